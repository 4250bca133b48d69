/** The query on the unit deliveries of a plan item. */
import { seesCase } from '@caseledger/cases';
import { query } from '@caseledger/querying';
import type { PlanDocument } from './plan-document';
import { unitDeliveriesView, type UnitDeliveryDocument } from './unit-deliveries.view';

export interface UnitDeliveryPage {
  readonly of: Pick<PlanDocument, 'id' | 'caseId'>;
  readonly itemId: string;
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  /** How many are shown; one more is answered where there are more. */
  readonly limit: number;
}

/** The deliveries of an item, the latest day first. */
export const unitDeliveryPage = query('unitDeliveries', {
  permission: 'case.read',
  view: unitDeliveriesView,
  answer: async ({ of, itemId, after, limit }: UnitDeliveryPage, reading): Promise<readonly UnitDeliveryDocument[]> => {
    if (!(await seesCase(of.caseId, reading))) return [];
    const rows = await reading.documents(unitDeliveriesView).page({
      index: 'ofItem',
      equals: { itemId },
      direction: 'descending',
      limit: limit + 1,
      ...(after === undefined ? {} : { after }),
    });
    return rows.map(({ document }) => document as unknown as UnitDeliveryDocument);
  },
  shows: (deliveries, { of }) => (deliveries.length === 0 ? [] : [of.caseId]),
});

/** The same page of deliveries that were folded from events. */
export function deliveriesAmong(
  deliveries: readonly UnitDeliveryDocument[],
  { itemId, after, limit }: Pick<UnitDeliveryPage, 'itemId' | 'after' | 'limit'>,
): readonly UnitDeliveryDocument[] {
  const placeOf = ({ deliveredOn, id }: UnitDeliveryDocument): string => `${deliveredOn} ${id}`;
  return deliveries
    .filter((delivery) => delivery.itemId === itemId)
    .filter((delivery) => after === undefined || placeOf(delivery) < `${after.order} ${after.key}`)
    .sort((one, other) => (placeOf(one) > placeOf(other) ? -1 : 1))
    .slice(0, limit + 1);
}
