/** The named changes between two states of one plan. */
import { agreementStanding } from '../agreement/agreement.rules';
import type { CreatedPlan, PlanFacts } from '../plan.state';
import { itemChanges } from './item-changes';
import { type Changed, gained, moved, otherwise, type PlanChange, revised } from './plan-change';
import { structureChanges } from './structure-changes';

/** What changed from the one to the other: of the plan, of its structure, of its items. */
export function planChanges(before: CreatedPlan, after: CreatedPlan): readonly PlanChange[] {
  return [
    ...changesOfPlan(before, after),
    ...structureChanges(before, after),
    ...itemChanges(before.items, after.items),
  ];
}

const PLAN: Changed = { of: 'PLAN' };

function changesOfPlan(before: PlanFacts, after: PlanFacts): readonly PlanChange[] {
  return [
    ...revised(PLAN, 'GoalRevised', before.structure.goalRevision, after.structure.goalRevision),
    ...moved(PLAN, 'TargetDateMoved', undefined, before.structure.targetDate, after.structure.targetDate),
    ...otherwise(PLAN, 'StatusChanged', before.status, after.status),
    ...otherwise(PLAN, 'OutcomeChanged', before.outcome, after.outcome),
    ...otherwise(PLAN, 'ModelChanged', before.model, after.model),
    ...gained(
      'PARTICIPANT',
      { gone: 'ParticipantRemoved', come: 'ParticipantAdded' },
      before.participants,
      after.participants,
    ),
    ...otherwise(PLAN, 'PrimaryParticipantChanged', before.primaryParticipant, after.primaryParticipant),
    ...agreementChanges(before, after),
    ...gained(
      'BASELINE',
      { gone: 'BaselineRemoved', come: 'BaselineNamed' },
      Object.keys(before.baselines),
      Object.keys(after.baselines),
    ),
  ];
}

/** Another agreement, another standing of it, or another answer to it. */
function agreementChanges(before: PlanFacts, after: PlanFacts): readonly PlanChange[] {
  const [from, to] = [agreementStanding(before), agreementStanding(after)];
  const [one, other] = [before.agreements.agreement, after.agreements.agreement];
  const answered = Object.keys(one?.answers ?? {}).length !== Object.keys(other?.answers ?? {}).length;
  if (from === to && one?.id === other?.id && !answered) return [];
  return [{ change: 'AgreementChanged', of: 'AGREEMENT', id: other?.id ?? one?.id, from, to }];
}
