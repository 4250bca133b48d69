/** What can be done with a plan is what its commands would do (R83): asked wherever a plan can stand, and of every role. */
import { caseClosed } from '@caseledger/cases/domain/case.events';
import { type CaseState, caseStream } from '@caseledger/cases/domain/case.state';
import { planLinked } from '@caseledger/cases/domain/plans/plans.events';
import { caseRulesChanged } from '@caseledger/configuration/domain/configuration.events';
import { type ConfigurationState, configurationStream } from '@caseledger/configuration/domain/configuration.state';
import { type Command, type Fact, type Followed, isRejection, type NewEvent, type PlanId } from '@caseledger/kernel';
import { type Circumstances, decideIn, foldAll, TENANT, withFact } from '@caseledger/kernel/circumstances';
import { mayWith, ROLES } from '@caseledger/security';
import {
  added,
  caseId,
  client,
  commandId,
  created,
  day,
  item,
  left,
  mother,
  opened,
  planId,
  subGoal,
  world,
} from '../contract/item-ground';
import { issueAgreement } from './agreement/commands/issue-agreement';
import { agreementIssued } from './agreement/agreement.events';
import type { AgreementId } from './agreement/agreement.rules';
import { availablePlanActions, type PlanAction } from './available-plan-actions';
import { recordPlanItemProgress } from './items/commands/record-plan-item-progress';
import { primaryPlanParticipantChanged } from './participants/participants.events';
import { planStream, type PlanState } from './plan.state';
import { activatePlan } from './standing/commands/activate-plan';
import { approvePlan } from './standing/commands/approve-plan';
import { closePlan } from './standing/commands/close-plan';
import { rejectPlan } from './standing/commands/reject-plan';
import { reopenPlan } from './standing/commands/reopen-plan';
import { submitPlan } from './standing/commands/submit-plan';
import { withdrawPlan } from './standing/commands/withdraw-plan';
import {
  planActivated,
  planApproved,
  planClosed,
  planReopened,
  planSubmitted,
  planWithdrawn,
} from './standing/standing.events';
import { reviseGoal } from './structure/commands/revise-goal';
import { planGoalRevised, subGoalAdded } from './structure/structure.events';

const onPlan = { commandId, planId };
const reason = 'Because';
const other = '01900000-0000-7000-8000-00000000000c' as PlanId;

/** The command of each action, with what makes it possible where it is. */
const GIVEN: Readonly<Record<PlanAction, Command>> = {
  CHANGE: reviseGoal({ ...onPlan, goal: 'Another goal.' }),
  SUBMIT: submitPlan(onPlan),
  WITHDRAW: withdrawPlan({ ...onPlan, reason }),
  APPROVE: approvePlan(onPlan),
  REJECT: rejectPlan({ ...onPlan, reason }),
  ISSUE_AGREEMENT: issueAgreement({ ...onPlan, signatories: [client] }),
  ACTIVATE: activatePlan(onPlan),
  DELIVER: recordPlanItemProgress({ ...onPlan, itemId: item, actualStart: day('2026-03-01') }),
  CLOSE: closePlan({ ...onPlan, outcome: 'CANCELLED', reason }),
  REOPEN: reopenPlan({ ...onPlan, reason }),
};

const parts = subGoalAdded({ subGoalId: subGoal, owner: { partyId: mother }, needIds: [], name: 'Fit again' });
const complete = [planGoalRevised({ goal: 'A quiet home.' }), parts, added()];
const submitted = [...complete, planSubmitted({})];
const approved = [...submitted, planApproved({})];
const active = [...approved, planActivated({ activatedOn: day('2026-02-01') })];
const closed = [...active, planClosed({ closedOn: day('2026-03-01'), outcome: 'CANCELLED' })];
const STANDINGS: Readonly<Record<string, readonly NewEvent[]>> = {
  'an incomplete draft': [parts],
  'a complete draft': complete,
  'a submitted plan': submitted,
  'a plan that was taken back': [...submitted, planWithdrawn({ reason })],
  'an approved plan': approved,
  'an approved plan whose primary participant has left': [
    ...approved,
    primaryPlanParticipantChanged({ partyId: left, previous: client, reason }),
  ],
  'an active plan': active,
  'a plan whose agreement waits': [
    ...active,
    agreementIssued({ agreementId: commandId as unknown as AgreementId, planRevision: 6, signatories: [client] }),
  ],
  'a closed plan': closed,
  'a plan that was cancelled before it was active': [
    ...complete,
    planClosed({ closedOn: day('2026-03-01'), outcome: 'CANCELLED' }),
  ],
  'a reopened plan': [...closed, planReopened({ reopenedOn: day('2026-03-02'), reason })],
};

