/** Service units, in sentences. */
import { type Sentence, told } from '@caseledger/kernel';
import type { Attendance, unitEvents } from '../../domain/units/units.events';
import { amountOf } from './amounts';
import { commented } from './commented';
import { because, type PlanTellings } from './telling';

const ATTENDANCE_NAMES: Readonly<Record<Attendance, Sentence>> = {
  PRESENT: told('present'),
  EXCUSED: told('absent with notice'),
  UNEXCUSED: told('absent without notice'),
};

export const unitSentences: PlanTellings<typeof unitEvents> = {
  UnitsAuthorised: ({ data: { authorised, previous }, personal: { reason } }) => [
    told('{authorised} units of a plan item were authorised in all, instead of {previous}.', { authorised, previous }),
    ...because(reason),
  ],
  UnitRateChanged: ({ data: { rate, from }, personal: { reason } }) => [
    told('One unit of a plan item costs {amount} from {from} on.', { amount: amountOf(rate), from }),
    ...because(reason),
  ],
  UnitsDelivered: ({ data: { quantity, deliveredOn, attendance, cost, beyond }, personal }) => [
    told('{quantity} units of a plan item were delivered on {deliveredOn} ({attendance}; cost: {amount}).', {
      quantity,
      deliveredOn,
      attendance: ATTENDANCE_NAMES[attendance],
      amount: amountOf(cost),
    }),
    ...(beyond === undefined ? [] : [told('With these, {beyond} units are beyond what is authorised.', { beyond })]),
    ...because(personal.beyondReason),
    ...commented(personal.comment),
  ],
  UnitsReversed: ({ data: { quantity, deliveredOn }, personal: { reason } }) => [
    told('A delivery of {quantity} units on {deliveredOn} was taken back.', { quantity, deliveredOn }),
    ...because(reason),
  ],
};
