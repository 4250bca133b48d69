/** The events of a party. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';
import { personalDetailsFields } from './personal-details';
import type { IdentifierKind } from './identifiers';
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

/** A number or code that others know the party by. */
export const identifierRecorded = event('IdentifierRecorded', {
  version: 1,
  fields: {
    identifierId: field.id<'Identifier'>(),
    kind: field.code<IdentifierKind>(),
    value: field.personal(field.text()),
  },
});

export const identifierRemoved = event('IdentifierRemoved', {
  version: 1,
  fields: { identifierId: field.id<'Identifier'>() },
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

/** This party and another are one: it is retired, and the other one stands for both. */
export const partyMerged = event('PartyMerged', {
  version: 1,
  fields: { intoId: field.id<'Party'>(), reason: field.personal(field.optional(field.text())) },
});

/** They were not one after all, or not in this way: the party is again what it was. */
export const partyUnmerged = event('PartyUnmerged', {
  version: 1,
  fields: { intoId: field.id<'Party'>(), reason: field.personal(field.optional(field.text())) },
});

/** The survivor's side of a merge: whom this party stands for as well. */
export const mergedPartyAdded = event('MergedPartyAdded', {
  version: 1,
  fields: { mergedId: field.id<'Party'>() },
});

export const mergedPartyRemoved = event('MergedPartyRemoved', {
  version: 1,
  fields: { mergedId: field.id<'Party'>() },
});

export const partyEvents = [
  personRegistered,
  prospectRegistered,
  prospectPromoted,
  personalDetailsCorrected,
  identifierRecorded,
  identifierRemoved,
  relationshipRecorded,
  relationshipEnded,
  clientDataRecorded,
  resourceRecorded,
  partyMerged,
  partyUnmerged,
  mergedPartyAdded,
  mergedPartyRemoved,
  personForgotten,
] as const;
