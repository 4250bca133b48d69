/** Who steers or carries out a part of a plan: somebody of the organisation, or a participant of the plan (R147-R150). */
import { field, type PartyId, type WorkerId } from '@caseledger/kernel';

/** One of the two. */
export interface Assignee {
  readonly worker?: WorkerId | undefined;
  readonly partyId?: PartyId | undefined;
}

/** The field of an event that holds one. */
export const assignee = () =>
  field.record({ worker: field.optional(field.worker<WorkerId>()), partyId: field.optional(field.id<'Party'>()) });

/** Whether two are the same. */
export function sameAssignee(one: Assignee, other: Assignee): boolean {
  return one.worker === other.worker && one.partyId === other.partyId;
}
