/** The difference of a plan at two moments: each change by its name, and a patch that makes the one of the other. */
import { canonicalJson, type NewEvent } from '@caseledger/kernel';
import { applyPatch } from '../../contract/apply-patch';
import {
  added,
  client,
  custom,
  day,
  draft,
  eur,
  FIRST,
  item,
  madeAt,
  mother,
  other,
  plain,
  sessions,
  stranger,
  subGoal,
  worker,
} from '../../contract/item-ground';
import { agreementAnswered, agreementCancelled, agreementIssued } from '../agreement/agreement.events';
import { subGoalRated, subGoalScaled } from '../attainment/attainment.events';
import { baselineNamed, baselineRemoved } from '../baselines/baselines.events';
import {
  planItemAssigned,
  planItemCarriedOut,
  planItemEnlisted,
  planItemMoved,
  planItemReleased,
  planItemRemoved,
  planItemRevised,
} from '../items/items.events';
import {
  planParticipantAdded,
  planParticipantRemoved,
  primaryPlanParticipantChanged,
} from '../participants/participants.events';
import { planEvents } from '../plan.events';
import type { CreatedPlan } from '../plan.state';
import {
  planActivated,
  planApproved,
  planClosed,
  planRejected,
  planReopened,
  planSubmitted,
  planWithdrawn,
} from '../standing/standing.events';
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
} from '../structure/structure.events';
import { unitRateChanged, unitsAuthorised, unitsDelivered, unitsReversed } from '../units/units.events';
import { PLAN_CHANGES, type PlanChange } from './plan-change';
import { jsonOf, planDifference } from './plan-difference';

const after = (...events: readonly NewEvent[]): CreatedPlan => draft(...events).state as CreatedPlan;
const differenceOf = (before: readonly NewEvent[], events: readonly NewEvent[]) =>
  planDifference(after(...before), after(...before, ...events));

/** What was before, what happened, and every change that it is told as. */
interface Told {
  readonly before?: readonly NewEvent[];
  readonly event: NewEvent;
  readonly changes: readonly PlanChange[];
}

const groupId = madeAt<never>(20);
const milestoneId = madeAt<never>(21);
const agreementId = madeAt<never>(22);
const baselineId = madeAt<never>(23);
const deliveryId = madeAt<never>(FIRST + 1);
const added1 = madeAt<never>(24);
const owner = { partyId: mother };
const { needIds, needDomains, strengthIds, weight } = plain;
const milestone = { milestoneId, expectedEnd: day('2026-06-01'), owner, name: 'Half way' };
const subGoalFacts = { needIds: [], name: 'Fit again' };
const units = added(sessions);
const delivered = unitsDelivered({
  ...{ deliveryId, itemId: item, quantity: '1.50', deliveredOn: day('2026-02-01') },
  ...{ attendance: 'PRESENT', rate: eur(5_000), cost: eur(7_500) },
});
const issued = agreementIssued({ agreementId, planRevision: FIRST - 1, signatories: [client, mother] });
const answered = (signatory: typeof client) =>
  agreementAnswered({ agreementId, signatory, answer: 'ACCEPTED', answeredOn: day('2026-02-02') });
const scaled = subGoalScaled({ subGoalId: subGoal, baseline: -1 });
const rated = subGoalRated({ subGoalId: subGoal, level: 1, ratedOn: day('2026-02-01') });
const closed = planClosed({ closedOn: day('2026-03-01'), outcome: 'ATTAINED' });

const ofPlan = { of: 'PLAN' } as const;
const ofItem = { of: 'ITEM', id: item } as const;
const ofSubGoal = { of: 'SUB_GOAL', id: subGoal } as const;
const ofMilestone = { of: 'MILESTONE', id: milestoneId } as const;
const ofAgreement = { of: 'AGREEMENT', id: agreementId } as const;
const status = (from: string, to: string): PlanChange => ({ change: 'StatusChanged', ...ofPlan, from, to });

