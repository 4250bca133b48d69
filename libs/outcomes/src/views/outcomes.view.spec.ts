/** R151-R153: the rows of outcomes follow from the events of a plan alone, and name nobody. */
import { randomUUID } from 'node:crypto';
import type { DomainEvent, LocalDate, NewEvent, PartyId, StreamName, Uuid } from '@caseledger/kernel';
import { foldDocuments } from '@caseledger/projecting';
import { planItemRemoved } from '@caseledger/service-plans/domain/items/items.events';
import { planReopened } from '@caseledger/service-plans/domain/standing/standing.events';
import { subGoalRemoved } from '@caseledger/service-plans/domain/structure/structure.events';
import { planCarriedOut } from '../contract/plan-carried-out';
import type { ItemOutcomeDocument, PlanOutcomeDocument } from './outcome-document';
import { outcomesView } from './outcomes.view';

const planId = randomUUID() as Uuid;
const clientId = randomUUID() as string as PartyId;
const plan = planCarriedOut({
  ...{ clientId, service: 'HOUSEHOLD', needDomains: ['WORK', 'LIVING', 'WORK'], outcome: 'ATTAINED' },
});

function rowsAfter(...events: readonly NewEvent[]) {
  const recorded = events.map(
    (event, revision) => ({ ...event, revision, actor: { id: 'anna' } }) as unknown as DomainEvent,
  );
  const place = { stream: `plan-demo.${planId}` as StreamName, streamId: planId };
  const documents = [...foldDocuments(outcomesView, recorded, place).values()];
  return {
    plan: documents.find(({ kind }) => kind === 'PLAN') as unknown as PlanOutcomeDocument,
    items: documents.filter(({ kind }) => kind === 'ITEM') as unknown as readonly ItemOutcomeDocument[],
  };
}
const idIn = (type: string, member: string): never =>
  plan.find((event) => event.type === type)?.data[member] as unknown as never;

describe('the row of an item', () => {
  test('has what was planned beside what came of it (R153, R139)', () => {
    expect(rowsAfter(...plan).items).toEqual([
      expect.objectContaining({
        ...{ kind: 'ITEM', service: 'HOUSEHOLD', model: 'STRENGTHS_BASED', planType: 'SUPPORT', caseType: 'GENERAL' },
        ...{ expectedEnd: '2026-03-21', actualEnd: '2026-03-31', end: '2026-03-31', delay: 10, delays: 1 },
        ...{ actualStart: '2026-01-10', duration: 80, durations: 1, outcome: 'ATTAINED' },
        ...{ unitsAuthorised: 1_000, unitsDelivered: 150, estimatedCost: 50_000, actualCost: 7_500, currency: 'EUR' },
      }),
    ]);
  });

  test('has the domains of the needs that it answers, each once (R42)', () => {
    expect(rowsAfter(...plan).items[0]?.needDomains).toBe('LIVING WORK');
  });

  test('has no end and no delay before it has ended', () => {
    const [item] = rowsAfter(...plan.slice(0, -3)).items;
    expect(item).toMatchObject({ end: '9999-12-31', unitsDelivered: 150 });
    expect([item?.delay, item?.duration, item?.outcome]).toEqual([undefined, undefined, undefined]);
  });

  test('goes with the item', () => {
    const removed = planItemRemoved({ itemId: idIn('PlanItemAdded', 'itemId'), reason: 'Not needed' });
    const { plan: row, items } = rowsAfter(...plan.slice(0, 2), removed);
    expect(items).toEqual([]);
    expect([row.estimatedCost, row.unitsAuthorised]).toEqual([undefined, undefined]);
  });
});

describe('the row of a plan', () => {
  test('adds its items up, and says how far goals were attained (R151)', () => {
    expect(rowsAfter(...plan).plan).toMatchObject({
      ...{ status: 'CLOSED', outcome: 'ATTAINED', expectedStart: '2026-01-05', actualStart: '2026-01-05' },
      ...{ duration: 85, delay: 10, unitsDelivered: 150, estimatedCost: 50_000, actualCost: 7_500 },
      ...{ attainmentBaseline: 4_000, attainmentAchieved: 6_000, attainmentChange: 2_000, attainments: 1 },
    });
  });

  test('has not ended where it is active again, and keeps when it first began', () => {
    const reopened = planReopened({ reopenedOn: '2026-04-02' as LocalDate, reason: 'It goes on' });
    const { plan: row } = rowsAfter(...plan, reopened);
    expect(row).toMatchObject({ status: 'ACTIVE', end: '9999-12-31', actualStart: '2026-01-05' });
    expect([row.outcome, row.actualEnd, row.duration, row.durations]).toEqual(Array(4).fill(undefined));
  });

  test('has no score, and never 50, where the sub-goal is gone', () => {
    const removed = subGoalRemoved({ subGoalId: idIn('SubGoalScaled', 'subGoalId'), reason: 'Not wanted' });
    const { plan: row } = rowsAfter(...plan, removed);
    expect([row.attainmentBaseline, row.attainmentAchieved, row.attainments]).toEqual(Array(3).fill(undefined));
  });
});

test('rows name no client, no worker and no case', () => {
  const { plan: row, items } = rowsAfter(...plan);
  const text = JSON.stringify([row, items]);
  for (const name of [clientId, 'anna', idIn('PlanCreated', 'caseId') as string]) expect(text).not.toContain(name);
});
