/** Commands on a plan's participants, agreements, baselines and scales, as chance gives them: few ids, so that they meet. */
import type { Command, LocalDate, PartyId } from '@caseledger/kernel';
import fc from 'fast-check';
import { AGREEMENT_ANSWERS } from '../domain/agreement/agreement.events';
import type { AgreementId } from '../domain/agreement/agreement.rules';
import { answerAgreement } from '../domain/agreement/commands/answer-agreement';
import { cancelAgreement } from '../domain/agreement/commands/cancel-agreement';
import { issueAgreement } from '../domain/agreement/commands/issue-agreement';
import type { SubGoalId } from '../domain/items/items.rules';
import { rateSubGoal } from '../domain/attainment/commands/rate-sub-goal';
import { scaleSubGoal } from '../domain/attainment/commands/scale-sub-goal';
import type { BaselineId } from '../domain/baselines/baselines.rules';
import { nameBaseline } from '../domain/baselines/commands/name-baseline';
import { removeBaseline } from '../domain/baselines/commands/remove-baseline';
import { addPlanParticipant } from '../domain/participants/commands/add-plan-participant';
import { changePrimaryPlanParticipant } from '../domain/participants/commands/change-primary-plan-participant';
import { removePlanParticipant } from '../domain/participants/commands/remove-plan-participant';
import { maybe, planArbitraries, type PlanGround } from './plan-arbitraries';

/** What the commands are about. */
export interface PeopleGround extends PlanGround {
  readonly subGoals: fc.Arbitrary<SubGoalId>;
  /** Whoever may take part: participants of the case, and others. */
  readonly participants: readonly PartyId[];
}

/** Commands that add entries, or say the same again: repeated under another id they are taken once more. */
export const PEOPLE_COMMANDS_THAT_ADD = ['NameBaseline', 'ScaleSubGoal', 'RateSubGoal'];

/** One arbitrary for each command; several answers for each agreement. */
export function peopleCommands(ground: PeopleGround): readonly fc.Arbitrary<Command>[] {
  const { revision, made, given } = planArbitraries(ground, 0);
  const partyId = fc.constantFrom(...ground.participants);
  const reason = maybe(fc.constant('Because'));
  const day = maybe(fc.constantFrom('2026-01-01', '2026-03-01', '2026-03-31', '2026-04-01') as fc.Arbitrary<LocalDate>);
  const subGoalId = ground.subGoals;
  const level = fc.integer({ min: -2, max: 2 });
  const weight = maybe(fc.integer({ min: 0, max: 3 }));
  const levels = maybe(fc.constant(['-2', '-1', '0', '1', '2']));
  const agreementId = made<AgreementId>();
  const answered = given(answerAgreement, {
    ...{ agreementId, signatory: partyId, answer: fc.constantFrom(...AGREEMENT_ANSWERS), answeredOn: day },
    comment: reason,
  });
  return [
    given(addPlanParticipant, { partyId }),
    given(removePlanParticipant, { partyId, reason }),
    given(changePrimaryPlanParticipant, { partyId, reason }),
    given(issueAgreement, { signatories: maybe(fc.subarray([...ground.participants])) }),
    ...[answered, answered, answered, answered],
    given(cancelAgreement, { agreementId, reason: fc.constant('Because') }),
    given(nameBaseline, { name: fc.constant('As begun'), revision: maybe(revision) }),
    given(removeBaseline, { baselineId: made<BaselineId>(), reason }),
    given(scaleSubGoal, { subGoalId, importance: weight, difficulty: weight, baseline: level, levels, reason }),
    given(rateSubGoal, { subGoalId, level, ratedOn: day, comment: reason }),
  ];
}