const TOLD: readonly Told[] = [
  {
    event: planGoalRevised({ goal: 'At home', targetDate: day('2026-12-01') }),
    changes: [
      { change: 'GoalRevised', ...ofPlan },
      { change: 'TargetDateMoved', ...ofPlan, to: '2026-12-01' },
    ],
  },
  {
    before: [planGoalRevised({ goal: 'At home', targetDate: day('2026-12-01') })],
    event: planGoalRevised({ goal: 'At home', targetDate: day('2026-11-21') }),
    changes: [
      { change: 'GoalRevised', ...ofPlan },
      { change: 'TargetDateMoved', ...ofPlan, from: '2026-12-01', to: '2026-11-21', days: -10 },
    ],
  },
  { event: planSubmitted({}), changes: [status('OPEN', 'SUBMITTED')] },
  { before: [planSubmitted({})], event: planWithdrawn({ reason: 'No' }), changes: [status('SUBMITTED', 'OPEN')] },
  { before: [planSubmitted({})], event: planRejected({ reason: 'No' }), changes: [status('SUBMITTED', 'OPEN')] },
  { before: [planSubmitted({})], event: planApproved({}), changes: [status('SUBMITTED', 'APPROVED')] },
  {
    event: planActivated({ activatedOn: day('2026-01-10'), model: 'STRENGTHS_BASED' }),
    changes: [status('OPEN', 'ACTIVE'), { change: 'ModelChanged', ...ofPlan, to: 'STRENGTHS_BASED' }],
  },
  { event: closed, changes: [status('OPEN', 'CLOSED'), { change: 'OutcomeChanged', ...ofPlan, to: 'ATTAINED' }] },
  {
    before: [closed],
    event: planReopened({ reopenedOn: day('2026-03-02'), reason: 'Not yet' }),
    changes: [status('CLOSED', 'ACTIVE'), { change: 'OutcomeChanged', ...ofPlan, from: 'ATTAINED' }],
  },
  {
    event: planParticipantAdded({ partyId: stranger }),
    changes: [{ change: 'ParticipantAdded', of: 'PARTICIPANT', id: stranger }],
  },
  {
    event: planParticipantRemoved({ partyId: mother }),
    changes: [{ change: 'ParticipantRemoved', of: 'PARTICIPANT', id: mother }],
  },
  {
    event: primaryPlanParticipantChanged({ partyId: mother, previous: client }),
    changes: [{ change: 'PrimaryParticipantChanged', ...ofPlan, from: client, to: mother }],
  },
  { event: issued, changes: [{ change: 'AgreementChanged', ...ofAgreement, from: 'NONE', to: 'ISSUED' }] },
  {
    before: [issued],
    event: answered(client),
    changes: [{ change: 'AgreementChanged', ...ofAgreement, from: 'ISSUED', to: 'ISSUED' }],
  },
  {
    before: [issued, answered(client)],
    event: answered(mother),
    changes: [{ change: 'AgreementChanged', ...ofAgreement, from: 'ISSUED', to: 'ACCEPTED' }],
  },
  {
    before: [issued],
    event: agreementCancelled({ agreementId, reason: 'No' }),
    changes: [{ change: 'AgreementChanged', ...ofAgreement, from: 'ISSUED', to: 'CANCELLED' }],
  },
  {
    event: baselineNamed({ baselineId, planRevision: 1, name: 'As begun' }),
    changes: [{ change: 'BaselineNamed', of: 'BASELINE', id: baselineId }],
  },
  {
    before: [baselineNamed({ baselineId, planRevision: 1, name: 'As begun' })],
    event: baselineRemoved({ baselineId }),
    changes: [{ change: 'BaselineRemoved', of: 'BASELINE', id: baselineId }],
  },
  {
    event: planGroupAdded({ groupId, name: 'Home' }),
    changes: [{ change: 'GroupAdded', of: 'GROUP', id: groupId }],
  },
  {
    before: [planGroupAdded({ groupId, name: 'Home' })],
    event: planGroupRenamed({ groupId, name: 'At home' }),
    changes: [{ change: 'GroupRenamed', of: 'GROUP', id: groupId }],
  },
  {
    before: [planGroupAdded({ groupId, name: 'Home' }), subGoalMoved({ subGoalId: subGoal, groupId })],
    event: planGroupRemoved({ groupId }),
    changes: [
      { change: 'GroupRemoved', of: 'GROUP', id: groupId },
      { change: 'SubGoalMoved', ...ofSubGoal, from: groupId },
    ],
  },
  {
    event: subGoalAdded({ subGoalId: added1, owner, ...subGoalFacts }),
    changes: [{ change: 'SubGoalAdded', of: 'SUB_GOAL', id: added1 }],
  },
  {
    event: subGoalRemoved({ subGoalId: other, reason: 'No' }),
    changes: [{ change: 'SubGoalRemoved', of: 'SUB_GOAL', id: other }],
  },
  {
    event: subGoalRevised({ subGoalId: subGoal, ...subGoalFacts, expectedStart: day('2026-02-01') }),
    changes: [
      { change: 'SubGoalRevised', ...ofSubGoal },
      { change: 'DateMoved', ...ofSubGoal, which: 'EXPECTED_START', to: '2026-02-01' },
    ],
  },
  {
    event: subGoalMoved({ subGoalId: subGoal, groupId }),
    changes: [{ change: 'SubGoalMoved', ...ofSubGoal, to: groupId }],
  },
  {
    event: subGoalOwnerChanged({ subGoalId: subGoal, owner: worker('bram'), previous: owner }),
    changes: [{ change: 'OwnerChanged', ...ofSubGoal, from: mother, to: 'bram' }],
  },
  { event: milestoneAdded(milestone), changes: [{ change: 'MilestoneAdded', ...ofMilestone }] },
  {
    before: [milestoneAdded(milestone)],
    event: milestoneRevised({ ...milestone, expectedEnd: day('2026-06-08'), actualEnd: day('2026-06-09') }),
    changes: [
      { change: 'MilestoneRevised', ...ofMilestone },
      {
        ...{ change: 'MilestoneDateMoved', ...ofMilestone, which: 'EXPECTED_END' },
        ...{ from: '2026-06-01', to: '2026-06-08', days: 7 },
      },
      { change: 'MilestoneDateMoved', ...ofMilestone, which: 'ACTUAL_END', to: '2026-06-09' },
    ],
  },
  {
    before: [milestoneAdded(milestone)],
    event: milestoneRemoved({ milestoneId, reason: 'No' }),
    changes: [{ change: 'MilestoneRemoved', ...ofMilestone }],
  },
  { event: scaled, changes: [{ change: 'ScaleChanged', ...ofSubGoal }] },
  { before: [scaled, rated], event: scaled, changes: [{ change: 'ScaleChanged', ...ofSubGoal }] },
  { before: [scaled], event: rated, changes: [{ change: 'LevelRated', ...ofSubGoal, to: '1' }] },
  { before: [scaled, rated], event: rated, changes: [{ change: 'LevelRated', ...ofSubGoal, from: '1', to: '1' }] },
  { event: added(), changes: [{ change: 'ItemAdded', ...ofItem }] },
  {
    before: [added()],
    event: planItemRemoved({ itemId: item, reason: 'No' }),
    changes: [{ change: 'ItemRemoved', ...ofItem }],
  },
  {
    before: [added({ ...custom, expectedEnd: day('2026-05-01') })],
    event: planItemRevised({
      ...{ itemId: item, weight: weight + 1, needIds, needDomains, strengthIds, name: 'A walk', purpose: 'Air' },
      ...{ expectedEnd: day('2026-05-15'), estimatedCost: eur(1_000) },
    }),
    changes: [
      { change: 'ItemRevised', ...ofItem },
      { change: 'WeightChanged', ...ofItem, from: '1', to: '2' },
      {
        ...{ change: 'DateMoved', ...ofItem, which: 'EXPECTED_END' },
        ...{ from: '2026-05-01', to: '2026-05-15', days: 14 },
      },
      { change: 'EstimatedCostChanged', ...ofItem, to: '1000' },
    ],
  },
  {
    before: [added()],
    event: planItemMoved({ itemId: item, subGoalId: other }),
    changes: [{ change: 'ItemMoved', ...ofItem, from: subGoal, to: other }],
  },
  {
    before: [added()],
    event: planItemAssigned({ itemId: item, owner, responsible: worker('bram') }),
    changes: [
      { change: 'OwnerChanged', ...ofItem, from: 'worker-1', to: mother },
      { change: 'ResponsibleChanged', ...ofItem, from: 'worker-1', to: 'bram' },
    ],
  },
  {
    before: [added()],
    event: planItemEnlisted({ itemId: item, partyId: mother }),
    changes: [{ change: 'ItemEnlisted', ...ofItem, to: mother }],
  },
  {
    before: [added({ ...custom, enlisted: [mother] })],
    event: planItemReleased({ itemId: item, partyId: mother }),
    changes: [{ change: 'ItemReleased', ...ofItem, from: mother }],
  },
  {
    before: [added()],
    event: planItemCarriedOut({
      ...{ itemId: item, actualStart: day('2026-02-01'), actualEnd: day('2026-02-09') },
      ...{ outcome: 'ATTAINED', actualCost: eur(900) },
    }),
    changes: [
      { change: 'ItemCarriedOut', ...ofItem },
      { change: 'DateMoved', ...ofItem, which: 'ACTUAL_START', to: '2026-02-01' },
      { change: 'DateMoved', ...ofItem, which: 'ACTUAL_END', to: '2026-02-09' },
      { change: 'OutcomeChanged', ...ofItem, to: 'ATTAINED' },
      { change: 'ActualCostChanged', ...ofItem, to: '900' },
    ],
  },
  {
    before: [units],
    event: unitsAuthorised({ itemId: item, authorised: '12.50', previous: '10.00' }),
    changes: [
      { change: 'UnitsAuthorisedChanged', ...ofItem, from: '10.00', to: '12.50' },
      { change: 'EstimatedCostChanged', ...ofItem, from: '50000', to: '62500' },
    ],
  },
  {
    before: [units],
    event: unitRateChanged({ itemId: item, rate: eur(6_000), from: day('2026-07-01') }),
    changes: [{ change: 'UnitRateChanged', ...ofItem }],
  },
  {
    before: [units],
    event: delivered,
    changes: [
      { change: 'UnitsDeliveredChanged', ...ofItem, from: '0.00', to: '1.50' },
      { change: 'ActualCostChanged', ...ofItem, from: '0', to: '7500' },
    ],
  },
  {
    before: [units, delivered],
    event: unitsReversed({
      ...{ deliveryId, itemId: item, quantity: '1.50', deliveredOn: day('2026-02-01') },
      ...{ cost: eur(7_500), reason: 'No' },
    }),
    changes: [
      { change: 'UnitsDeliveredChanged', ...ofItem, from: '1.50', to: '0.00' },
      { change: 'ActualCostChanged', ...ofItem, from: '7500', to: '0' },
    ],
  },
];

