/** From a draft to an active plan and to its end (R126, R130-R132, R141, R153). */
import { caseStream } from '@caseledger/cases/domain/case.state';
import { caseOpened, caseParticipantRemoved } from '@caseledger/cases/domain/case.events';
import { planLinked } from '@caseledger/cases/domain/plans/plans.events';
import { caseRulesChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { LocalDate, NewEvent, PlanId, WorkerId } from '@caseledger/kernel';
import { given, type Given } from '@caseledger/kernel/given';
import {
  activePlan,
  added,
  caseId,
  client,
  closingOfCase,
  commandId,
  day,
  draft,
  item,
  mother,
  planId,
  planIn,
  subGoal,
} from '../../../contract/item-ground';
import { planItemCarriedOut } from '../../items/items.events';
import type { PlanItemId } from '../../items/items.rules';
import { primaryPlanParticipantChanged } from '../../participants/participants.events';
import { planCreated } from '../../plan.events';
import { type PlanState, planStream } from '../../plan.state';
import { planGoalRevised, subGoalAdded } from '../../structure/structure.events';
import {
  planActivated,
  planApproved,
  planClosed,
  planRejected,
  planReopened,
  planSubmitted,
  planWithdrawn,
} from '../standing.events';
import { activatePlan } from './activate-plan';
import { approvePlan } from './approve-plan';
import { closePlan, type ClosePlan } from './close-plan';
import { rejectPlan } from './reject-plan';
import { reopenPlan } from './reopen-plan';
import { submitPlan } from './submit-plan';
import { withdrawPlan } from './withdraw-plan';

const today = '2026-03-31' as LocalDate;
const onPlan = { commandId, planId };
const reason = 'Because';
const goal = planGoalRevised({ goal: 'A quiet home.' });
const complete = [goal, added()];
const submitted = [...complete, planSubmitted({})];
const approved = [...submitted, planApproved({})];
const other = '01900000-0000-7000-8000-00000000000c' as PlanId;
const second = '01900000-0000-7000-8000-0000000000a2' as PlanItemId;
const model = 'STRENGTHS_BASED';

/** Where approval is the same one's, as the only worker of these specs submits and approves. */
const byTheSame = (...events: readonly NewEvent[]): Given<PlanState> =>
  draft(...events).reading(
    configurationStream,
    'ofTenant',
    caseRulesChanged({ rules: { planApprovalByAnother: false } }),
  );

describe('R126: a plan is submitted when it has a goal, a sub-goal and an item', () => {
  const empty = planCreated({
    ...{ caseId, clientId: client, planType: 'SUPPORT', caseType: 'GENERAL', currency: 'EUR' },
    ...{ primaryParticipant: client, participants: [client], startDate: day('2026-01-01'), hasGoal: false },
  });
  const opened = caseOpened({
    ...{ reference: '2026-000001', clientId: client, caseType: 'GENERAL', startDate: day('2026-01-01') },
  });
  const parts = subGoalAdded({ subGoalId: subGoal, owner: { partyId: client }, needIds: [], name: 'Rest' });

  test.each([
    [[], ['GOAL', 'SUB_GOAL', 'PLAN_ITEM']],
    [[goal], ['SUB_GOAL', 'PLAN_ITEM']],
    [[parts], ['GOAL', 'PLAN_ITEM']],
    [[goal, parts], ['PLAN_ITEM']],
    [[parts, added()], ['GOAL']],
  ])('all that is missing is named at once (%#)', (events: readonly NewEvent[], missing) => {
    given(planStream, empty, ...events)
      .reading(caseStream, caseId, opened)
      .when(submitPlan(onPlan))
      .thenRefused('PlanIncomplete', { field: 'planId', details: { missing } });
  });

  test('then it waits for its approval, and once', () => {
    draft(...complete)
      .when(submitPlan({ ...onPlan, comment: 'Please look.' }))
      .then(planSubmitted({ comment: 'Please look.' }))
      .when(submitPlan(onPlan))
      .thenRefused('PlanNotDraft');
  });
});

describe('R132: a submitted plan', () => {
  test('is approved by somebody else, where the configuration says so', () => {
    draft(...submitted)
      .when(approvePlan(onPlan))
      .thenRefused('ApprovedByAnother', { field: 'planId' });
    byTheSame(...submitted)
      .when(approvePlan(onPlan))
      .then(planApproved({}));
  });

  test('is rejected with a reason, and a draft again', () => {
    draft(...submitted)
      .when(rejectPlan({ ...onPlan, reason }))
      .then(planRejected({ reason }))
      .when(submitPlan(onPlan))
      .then(planSubmitted({}));
    draft(...submitted)
      .when(rejectPlan({ ...onPlan, reason: ' ' }))
      .thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test.each([
    ['a draft', complete],
    ['an approved one', approved],
  ])('alone is approved or rejected, not %s', (_, events) => {
    byTheSame(...events)
      .when(approvePlan(onPlan))
      .thenRefused('PlanNotSubmitted');
    byTheSame(...events)
      .when(rejectPlan({ ...onPlan, reason }))
      .thenRefused('PlanNotSubmitted');
  });

  test.each([
    ['submitted', submitted],
    ['approved', approved],
  ])('is withdrawn while it is %s', (_, events) => {
    draft(...events)
      .when(withdrawPlan({ ...onPlan, reason }))
      .then(planWithdrawn({ reason }))
      .when(withdrawPlan({ ...onPlan, reason }))
      .thenRefused('PlanNotSubmitted');
  });
});

describe('R132: an approved plan is active', () => {
  test('from the day on which somebody says so, with the model of its case', () => {
    draft(...approved)
      .when(activatePlan(onPlan))
      .then(planActivated({ activatedOn: today, model }));
  });

  test.each([
    ['a draft', complete],
    ['a submitted one', submitted],
    ['an active one', [...approved, planActivated({ activatedOn: today })]],
  ])('and not %s', (_, events) => {
    draft(...events)
      .when(activatePlan(onPlan))
      .thenRefused('PlanNotApproved');
  });

  test('R141: its primary participant is in the case', () => {
    const events = [...complete, primaryPlanParticipantChanged({ partyId: mother, previous: client })];
    const ready = [...events, planSubmitted({}), planApproved({})];
    planIn([caseParticipantRemoved({ partyId: mother })], ...ready)
      .when(activatePlan(onPlan))
      .thenRefused('PrimaryParticipantLeftCase');
    planIn([], ...ready)
      .when(activatePlan(onPlan))
      .then(planActivated({ activatedOn: today, model }));
  });

  describe('R130: a case has one active plan of each type', () => {
    const started = planCreated({
      ...{ caseId, clientId: client, planType: 'SUPPORT', caseType: 'GENERAL', currency: 'EUR' },
      ...{ primaryParticipant: client, participants: [client], startDate: day('2026-01-01'), hasGoal: false },
    });
    const beside = (planType: string, ...events: readonly NewEvent[]) =>
      planIn([planLinked({ planId: other, planType })], ...approved).reading(planStream, other, started, ...events);

    test('unless the configuration allows more', () => {
      const running = beside('SUPPORT', planActivated({ activatedOn: today }));
      running
        .when(activatePlan(onPlan))
        .thenRefused('AnotherPlanActive', { field: 'planId', details: { planId: other } });
      running
        .reading(configurationStream, 'ofTenant', caseRulesChanged({ rules: { onePlanPerType: false } }))
        .when(activatePlan(onPlan))
        .then(planActivated({ activatedOn: today, model }));
    });

    test.each([
      ['of another type', 'FAMILY', [planActivated({ activatedOn: today })]],
      ['a draft', 'SUPPORT', []],
      ['closed', 'SUPPORT', [planClosed({ closedOn: today, outcome: 'CANCELLED' })]],
    ] as const)('and the other one may be %s', (_, planType, events) => {
      beside(planType, ...events)
        .when(activatePlan(onPlan))
        .then(planActivated({ activatedOn: today, model }));
    });
  });
});

describe('R153: a plan is closed', () => {
  const ended = (itemId: PlanItemId, outcome: 'ATTAINED' | 'NOT_ATTAINED' | 'CANCELLED') =>
    planItemCarriedOut({ itemId, actualStart: day('2026-02-01'), actualEnd: day('2026-03-01'), outcome });
  const two = [goal, added(), added({ itemId: second })];
  const close = (input: Partial<ClosePlan> = {}) => closePlan({ ...onPlan, ...input });

  test('with what its items came to', () => {
    activePlan(...two, ended(item, 'ATTAINED'), ended(second, 'CANCELLED'))
      .when(close())
      .then(planClosed({ closedOn: today, outcome: 'ATTAINED' }));
  });

  test('with another outcome where it is said why', () => {
    const plan = activePlan(...two, ended(item, 'ATTAINED'), ended(second, 'NOT_ATTAINED'));
    plan.when(close({ outcome: 'ATTAINED' })).thenRefused('OutcomeNeedsReason', {
      field: 'reason',
      details: { rolledUp: 'NOT_ATTAINED' },
    });
    plan
      .when(close({ outcome: 'ATTAINED', reason }))
      .then(planClosed({ closedOn: today, outcome: 'ATTAINED', rolledUp: 'NOT_ATTAINED', reason }));
  });

  test('while something runs, with an outcome and a reason', () => {
    const plan = activePlan(...two, ended(item, 'ATTAINED'));
    plan.when(close()).thenRefused('PlanGoesOn', { field: 'outcome', details: { items: [second] } });
    plan.when(close({ outcome: 'NOT_ATTAINED' })).thenRefused('OutcomeNeedsReason');
    plan
      .when(close({ outcome: 'NOT_ATTAINED', reason }))
      .then(planClosed({ closedOn: today, outcome: 'NOT_ATTAINED', reason }));
  });

  test('before it was ever active, as cancelled alone', () => {
    draft(...complete)
      .when(close())
      .then(planClosed({ closedOn: today, outcome: 'CANCELLED' }));
    draft(...complete)
      .when(close({ outcome: 'ATTAINED', reason }))
      .thenRefused('PlanNeverActive', { field: 'outcome' });
  });

  test('on a day from its start until today', () => {
    const plan = activePlan(...two, ended(item, 'ATTAINED'), ended(second, 'ATTAINED'));
    plan.when(close({ closedOn: day('2026-04-01') })).thenRefused('DayInFuture', { field: 'closedOn' });
    plan.when(close({ closedOn: day('2025-12-31') })).thenRefused('DayTooEarly', { field: 'closedOn' });
    const closed = planClosed(
      { closedOn: day('2026-01-01'), outcome: 'ATTAINED' },
      {
        occurredAt: '2025-12-31T23:00:00.000Z' as never,
      },
    );
    plan.when(close({ closedOn: day('2026-01-01') })).then(closed);
  });

  test('in a closed case too', () => {
    planIn([closingOfCase], ...complete)
      .when(close())
      .then(planClosed({ closedOn: today, outcome: 'CANCELLED' }));
    planIn([closingOfCase], ...submitted)
      .when(withdrawPlan({ ...onPlan, reason }))
      .thenRefused('CaseNotOpen');
  });

  test('and reopened, with a reason', () => {
    const closed = activePlan(goal, ...two.slice(1), planClosed({ closedOn: today, outcome: 'CANCELLED' }));
    closed.when(close()).thenRefused('PlanIsClosed');
    closed
      .when(reopenPlan({ ...onPlan, reason }))
      .then(planReopened({ reopenedOn: today, reason }))
      .when(reopenPlan({ ...onPlan, reason }))
      .thenRefused('PlanNotClosed');
    draft(...complete, planClosed({ closedOn: today, outcome: 'CANCELLED' }))
      .when(reopenPlan({ ...onPlan, reason }))
      .thenRefused('PlanNeverActive');
  });
});

test('R131: that it once was active stays, whatever comes after', () => {
  const { state } = activePlan(...complete, planClosed({ closedOn: today, outcome: 'CANCELLED' }));
  expect(state).toMatchObject({ status: 'CLOSED', activatedOn: '2026-01-10' });
});

test('who submitted it is known by the one who did', () => {
  expect(draft(...submitted).state).toMatchObject({ submittedBy: 'worker-1' as WorkerId });
});
