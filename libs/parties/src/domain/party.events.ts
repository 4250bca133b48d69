/** The events of a party. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';
import { personalDetailsFields } from './personal-details';
import type { RelationshipKind } from './relationships';
import type { ResourceKind } from './resources';

const details = field.personal(field.record(personalDetailsFields));

export const personRegistered = event('PersonRegistered', { version: 1, fields: { details } });

export const prospectRegistered = event('ProspectRegistered', { version: 1, fields: { details } });

export const prospectPromoted = event('ProspectPromoted', { version: 1, fields: { details } });

/** Holds the details as they are from now on, whole. */
export const personalDetailsCorrected = event('PersonalDetailsCorrected', {
  version: 1,
  fields: { details, reason: field.personal(field.optional(field.text())) },
});

export const relationshipRecorded = event('RelationshipRecorded', {
  version: 1,
  fields: {
    relationshipId: field.id<'Relationship'>(),
    otherId: field.id<'Party'>(),
    kind: field.code<RelationshipKind>(),
    from: field.optional(field.partialDate()),
  },
});

export const relationshipEnded = event('RelationshipEnded', {
  version: 1,
  fields: { relationshipId: field.id<'Relationship'>(), otherId: field.id<'Party'>(), until: field.date() },
});

/** A value of a configured attribute, in effect from a day until a later value takes its place (R6). */
export const clientDataRecorded = event('ClientDataRecorded', {
  version: 1,
  fields: { attribute: field.code(), from: field.date(), value: field.personal(field.text()) },
});

export const resourceRecorded = event('ResourceRecorded', {
  version: 1,
  fields: {
    resourceId: field.id<'Resource'>(),
    kind: field.code<ResourceKind>(),
    description: field.personal(field.text()),
  },
});

/** Why a person is erased (GDPR, article 17(1)); a word, since a text would be about the person who is to be gone. */
export const ERASURE_GROUNDS = [
  'NO_LONGER_NECESSARY',
  'CONSENT_WITHDRAWN',
  'OBJECTION',
  'UNLAWFUL_PROCESSING',
  'LEGAL_OBLIGATION',
] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export const personForgotten = event('PersonForgotten', {
  version: 1,
  fields: { ground: field.code<ErasureGround>() },
});

export const partyEvents = [
  personRegistered,
  prospectRegistered,
  prospectPromoted,
  personalDetailsCorrected,
  relationshipRecorded,
  relationshipEnded,
  clientDataRecorded,
  resourceRecorded,
  personForgotten,
] as const;