describe('the difference of a plan and itself after one event', () => {
  test.each(TOLD.map((told) => [told.event.type, told] as const))('%s', (_, { before = [], event, changes }) => {
    expect(canonicalJson(differenceOf(before, [event]).changes)).toBe(canonicalJson(changes));
  });

  test('has a name for what each kind of event changes, and no name without one', () => {
    const told = new Set(TOLD.map(({ event: { type } }) => type));
    expect(planEvents.map(({ type }) => type).filter((type) => !told.has(type))).toEqual(['PlanCreated']);
    const names = new Set(TOLD.flatMap(({ changes }) => changes.map(({ change }) => change)));
    expect(PLAN_CHANGES.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the difference of any two moments', () => {
  const story = TOLD.filter(({ before = [] }) => before.length === 0).map(({ event }) => event);
  const moments = [0, 1, 5, 9, 13, 17, story.length].map((count) => after(...story.slice(0, count)));

  test('has a patch that makes the one of the other, forwards and back', () => {
    for (const from of moments) {
      for (const to of moments) {
        const { patch } = planDifference(from, to);
        expect(canonicalJson(applyPatch(jsonOf(from), patch))).toBe(canonicalJson(jsonOf(to)));
      }
    }
  });

  test('is nothing where they are the same', () => {
    for (const state of moments) expect(planDifference(state, state)).toEqual({ changes: [], patch: [] });
  });

  test('tells of what came and went in between nothing', () => {
    const { changes } = differenceOf([], [added(), planItemRemoved({ itemId: item, reason: 'No' })]);
    expect(changes).toEqual([]);
  });

  test('tells that an agreement is out of date by what was changed after it', () => {
    const before = [issued, answered(client), answered(mother)];
    const { changes } = differenceOf(before, [added()]);
    expect(changes).toContainEqual({ change: 'AgreementChanged', ...ofAgreement, from: 'ACCEPTED', to: 'OUTDATED' });
  });
});
