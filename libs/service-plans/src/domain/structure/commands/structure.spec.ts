/** The goal, plan groups, sub-goals and milestones of a plan (R126-R128, R42, R137, R147-R149). */
import type { NewEvent, PartyId } from '@caseledger/kernel';
import {
  activePlan,
  added,
  client,
  closingOfCase,
  commandId,
  day,
  draft,
  FIRST,
  left,
  madeAt,
  mother,
  need,
  other,
  planId,
  planIn,
  resolved,
  subGoal,
  worker,
} from '../../../contract/item-ground';
import type { NeedId, SubGoalId } from '../../items/items.rules';
import { MOST_GROUPS, MOST_MILESTONES, MOST_SUB_GOALS } from '../../plan.rules';
import { planClosed, planSubmitted } from '../../standing/standing.events';
import {
  milestoneAdded,
  milestoneRemoved,
  milestoneRevised,
  planGoalRevised,
  planGroupAdded,
  planGroupRemoved,
  planGroupRenamed,
  subGoalAdded,
  subGoalMoved,
  subGoalOwnerChanged,
  subGoalRemoved,
  subGoalRevised,
} from '../structure.events';
import type { MilestoneId, PlanGroupId } from '../structure.rules';
import { addMilestone } from './add-milestone';
import { addPlanGroup } from './add-plan-group';
import { addSubGoal } from './add-sub-goal';
import { changeSubGoalOwner } from './change-sub-goal-owner';
import { moveSubGoal } from './move-sub-goal';
import { removeMilestone } from './remove-milestone';
import { removePlanGroup } from './remove-plan-group';
import { removeSubGoal } from './remove-sub-goal';
import { renamePlanGroup } from './rename-plan-group';
import { reviseGoal } from './revise-goal';
import { reviseMilestone } from './revise-milestone';
import { reviseSubGoal } from './revise-sub-goal';

