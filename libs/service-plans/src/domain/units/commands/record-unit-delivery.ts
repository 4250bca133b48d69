/** RecordUnitDelivery: units of an item were delivered, at the rate of their day (R136). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  command,
  type CommandInput,
  costOf,
  fact,
  formatQuantity,
  isRejection,
  type LocalDate,
  money,
  pastDayRejection,
  type PlanId,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { MOST_OF_DELIVERY, quantityOf } from '../../amounts';
import type { PlanItemId } from '../../items/items.rules';
import { readingCase } from '../../plan-case';
import { active } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { rateOn } from '../rates';
import { type Attendance, ATTENDANCES, unitsDelivered } from '../units.events';
import { beyondRejection, endedRejection, type UnitDeliveryId, unitItemOf, unitsBeyond } from '../units.rules';

export interface RecordUnitDelivery extends CommandInput {
  readonly planId: PlanId;
  readonly itemId: PlanItemId;
  /** `1.50`: more than nothing, at most 9,999.99. */
  readonly quantity: string;
  /** Default: today. */
  readonly deliveredOn?: LocalDate | undefined;
  /** Default: present. */
  readonly attendance?: Attendance | undefined;
  readonly comment?: string | undefined;
  /** Needed where more is delivered than is authorised, and the organisation allows that. */
  readonly beyondReason?: string | undefined;
}

export const recordUnitDelivery = command('RecordUnitDelivery', {
  permission: 'plan.deliver',
  stream: planStream,
  target: (input: RecordUnitDelivery) => input.planId,
  reads: (_, state) => ({ case: readingCase(state), configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, input, { facts, today, newEntryId, occurredOn }) => {
    const plan = active(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const { itemId, deliveredOn = today, attendance = 'PRESENT', comment, beyondReason } = input;
    const item = unitItemOf(plan, itemId);
    if (isRejection(item)) return item;
    const quantity = quantityOf(input.quantity, 'quantity', { least: 1, most: MOST_OF_DELIVERY });
    if (isRejection(quantity)) return quantity;
    const { units } = item;
    const fault =
      endedRejection(item) ??
      pastDayRejection(deliveredOn, 'deliveredOn', today, item.actualStart) ??
      attendanceRejection(attendance) ??
      beyondRejection(plan, facts.configuration.state, units, { quantity, reason: beyondReason }) ??
      textRejection(beyondReason, 'beyondReason') ??
      textRejection(comment, 'comment');
    if (fault !== undefined) return fault;
    const rate = rateOn(units.rates, deliveredOn);
    const beyond = unitsBeyond(units, quantity);
    return unitsDelivered(
      {
        deliveryId: newEntryId<UnitDeliveryId>(0),
        ...{ itemId, quantity: formatQuantity(quantity), deliveredOn, attendance, rate, comment },
        cost: rate === undefined ? money(0, plan.currency) : costOf(quantity, rate),
        ...(beyond === undefined ? {} : { beyond: formatQuantity(beyond), beyondReason }),
      },
      { occurredAt: occurredOn(deliveredOn) },
    );
  },
});

function attendanceRejection(attendance: Attendance) {
  if (ATTENDANCES.includes(attendance)) return undefined;
  return rejected('AttendanceUnknown', '{attendance} is no attendance.', {
    field: 'attendance',
    values: { attendance },
  });
}
