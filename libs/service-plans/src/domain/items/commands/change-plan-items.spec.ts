/** Revising, moving, removing and assigning plan items, and who helps with them (R133-R137, R143, R147-R150). */
import {
  activePlan,
  added,
  client,
  commandId,
  custom,
  day,
  draft,
  eur,
  item,
  left,
  madeAt,
  mother,
  need,
  other,
  planId,
  resolved,
  sessions,
  stranger,
  subGoal,
  worker,
} from '../../../contract/item-ground';
import { unitsDelivered, unitsReversed } from '../../units/units.events';
import type { UnitDeliveryId } from '../../units/units.rules';
import {
  planItemAssigned,
  planItemCarriedOut,
  planItemEnlisted,
  planItemMoved,
  planItemReleased,
  planItemRemoved,
  planItemRevised,
} from '../items.events';
import type { NeedId, PlanItemId, SubGoalId } from '../items.rules';
import { assignPlanItem, type AssignPlanItem } from './assign-plan-item';
import { enlistPlanParticipant } from './enlist-plan-participant';
import { movePlanItem } from './move-plan-item';
import { releasePlanParticipant } from './release-plan-participant';
import { removePlanItem } from './remove-plan-item';
import { revisePlanItem, type RevisePlanItem } from './revise-plan-item';

const unknown = madeAt<PlanItemId>(99);
const target = { commandId, planId, itemId: item };
const nothing = { weight: 1, needIds: [], needDomains: [], strengthIds: [] };
const words = { name: custom.name, purpose: custom.purpose };
const planned = {
  expectedStart: day('2026-02-01'),
  expectedEnd: day('2026-03-01'),
  estimatedCost: eur(900),
  expectedOutcome: 'She walks',
};

describe('a plan item that is revised', () => {
  const revise = (input: Partial<RevisePlanItem> = {}) => revisePlanItem({ ...target, ...input });
  const revised = (more: Partial<Parameters<typeof planItemRevised>[0]> = {}) =>
    planItemRevised({ itemId: item, ...nothing, ...words, ...planned, ...more });

  test('keeps all that is left out, its words too', () => {
    draft(added(planned))
      .when(revise({ weight: 5, reason: 'It matters more' }))
      .then(revised({ weight: 5, reason: 'It matters more' }))
      .when(revise({ name: 'A long walk' }))
      .then(revised({ weight: 5, name: 'A long walk' }))
      .when(revise({ needIds: [need] }))
      .then(revised({ weight: 5, name: 'A long walk', needIds: [need], needDomains: ['PHYSICAL_HEALTH'] }));
  });

  test.each(['expectedStart', 'expectedEnd', 'estimatedCost', 'expectedOutcome'] as const)('can have no %s', (name) => {
    draft(added(planned))
      .when(revise({ cleared: [name] }))
      .then(revised({ [name]: undefined }));
    draft(added(planned))
      .when(revise({ cleared: [name], [name]: planned[name] }))
      .thenRefused('ClearedAndGiven', { field: 'cleared.0' });
  });

  test('is not changed where all of it is so already', () => {
    draft(added(planned)).when(revise(planned)).thenNothing();
  });

  test('keeps its needs whatever came of them, and gets no other that is settled', () => {
    const settled = added({ needIds: [resolved], needDomains: ['PHYSICAL_HEALTH'] });
    draft(settled)
      .when(revise({ weight: 2 }))
      .then(
        planItemRevised({
          itemId: item,
          ...nothing,
          ...words,
          weight: 2,
          needIds: [resolved],
          needDomains: ['PHYSICAL_HEALTH'],
        }),
      );
    draft(added())
      .when(revise({ needIds: [resolved] }))
      .thenRefused('NeedNotStanding', { field: 'needIds.0' });
    draft(added())
      .when(revise({ needIds: [madeAt<NeedId>(7)] }))
      .thenRefused('NeedNotStanding', { field: 'needIds.0' });
  });

  test('has no words of its own where its definition has them', () => {
    draft(added(sessions))
      .when(revise({ name: 'Mine' }))
      .thenRefused('NameIsPredefined', { field: 'name' });
    draft(added(sessions))
      .when(revise({ estimatedCost: eur(1) }))
      .thenRefused('CostFollowsFromUnits');
  });

  test('is one of the plan', () => {
    draft(added())
      .when(revise({ itemId: unknown, weight: 2 }))
      .thenRefused('PlanItemUnknown', { field: 'itemId' });
  });

  test('ends no earlier than it starts, the kept day counted', () => {
    draft(added(planned))
      .when(revise({ expectedEnd: day('2026-01-31') }))
      .thenRefused('EndBeforeStart', { field: 'expectedEnd' });
  });
});