const onPlan = { commandId, planId };
const reason = 'Because';
const group = '01900000-0000-7000-8000-0000000000b1' as PlanGroupId;
const milestone = '01900000-0000-7000-8000-0000000000e9' as MilestoneId;
const unknown = '01900000-0000-7000-8000-0000000000ff';
const health = planGroupAdded({ groupId: group, name: 'Health' });
const many = (count: number, make: (index: number) => NewEvent): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => make(index));
const ids = (index: number): string => `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const long = 'x'.repeat(201);

describe('what is planned is changed in a draft and in an active plan', () => {
  test('and in no other', () => {
    activePlan()
      .when(addPlanGroup({ ...onPlan, name: 'Health' }))
      .then(planGroupAdded({ groupId: madeAt(4), name: 'Health' }));
    draft(planSubmitted({}))
      .when(addPlanGroup({ ...onPlan, name: 'Health' }))
      .thenRefused('PlanIsSubmitted')
      .when(changeSubGoalOwner({ ...onPlan, subGoalId: subGoal, owner: { me: true } }))
      .thenRefused('PlanIsSubmitted');
    draft(planClosed({ closedOn: day('2026-03-01'), outcome: 'CANCELLED' }))
      .when(addPlanGroup({ ...onPlan, name: 'Health' }))
      .thenRefused('PlanIsClosed');
    planIn([closingOfCase])
      .when(addPlanGroup({ ...onPlan, name: 'Health' }))
      .thenRefused('CaseNotOpen');
  });
});

describe('R126: the goal', () => {
  test('is what is to be reached, until a day or without one', () => {
    draft()
      .when(reviseGoal({ ...onPlan, goal: 'A quiet home.', targetDate: day('2026-01-01'), reason }))
      .then(planGoalRevised({ goal: 'A quiet home.', targetDate: day('2026-01-01'), reason }))
      .when(reviseGoal({ ...onPlan, goal: 'A home.' }))
      .then(planGoalRevised({ goal: 'A home.' }));
  });

  test.each([
    [{ goal: ' ' }, 'TextNotAllowed', 'goal'],
    [{ goal: 'A home.', targetDate: day('2025-12-31') }, 'TargetBeforeStart', 'targetDate'],
    [{ goal: 'A home.', targetDate: day('2026-02-30') }, 'NotADay', 'targetDate'],
    [{ goal: 'A home.', reason: '' }, 'TextNotAllowed', 'reason'],
  ])('%j is refused as %s', (input, rule, field) => {
    draft()
      .when(reviseGoal({ ...onPlan, ...input }))
      .thenRefused(rule, { field });
  });
});

describe('R128: plan groups', () => {
  test('are added, renamed and removed; their sub-goals stay, in none', () => {
    const plan = draft(health, subGoalMoved({ subGoalId: subGoal, groupId: group }));
    plan
      .when(renamePlanGroup({ ...onPlan, groupId: group, name: 'Body' }))
      .then(planGroupRenamed({ groupId: group, name: 'Body' }));
    const { state } = plan
      .when(removePlanGroup({ ...onPlan, groupId: group, reason }))
      .then(planGroupRemoved({ groupId: group, reason }));
    expect(state).toMatchObject({ structure: { groups: {}, subGoals: { [subGoal]: { groupId: undefined } } } });
  });

  test('are those of the plan, and have a name of 1 to 200 characters', () => {
    draft()
      .when(renamePlanGroup({ ...onPlan, groupId: group, name: 'Body' }))
      .thenRefused('PlanGroupUnknown', { field: 'groupId' });
    draft()
      .when(removePlanGroup({ ...onPlan, groupId: 'constructor' as PlanGroupId }))
      .thenRefused('PlanGroupUnknown');
    draft()
      .when(addPlanGroup({ ...onPlan, name: long }))
      .thenRefused('NameTooLong', { field: 'name' });
    draft()
      .when(addPlanGroup({ ...onPlan, name: '' }))
      .thenRefused('TextNotAllowed', { field: 'name' });
  });

  test(`are ${String(MOST_GROUPS)} at most`, () => {
    const groups = (count: number) =>
      many(count, (index) => planGroupAdded({ groupId: ids(index) as PlanGroupId, name: 'One' }));
    const adding = addPlanGroup({ ...onPlan, name: 'Health' });
    draft(...groups(MOST_GROUPS - 1))
      .when(adding)
      .then(planGroupAdded({ groupId: madeAt(FIRST + MOST_GROUPS - 1), name: 'Health' }));
    draft(...groups(MOST_GROUPS))
      .when(adding)
      .thenRefused('TooManyGroups');
  });

  test('a sub-goal is in at most one, and moving it where it is changes nothing', () => {
    const plan = draft(health);
    const into = moveSubGoal({ ...onPlan, subGoalId: subGoal, groupId: group });
    plan
      .when(into)
      .then(subGoalMoved({ subGoalId: subGoal, groupId: group }))
      .when(into)
      .thenNothing();
    plan.when(moveSubGoal({ ...onPlan, subGoalId: subGoal })).thenNothing();
    plan.when(moveSubGoal({ ...onPlan, subGoalId: unknown as SubGoalId })).thenRefused('SubGoalUnknown');
    plan
      .when(moveSubGoal({ ...onPlan, subGoalId: subGoal, groupId: unknown as PlanGroupId }))
      .thenRefused('PlanGroupUnknown');
  });
});

describe('R126: sub-goals', () => {
  test('are added with all that is known of them', () => {
    const planned = {
      expectedStart: day('2026-04-01'),
      expectedEnd: day('2026-04-01'),
      name: 'Rest',
      description: 'At night.',
    };
    draft(health)
      .when(addSubGoal({ ...onPlan, ...planned, groupId: group, needIds: [need, need], owner: { partyId: mother } }))
      .then(
        subGoalAdded({
          subGoalId: madeAt(FIRST + 1),
          groupId: group,
          owner: { partyId: mother },
          needIds: [need],
          ...planned,
        }),
      );
    draft()
      .when(addSubGoal({ ...onPlan, name: 'Rest' }))
      .then(subGoalAdded({ subGoalId: madeAt(FIRST), owner: worker('worker-1'), needIds: [], name: 'Rest' }));
  });

  test.each([
    [{ name: long }, 'NameTooLong', 'name'],
    [{ description: ' ' }, 'TextNotAllowed', 'description'],
    [{ expectedStart: day('2026-04-02'), expectedEnd: day('2026-04-01') }, 'EndBeforeStart', 'expectedEnd'],
    [{ groupId: unknown as PlanGroupId }, 'PlanGroupUnknown', 'groupId'],
    [{ needIds: [need, unknown as NeedId] }, 'NeedNotStanding', 'needIds.1'],
    [{ needIds: [resolved] }, 'NeedNotStanding', 'needIds.0'],
    [{ owner: { partyId: left } }, 'LeftTheCase', 'owner.partyId'],
    [{ owner: { partyId: unknown as PartyId } }, 'NotAPlanParticipant', 'owner.partyId'],
    [{ owner: { subGoalOwner: true as const } }, 'NoSubGoal', 'owner.subGoalOwner'],
    [{ owner: {} }, 'OneAssignee', 'owner'],
  ])('%j is refused as %s', (input, rule, field) => {
    draft()
      .when(addSubGoal({ ...onPlan, name: 'Rest', ...input }))
      .thenRefused(rule, { field });
  });

  test(`are ${String(MOST_SUB_GOALS)} at most`, () => {
    const more = many(MOST_SUB_GOALS - 2, (index) =>
      subGoalAdded({ subGoalId: ids(index) as SubGoalId, owner: { partyId: client }, needIds: [], name: 'One' }),
    );
    draft(...more)
      .when(addSubGoal({ ...onPlan, name: 'Rest' }))
      .thenRefused('TooManySubGoals');
    draft(...more.slice(1))
      .when(addSubGoal({ ...onPlan, name: 'Rest' }))
      .then(
        subGoalAdded({
          subGoalId: madeAt(FIRST + more.length - 1),
          owner: worker('worker-1'),
          needIds: [],
          name: 'Rest',
        }),
      );
  });

  test('are revised: what is left out stays, what is cleared goes', () => {
    const plan = draft()
      .when(
        reviseSubGoal({
          ...onPlan,
          subGoalId: subGoal,
          description: 'At night.',
          expectedEnd: day('2026-05-01'),
          needIds: [need],
        }),
      )
      .then(
        subGoalRevised({
          subGoalId: subGoal,
          name: 'Fit again',
          description: 'At night.',
          expectedEnd: day('2026-05-01'),
          needIds: [need],
        }),
      );
    plan
      .when(
        reviseSubGoal({
          ...onPlan,
          subGoalId: subGoal,
          name: 'Rested',
          cleared: ['description', 'expectedEnd'],
          reason,
        }),
      )
      .then(subGoalRevised({ subGoalId: subGoal, name: 'Rested', needIds: [need], reason }));
    plan
      .when(reviseSubGoal({ ...onPlan, subGoalId: subGoal, expectedStart: day('2026-05-02') }))
      .thenRefused('EndBeforeStart', { field: 'expectedEnd' });
    plan.when(reviseSubGoal({ ...onPlan, subGoalId: unknown as SubGoalId })).thenRefused('SubGoalUnknown');
  });

  test('R147-R149: have an owner, who changes with a reason or without', () => {
    const given = changeSubGoalOwner({ ...onPlan, subGoalId: subGoal, owner: { me: true }, reason });
    activePlan()
      .when(given)
      .then(
        subGoalOwnerChanged({ subGoalId: subGoal, owner: worker('worker-1'), previous: { partyId: mother }, reason }),
      )
      .when(given)
      .thenNothing();
    activePlan()
      .when(changeSubGoalOwner({ ...onPlan, subGoalId: subGoal, owner: worker('gone') }))
      .thenRefused('WorkerHasLeft', { field: 'owner.worker' });
  });

  test('R137: are removed when no item stands under them', () => {
    draft(added())
      .when(removeSubGoal({ ...onPlan, subGoalId: subGoal, reason }))
      .thenRefused('SubGoalHasItems', { field: 'subGoalId' });
    const { state } = draft(added())
      .when(removeSubGoal({ ...onPlan, subGoalId: other, reason }))
      .then(subGoalRemoved({ subGoalId: other, reason }));
    expect(state).toMatchObject({ structure: { subGoals: { [subGoal]: {} } } });
    draft()
      .when(removeSubGoal({ ...onPlan, subGoalId: other, reason: '' }))
      .thenRefused('TextNotAllowed', { field: 'reason' });
  });
});

describe('R127: milestones', () => {
  const there = milestoneAdded({
    milestoneId: milestone,
    expectedEnd: day('2026-09-01'),
    owner: { partyId: client },
    name: 'At school',
  });
  const revise = (input: object) => reviseMilestone({ ...onPlan, milestoneId: milestone, ...input });

  test('are expected by a day and owned by somebody', () => {
    draft()
      .when(addMilestone({ ...onPlan, name: 'At school', expectedEnd: day('2026-09-01') }))
      .then(
        milestoneAdded({
          milestoneId: madeAt(FIRST),
          expectedEnd: day('2026-09-01'),
          owner: worker('worker-1'),
          name: 'At school',
        }),
      );
    draft()
      .when(
        addMilestone({
          ...onPlan,
          name: 'At school',
          expectedStart: day('2026-09-02'),
          expectedEnd: day('2026-09-01'),
        }),
      )
      .thenRefused('EndBeforeStart', { field: 'expectedEnd' });
  });

  test('are begun and reached on days that have come', () => {
    draft(there)
      .when(revise({ actualStart: day('2026-03-31'), actualEnd: day('2026-03-31'), reason }))
      .then(
        milestoneRevised({
          ...{ milestoneId: milestone, expectedEnd: day('2026-09-01'), owner: { partyId: client }, name: 'At school' },
          ...{ actualStart: day('2026-03-31'), actualEnd: day('2026-03-31'), reason },
        }),
      );
    draft(there)
      .when(revise({ actualEnd: day('2026-04-01') }))
      .thenRefused('DayInFuture', { field: 'actualEnd' });
    draft(there)
      .when(revise({ actualStart: day('2026-03-31'), actualEnd: day('2026-03-30') }))
      .thenRefused('EndBeforeStart', { field: 'actualEnd' });
    draft().when(revise({})).thenRefused('MilestoneUnknown', { field: 'milestoneId' });
  });

  test('are removed with a reason', () => {
    draft(there)
      .when(removeMilestone({ ...onPlan, milestoneId: milestone, reason }))
      .then(milestoneRemoved({ milestoneId: milestone, reason }));
    draft()
      .when(removeMilestone({ ...onPlan, milestoneId: milestone, reason }))
      .thenRefused('MilestoneUnknown');
  });

  test(`are ${String(MOST_MILESTONES)} at most`, () => {
    const all = many(MOST_MILESTONES, (index) =>
      milestoneAdded({
        milestoneId: ids(index) as MilestoneId,
        expectedEnd: day('2026-09-01'),
        owner: { partyId: client },
        name: 'One',
      }),
    );
    const adding = addMilestone({ ...onPlan, name: 'At school', expectedEnd: day('2026-09-01') });
    draft(...all)
      .when(adding)
      .thenRefused('TooManyMilestones');
    draft(...all.slice(1))
      .when(adding)
      .then(
        milestoneAdded({
          milestoneId: madeAt(FIRST + all.length - 1),
          expectedEnd: day('2026-09-01'),
          owner: worker('worker-1'),
          name: 'At school',
        }),
      );
  });
});
