/** Service plans of many items: one of which a great deal was delivered, and some of which little was. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CaseId,
  entryIdAt,
  type LocalDate,
  type Money,
  type NewEvent,
  type PartyId,
  type PlanId,
  type WorkerId,
} from '@caseledger/kernel';
import type { Program } from '../../apps/program/src/program';
import { openCase } from '../../libs/cases/src/domain/commands/open-case';
import { planItemAdded } from '../../libs/service-plans/src/domain/items/items.events';
import type { PlanItemId, SubGoalId } from '../../libs/service-plans/src/domain/items/items.rules';
import { planCreated } from '../../libs/service-plans/src/domain/plan.events';
import { planActivated } from '../../libs/service-plans/src/domain/standing/standing.events';
import { subGoalAdded } from '../../libs/service-plans/src/domain/structure/structure.events';
import { recordUnitDelivery } from '../../libs/service-plans/src/domain/units/commands/record-unit-delivery';
import { unitsDelivered } from '../../libs/service-plans/src/domain/units/units.events';
import type { UnitDeliveryId } from '../../libs/service-plans/src/domain/units/units.rules';
import { give, newCommandId, registeredClients, tenant } from '../children/in-process';
import { type Filling, openFilling } from './filling';

const ITEMS = 200;
/** How many deliveries the short plans have, and how many there are of these. */
const SHORT = 10;
const OF_SHORT = 20;
/** Events of one append. */
const TOGETHER = 1_000;
const START = '2024-01-01' as LocalDate;
const DAYS = 700;
const RATE: Money = { amount: 5_250, currency: 'EUR' };
const OWNER = { worker: 'worker-1' as WorkerId };

/** A plan and the item of it that the next delivery is of. */
export interface FilledPlan {
  readonly planId: string;
  readonly itemId: string;
}

interface FilledPlans {
  readonly longPlans: readonly FilledPlan[];
  readonly shortPlans: readonly FilledPlan[];
}

/** The deliveries are stored as the gateway would have; the last one is given to it, so that each plan has its snapshot. */
export async function unitDeliveries(program: Program, count: number): Promise<FilledPlans> {
  const [clientId] = (await registeredClients(program, 1)) as readonly [PartyId];
  const opened = openCase({ commandId: newCommandId(), clientId, caseType: 'GENERAL', startDate: START });
  const caseId = (await give(program, opened)).id as CaseId;
  const filling = openFilling(program);
  const shortPlans: FilledPlan[] = [];
  for (let number = 0; number < OF_SHORT; number += 1) {
    shortPlans.push(await planWith(program, filling, { caseId, clientId, deliveries: SHORT }));
  }
  return { longPlans: [await planWith(program, filling, { caseId, clientId, deliveries: count })], shortPlans };
}

async function planWith(
  program: Program,
  filling: Filling,
  of: { readonly caseId: CaseId; readonly clientId: PartyId; readonly deliveries: number },
): Promise<FilledPlan> {
  const { items, events } = plannedEvents(of);
  const planId = (await filling.begin('plan', events)) as PlanId;
  const stream = program.engines.store.forTenant(tenant).name('plan', planId);
  for (let from = 0; from < of.deliveries - 1; from += TOGETHER) {
    const some = Math.min(TOGETHER, of.deliveries - 1 - from);
    const revision = events.length + from;
    const deliveries = Array.from({ length: some }, (_, index) =>
      delivered(from + index, of.deliveries, items, entryIdAt(planId, stream, revision + index)),
    );
    await filling.goOn('plan', planId, revision - 1, deliveries);
  }
  const itemId = items[0] as PlanItemId;
  await give(program, recordUnitDelivery({ commandId: newCommandId(), planId, itemId, quantity: '1.00' }));
  for (let tries = 0; (await program.engines.snapshots.load(stream)) === undefined; tries += 1) {
    if (tries > 100) throw new Error('No snapshot was kept of a plan.');
    await pause(50);
  }
  return { planId, itemId };
}

/** An active plan with four sub-goals and its items, none of which was delivered yet. */
function plannedEvents({ caseId, clientId }: { readonly caseId: CaseId; readonly clientId: PartyId }) {
  const source = newCommandId();
  const subGoals = Array.from({ length: 4 }, (_, index) => entryIdAt<'SubGoal'>(source, 'sub-goal', index));
  const items = Array.from({ length: ITEMS }, (_, index) => entryIdAt<'PlanItem'>(source, 'item', index));
  const of = { planType: 'SUPPORT', caseType: 'GENERAL', currency: 'EUR' } as const;
  const events: readonly NewEvent[] = [
    planCreated({
      ...{ caseId, clientId, ...of, primaryParticipant: clientId, participants: [clientId] },
      ...{ startDate: START, hasGoal: false },
    }),
    ...subGoals.map((subGoalId) => subGoalAdded({ subGoalId, owner: OWNER, needIds: [], name: 'Fit for work' })),
    ...items.map((itemId, index) =>
      planItemAdded({
        ...{ itemId, subGoalId: subGoals[index % subGoals.length] as SubGoalId, kind: 'SERVICE_UNIT' },
        ...{ definition: { code: 'PHYSIOTHERAPY', version: 1 }, service: 'PHYSIOTHERAPY', unitType: 'SESSION' },
        ...{ authorised: '9999.00', rate: RATE, owner: OWNER, responsible: OWNER, enlisted: [], weight: 1 },
        ...{ expectedStart: START, expectedEnd: dayOf(1), needIds: [], needDomains: [], strengthIds: [], ...of },
      }),
    ),
    planActivated({ activatedOn: START }),
  ];
  return { items, events };
}

function delivered(number: number, all: number, items: readonly PlanItemId[], deliveryId: UnitDeliveryId): NewEvent {
  return unitsDelivered({
    ...{ deliveryId, itemId: items[number % items.length] as PlanItemId, quantity: '1.00' },
    ...{ deliveredOn: dayOf(number / all), attendance: 'PRESENT', rate: RATE, cost: RATE },
  });
}

/** Spread over two years, so that every month that is kept of an item is there. */
function dayOf(share: number): LocalDate {
  const days = Math.floor(share * DAYS);
  return new Date(Date.parse(START) + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10) as LocalDate;
}
