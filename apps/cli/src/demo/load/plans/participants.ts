/** Who takes part in an active plan beside the client, and with what (R141-R146). */
import type { PartyId } from '@caseledger/kernel';
import { enlistPlanParticipant } from '@caseledger/service-plans/domain/items/commands/enlist-plan-participant';
import { releasePlanParticipant } from '@caseledger/service-plans/domain/items/commands/release-plan-participant';
import { addPlanParticipant } from '@caseledger/service-plans/domain/participants/commands/add-plan-participant';
import { changePrimaryPlanParticipant } from '@caseledger/service-plans/domain/participants/commands/change-primary-plan-participant';
import { removePlanParticipant } from '@caseledger/service-plans/domain/participants/commands/remove-plan-participant';
import type { Day } from '../day';
import { sentence } from '../sentences';
import { type PlanItem, runningItems } from './plan';
import { inPlan, type Planning, whilePlan } from './planning';

/** Another participant of the case. */
export function joinPlan(planning: Planning, day: Day): void {
  const { life, plan } = planning;
  const partyId = life.participants.find((other) => !plan.participants.includes(other));
  if (partyId === undefined) return;
  plan.participants.push(partyId);
  inPlan(planning, day, (about) => addPlanParticipant({ ...about, partyId }));
}

/** Whoever has nothing to do in the plan; nobody does while an agreement is being signed. */
export function leavePlan(planning: Planning, day: Day): void {
  const { chance, plan } = planning;
  if (plan.signing.length > 0) return;
  const busy = new Set([plan.primary]);
  for (const { doneBy, helpers } of runningItems(plan)) for (const one of [doneBy, ...helpers]) busy.add(one);
  const index = plan.participants.findIndex((one) => !busy.has(one));
  const [partyId] = index < 0 ? [] : plan.participants.splice(index, 1);
  if (partyId === undefined) return;
  const reason = sentence(chance, 'leaving');
  inPlan(planning, day, (about) => removePlanParticipant({ ...about, partyId, reason }));
}

/** The plan mainly serves somebody else from now on: another participant, or the client again. */
export function changePrimary(planning: Planning, day: Day): void {
  const { chance, life, plan } = planning;
  const [other] = plan.participants;
  const primary = plan.primary === undefined ? other : undefined;
  if (primary === plan.primary) return;
  plan.primary = primary;
  const about = { partyId: primary ?? life.client.id, reason: sentence(chance, 'replanning') };
  inPlan(planning, day, (which) => changePrimaryPlanParticipant({ ...which, ...about }));
}

/** Somebody helps to achieve an item; some do so for a time only. */
export function changeHelpers(planning: Planning, day: Day): void {
  const { chance, plan } = planning;
  const item = runningItems(plan).at(-1);
  if (item === undefined) return;
  const [helper] = item.helpers;
  if (helper !== undefined) return release(planning, day, item, helper);
  const partyId = plan.participants.at(-1);
  if (partyId === undefined) return;
  item.helpers.push(partyId);
  inPlan(planning, day, (about) => enlistPlanParticipant({ ...about, itemId: item.id(), partyId }));
  if (!chance.of(0.4)) return;
  whilePlan(planning, 'ACTIVE', day.number + chance.whole(10, 60), (on) => {
    if (plan.items.includes(item)) release(planning, on, item, partyId);
  });
}

function release(planning: Planning, day: Day, item: PlanItem, partyId: PartyId): void {
  const index = item.helpers.indexOf(partyId);
  if (index < 0) return;
  item.helpers.splice(index, 1);
  inPlan(planning, day, (about) => releasePlanParticipant({ ...about, itemId: item.id(), partyId }));
}
