/** The events of who takes part in a plan (R141-R146). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

export const planParticipantAdded = event('PlanParticipantAdded', {
  version: 1,
  fields: { partyId: field.id<'Party'>() },
});

export const planParticipantRemoved = event('PlanParticipantRemoved', {
  version: 1,
  fields: { partyId: field.id<'Party'>(), reason: field.personal(field.optional(field.text())) },
});

export const primaryPlanParticipantChanged = event('PrimaryPlanParticipantChanged', {
  version: 1,
  fields: {
    partyId: field.id<'Party'>(),
    previous: field.id<'Party'>(),
    reason: field.personal(field.optional(field.text())),
  },
});

export const participantEvents = [planParticipantAdded, planParticipantRemoved, primaryPlanParticipantChanged] as const;
