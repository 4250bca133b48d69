/** The difference of a plan at two moments: its changes by name, and all of it as a JSON Patch. */
import type { Json } from '@caseledger/kernel';
import type { CreatedPlan } from '../plan.state';
import { type PatchOperation, patchBetween } from './json-patch';
import type { PlanChange } from './plan-change';
import { planChanges } from './plan-changes';

export interface PlanDifference {
  readonly changes: readonly PlanChange[];
  /** RFC 6902, over the JSON of the plan's state; what somebody wrote is not in it. */
  readonly patch: readonly PatchOperation[];
}

export function planDifference(before: CreatedPlan, after: CreatedPlan): PlanDifference {
  return { changes: planChanges(before, after), patch: patchBetween(jsonOf(before), jsonOf(after)) };
}

/** A state as JSON has it. */
export function jsonOf(state: CreatedPlan): Json {
  return JSON.parse(JSON.stringify(state)) as Json;
}
