/** The view of unit deliveries: one document each, found by the item they are of; what is reversed stays and says so. */
import type { Instant, LocalDate, Money, PlanId } from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import { type Attendance, unitsDelivered, unitsReversed } from '../domain/units/units.events';

export interface UnitDeliveryDocument {
  readonly id: string;
  readonly planId: PlanId;
  readonly itemId: string;
  /** Two places: `1.50`. */
  readonly quantity: string;
  readonly deliveredOn: LocalDate;
  readonly attendance: Attendance;
  readonly rate?: Money | undefined;
  readonly cost: Money;
  /** How many units were beyond those authorised. */
  readonly beyond?: string | undefined;
  /** Of the event that recorded it, where its texts stand, and of the one that reversed it. */
  readonly revision: number;
  readonly reversedRevision?: number | undefined;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly reversedAt?: Instant | undefined;
  readonly reversedBy?: string | undefined;
}

export const unitDeliveriesView = view<UnitDeliveryDocument>({
  name: 'unitDeliveries',
  version: 1,
  indexes: [{ name: 'ofItem', equals: ['itemId'], orderedBy: 'deliveredOn' }],
  steps: [
    on(unitsDelivered, {
      keysOf: ({ data: { deliveryId } }) => [deliveryId],
      fold: (_, { data, revision, actor, recordedAt }, key, { streamId }) => {
        const { itemId, quantity, deliveredOn, attendance, rate, cost, beyond } = data;
        return {
          id: key,
          planId: streamId as PlanId,
          ...{ itemId, quantity, deliveredOn, attendance, rate, cost, beyond },
          revision,
          recordedAt,
          recordedBy: actor.id,
        };
      },
    }),
    on(unitsReversed, {
      keysOf: ({ data: { deliveryId } }) => [deliveryId],
      fold: (document, { revision, actor, recordedAt }) =>
        document && { ...document, reversedRevision: revision, reversedAt: recordedAt, reversedBy: actor.id },
    }),
  ],
});
