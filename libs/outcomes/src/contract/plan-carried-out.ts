/** Plans that were carried out, as their events: what tests and measurements fill a log with. */
import { randomUUID } from 'node:crypto';
import type { CaseId, LocalDate, NewEvent, PartyId, WorkerId } from '@caseledger/kernel';
import { subGoalRated, subGoalScaled } from '@caseledger/service-plans/domain/attainment/attainment.events';
import {
  planItemAdded,
  planItemCarriedOut,
  type PlanOutcome,
} from '@caseledger/service-plans/domain/items/items.events';
import { planCreated } from '@caseledger/service-plans/domain/plan.events';
import { planActivated, planClosed } from '@caseledger/service-plans/domain/standing/standing.events';
import { unitsDelivered, unitsReversed } from '@caseledger/service-plans/domain/units/units.events';

export interface CarriedOutPlan {
  readonly clientId: PartyId;
  readonly service: string;
  readonly model?: string;
  readonly caseType?: string;
  readonly needDomains?: readonly string[];
  /** Of its only item, and of the plan, which is then closed; absent where it goes on. */
  readonly outcome?: PlanOutcome;
  readonly endedOn?: LocalDate;
}

const START = '2026-01-05' as LocalDate;
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const id = <Id extends string>(): Id => randomUUID() as string as Id;

/** Ten units authorised at 50.00, two deliveries of 1.50, one of which is reversed: 75.00 remain. */
export function planCarriedOut({
  clientId,
  service,
  model = 'STRENGTHS_BASED',
  caseType = 'GENERAL',
  needDomains = [],
  outcome,
  endedOn = '2026-03-31' as LocalDate,
}: CarriedOutPlan): readonly NewEvent[] {
  const anna = { worker: 'anna' as WorkerId };
  const [itemId, subGoalId, deliveryId] = [id<never>(), id<never>(), id<never>()];
  const whose = { planType: 'SUPPORT', caseType, model, currency: 'EUR' };
  const delivery = { itemId, quantity: '1.50', deliveredOn: '2026-02-02' as LocalDate, cost: EUR(7_500) };
  return [
    planCreated({
      ...{ caseId: id<CaseId>(), clientId, primaryParticipant: clientId, participants: [clientId], ...whose },
      ...{ startDate: START, targetDate: '2026-03-21' as LocalDate, hasGoal: false },
    }),
    planItemAdded({
      ...{ itemId, subGoalId, kind: 'SERVICE_UNIT', service, definition: { code: 'SUPPORT_HOURS', version: 1 } },
      ...{ unitType: 'HOUR', authorised: '10.00', rate: EUR(5_000), owner: anna, responsible: anna, enlisted: [] },
      ...{ weight: 1, expectedStart: START, expectedEnd: '2026-03-21' as LocalDate },
      ...{ needIds: [], needDomains: [...needDomains], strengthIds: [], ...whose },
    }),
    subGoalScaled({ subGoalId, baseline: -1 }),
    planActivated({ activatedOn: START, model }),
    unitsDelivered({ deliveryId: id<never>(), attendance: 'PRESENT', ...delivery }),
    unitsDelivered({ deliveryId, attendance: 'PRESENT', ...delivery }),
    unitsReversed({ deliveryId, ...delivery, reason: 'Entered twice' }),
    ...(outcome === undefined
      ? []
      : [
          planItemCarriedOut({ itemId, actualStart: '2026-01-10' as LocalDate, actualEnd: endedOn, outcome }),
          subGoalRated({ subGoalId, level: 1, ratedOn: endedOn }),
          planClosed({ closedOn: endedOn, outcome }),
        ]),
  ];
}
