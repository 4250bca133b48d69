/** Commands on plan items and their units, as chance gives them: few ids and values, so that they meet what others have made. */
import type { Command, LocalDate, PartyId, WorkerId } from '@caseledger/kernel';
import fc from 'fast-check';
import { addPlanItem } from '../domain/items/commands/add-plan-item';
import { assignPlanItem } from '../domain/items/commands/assign-plan-item';
import { enlistPlanParticipant } from '../domain/items/commands/enlist-plan-participant';
import { movePlanItem } from '../domain/items/commands/move-plan-item';
import { recordPlanItemProgress } from '../domain/items/commands/record-plan-item-progress';
import { releasePlanParticipant } from '../domain/items/commands/release-plan-participant';
import { removePlanItem } from '../domain/items/commands/remove-plan-item';
import { CLEARABLE_OF_ITEM, revisePlanItem } from '../domain/items/commands/revise-plan-item';
import { CLEARABLE_OF_PROGRESS } from '../domain/items/carried-out';
import { PLAN_OUTCOMES } from '../domain/items/items.events';
import type { NeedId, PlanItemId, StrengthId, SubGoalId } from '../domain/items/items.rules';
import { authoriseUnits } from '../domain/units/commands/authorise-units';
import { changeUnitRate } from '../domain/units/commands/change-unit-rate';
import { recordUnitDelivery } from '../domain/units/commands/record-unit-delivery';
import { reverseUnitDelivery } from '../domain/units/commands/reverse-unit-delivery';
import { ATTENDANCES } from '../domain/units/units.events';
import type { UnitDeliveryId } from '../domain/units/units.rules';
import { maybe, planArbitraries, type PlanGround } from './plan-arbitraries';

/** What the commands are about. */
export interface ItemGround extends PlanGround {
  /** The first revision of the events whose entries are named; 1 where nothing is said. */
  readonly firstRevision?: number;
  readonly subGoals: fc.Arbitrary<SubGoalId>;
  readonly participants: readonly PartyId[];
  readonly needs: readonly NeedId[];
  readonly strengths: readonly StrengthId[];
}

/** Commands that add entries: repeated under another id they say something new. */
export const ITEM_COMMANDS_THAT_ADD = ['AddPlanItem', 'RecordUnitDelivery'];

/** One arbitrary for each command; several deliveries for each other one, as it is in life. */
export function itemCommands(ground: ItemGround): readonly fc.Arbitrary<Command>[] {
  const { made, given } = planArbitraries(ground, ground.firstRevision);
  const item = { itemId: made<PlanItemId>() };
  const day = fc.constantFrom('2026-01-01', '2026-03-01', '2026-03-30', '2026-03-31') as fc.Arbitrary<LocalDate>;
  const amount = fc.constantFrom(0, 1, 333, 5_000).map((cents) => ({ amount: cents, currency: 'EUR' }));
  const quantity = fc.constantFrom('0.01', '0.50', '1.00', '3.33', '10.00');
  const reason = maybe(fc.constant('Because'));
  const subset = <Value>(values: readonly Value[]) => maybe(fc.subarray([...values]));
  const assignee = fc.oneof(
    fc.constant({ me: true as const }),
    fc.constant({ worker: 'bram' as WorkerId }),
    fc.constant({ subGoalOwner: true as const }),
    fc.constantFrom(...ground.participants).map((partyId) => ({ partyId })),
  );
  const planned = {
    weight: maybe(fc.constantFrom(1, 3, 100)),
    expectedStart: maybe(day),
    expectedEnd: maybe(day),
    needIds: subset(ground.needs),
    strengthIds: subset(ground.strengths),
    expectedOutcome: reason,
  };
  const added = { ...planned, subGoalId: ground.subGoals, owner: maybe(assignee), responsible: assignee };
  const none = fc.constant(undefined);
  const notMade = { definitionCode: none, service: none, unitType: none, authorised: none, rate: none };
  const words = { name: fc.constant('A walk'), purpose: fc.constant('To be outside') };
  const wordless = { name: none, purpose: none };
  const delivery = given(recordUnitDelivery, {
    ...item,
    quantity,
    deliveredOn: maybe(day),
    attendance: maybe(fc.constantFrom(...ATTENDANCES)),
    comment: reason,
    beyondReason: reason,
  });
  return [
    given(addPlanItem, {
      ...added,
      ...notMade,
      ...words,
      estimatedCost: maybe(amount),
      enlistedIds: subset(ground.participants),
    }),
    given(addPlanItem, {
      ...{ ...added, ...notMade, ...wordless, estimatedCost: none, enlistedIds: none },
      definitionCode: fc.constantFrom('PHYSIOTHERAPY', 'COACHING_AT_HOME'),
      authorised: maybe(quantity),
      rate: maybe(amount),
    }),
    given(revisePlanItem, {
      ...{ ...item, ...planned, reason, estimatedCost: maybe(amount), name: maybe(words.name), purpose: none },
      cleared: subset(CLEARABLE_OF_ITEM),
    }),
    given(movePlanItem, { ...item, subGoalId: ground.subGoals }),
    given(removePlanItem, { ...item, reason: fc.constant('Not needed') }),
    given(assignPlanItem, { ...item, owner: maybe(assignee), responsible: maybe(assignee), reason }),
    given(enlistPlanParticipant, { ...item, partyId: fc.constantFrom(...ground.participants) }),
    given(releasePlanParticipant, { ...item, partyId: fc.constantFrom(...ground.participants) }),
    given(recordPlanItemProgress, {
      ...{ ...item, actualStart: maybe(day), actualEnd: maybe(day), outcome: maybe(fc.constantFrom(...PLAN_OUTCOMES)) },
      ...{ actualCost: maybe(amount), actualOutcome: reason, cleared: subset(CLEARABLE_OF_PROGRESS), reason },
    }),
    given(authoriseUnits, { ...item, authorised: quantity, reason }),
    given(changeUnitRate, { ...item, rate: amount, from: day, reason }),
    delivery,
    delivery,
    delivery,
    given(reverseUnitDelivery, { deliveryId: made<UnitDeliveryId>(), reason: fc.constant('Another client') }),
  ];
}