describe('R137: a plan item that is moved', () => {
  test('is under another sub-goal of the plan', () => {
    draft(added())
      .when(movePlanItem({ ...target, subGoalId: other }))
      .then(planItemMoved({ itemId: item, subGoalId: other }))
      .when(movePlanItem({ ...target, subGoalId: other }))
      .thenNothing()
      .when(movePlanItem({ ...target, subGoalId: madeAt<SubGoalId>(9) }))
      .thenRefused('SubGoalUnknown', { field: 'subGoalId' })
      .when(movePlanItem({ ...target, itemId: unknown, subGoalId: subGoal }))
      .thenRefused('PlanItemUnknown', { field: 'itemId' });
  });
});

describe('a plan item that is removed', () => {
  const remove = removePlanItem({ ...target, reason: 'Not needed' });
  const delivery = madeAt<UnitDeliveryId>(4);
  const delivered = {
    deliveryId: delivery,
    itemId: item,
    quantity: '1.00',
    deliveredOn: day('2026-02-01'),
    cost: eur(0),
  };

  test('is gone, and says why', () => {
    draft(added())
      .when(removePlanItem({ ...target, reason: '' }))
      .thenRefused('TextNotAllowed', { field: 'reason' })
      .when(remove)
      .then(planItemRemoved({ itemId: item, reason: 'Not needed' }))
      .when(remove)
      .thenRefused('PlanItemUnknown', { field: 'itemId' });
  });

  test.each([
    ['was started', [planItemCarriedOut({ itemId: item, actualStart: day('2026-02-01') })]],
    ['was cancelled', [planItemCarriedOut({ itemId: item, actualEnd: day('2026-02-01'), outcome: 'CANCELLED' })]],
    ['was delivered', [unitsDelivered({ ...delivered, attendance: 'PRESENT' })]],
    [
      'was delivered, and the delivery reversed',
      [
        unitsDelivered({ ...delivered, attendance: 'PRESENT' }),
        unitsReversed({ ...delivered, reason: 'Another client' }),
      ],
    ],
  ])('is none that %s', (_, events) => {
    activePlan(added(sessions), ...events)
      .when(remove)
      .thenRefused('ItemHasBegun', { field: 'itemId' });
  });
});

describe('R147-R150: a plan item that is assigned', () => {
  const assign = (input: Partial<AssignPlanItem>) => assignPlanItem({ ...target, ...input });
  const me = worker('worker-1');

  test('has the ones who are named, and keeps the other', () => {
    draft(added())
      .when(assign({ owner: worker('bram'), reason: 'Holidays' }))
      .then(planItemAssigned({ itemId: item, owner: worker('bram'), responsible: me, reason: 'Holidays' }))
      .when(assign({ responsible: { subGoalOwner: true } }))
      .then(planItemAssigned({ itemId: item, owner: worker('bram'), responsible: { partyId: mother } }))
      .when(assign({ responsible: { partyId: mother } }))
      .thenNothing()
      .when(assign({ owner: { me: true }, responsible: { me: true } }))
      .then(planItemAssigned({ itemId: item, owner: me, responsible: me }));
  });

  test('is assigned to somebody', () => {
    draft(added()).when(assign({})).thenRefused('NobodyNamed', { field: 'owner' });
    draft(added())
      .when(assign({ owner: worker('gone') }))
      .thenRefused('WorkerHasLeft', { field: 'owner.worker' });
    draft(added())
      .when(assign({ responsible: {} }))
      .thenRefused('OneAssignee', { field: 'responsible' });
  });
});

describe('R143: the participants who help with an item', () => {
  const enlist = (partyId = mother) => enlistPlanParticipant({ ...target, partyId });
  const release = (partyId = mother) => releasePlanParticipant({ ...target, partyId });

  test('are enlisted once, and released', () => {
    draft(added())
      .when(enlist())
      .then(planItemEnlisted({ itemId: item, partyId: mother }))
      .when(enlist())
      .thenNothing()
      .when(enlist(client))
      .then(planItemEnlisted({ itemId: item, partyId: client }))
      .when(release())
      .then(planItemReleased({ itemId: item, partyId: mother }))
      .when(release())
      .thenNothing();
  });

  test.each([
    [stranger, 'NotAPlanParticipant'],
    [left, 'LeftTheCase'],
  ] as const)('are in the plan and in its case: not %s', (partyId, rule) => {
    draft(added()).when(enlist(partyId)).thenRefused(rule, { field: 'partyId' });
  });

  test('are released where they take part in the plan', () => {
    draft(added()).when(release(stranger)).thenRefused('NotAPlanParticipant', { field: 'partyId' });
  });

  test('who have left the case are released as others are', () => {
    draft(added({ enlisted: [left] }))
      .when(release(left))
      .then(planItemReleased({ itemId: item, partyId: left }));
  });
});