/** Around the plan: its case, the rules, and another plan of the case. */
const CASES: Readonly<Record<string, readonly NewEvent[]>> = {
  'of an open case': [],
  'of a closed case': [caseClosed({ closingDate: day('2026-03-15'), aftercare: false })],
};
const RULES = [{}, { planApprovalByAnother: false }, { onePlanPerType: false }];
const OTHERS = [
  [created, ...complete],
  [created, ...active],
];

interface Around {
  readonly case: readonly NewEvent[];
  readonly rules: object;
  readonly other: readonly NewEvent[];
}
const worldWith = (around: Around): Circumstances => {
  const linked = [planId, other].map((id) => planLinked({ planId: id, planType: 'SUPPORT' }));
  const facts = [
    [caseStream, caseId, [...opened, ...linked, ...around.case]],
    [configurationStream, 'ofTenant', [caseRulesChanged({ rules: around.rules })]],
    [planStream, other, around.other],
  ] as const;
  return facts.reduce<Circumstances>(
    (circumstances, [stream, id, events]) => withFact(circumstances, stream, id, events),
    world,
  );
};
const everyWay = Object.values(CASES).flatMap((about) =>
  RULES.flatMap((rules) => OTHERS.map((plan): Around => ({ case: about, rules, other: plan }))),
);

const factIn = <State>(circumstances: Circumstances, category: string, id?: string): Fact<State> => {
  const found = [...circumstances.facts].find(
    ([name]) => name.startsWith(`${category}/`) && (id === undefined || name === `${category}/${id}`),
  );
  return found![1] as Fact<State>;
};
const askedIn = (circumstances: Circumstances, plan: Fact<PlanState>, may: (permission: string) => boolean) => {
  const followed: Followed = <State>(category: string, id: string) =>
    id === planId ? (plan as Fact<State>) : factIn<State>(circumstances, category, id);
  return availablePlanActions({
    actor: { id: 'worker-1', roles: [], tenant: TENANT, may },
    facts: {
      plan,
      case: factIn<CaseState>(circumstances, 'case', caseId),
      configuration: factIn<ConfigurationState>(circumstances, 'configuration'),
    },
    followed,
  });
};

test.each(Object.entries(STANDINGS))('%s: an action is offered where its command would be done', (_, events) => {
  const folded = foldAll(planStream, [created, ...events]);
  for (const around of everyWay) {
    const circumstances = worldWith(around);
    const offered = askedIn(circumstances, { id: planId, ...folded }, () => true);
    for (const { action, blockedBy } of offered) {
      const decision = decideIn(circumstances, folded, GIVEN[action]);
      expect([action, blockedBy?.rule]).toEqual([action, isRejection(decision) ? decision.rule : undefined]);
    }
  }
});

test.each(ROLES)('to %s nothing is offered that the roles do not allow', (role) => {
  const folded = foldAll(planStream, [created, ...submitted]);
  const may = mayWith([role]);
  const circumstances = worldWith({ case: [], rules: { planApprovalByAnother: false }, other: [created] });
  for (const { action, blockedBy } of askedIn(circumstances, { id: planId, ...folded }, may)) {
    const { permission } = GIVEN[action].declaration;
    expect([action, blockedBy?.rule === 'NotPermitted']).toEqual([action, !may(permission)]);
  }
});
