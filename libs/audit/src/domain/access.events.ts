/** The events of the access record. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';

/** Why a reading is on the record: the roles of the one who read, the glass that they broke, or what they asked for. */
export const WATCHED_BECAUSE = ['ROLE', 'BROKEN_GLASS', 'LOOK_UP'] as const;
export type WatchedBecause = (typeof WATCHED_BECAUSE)[number];

/** The refusals that are on the record, by their public codes. */
export const REFUSAL_CODES = ['FORBIDDEN', 'NOT_FOUND', 'RULE_VIOLATION', 'BAD_USER_INPUT'] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Every month of the record has a key of its own; who it was and what it was about can be read for as long as that is there. */
const KEEPER = 'keeper';

const access = {
  /** Whose key seals the rest: the month's. */
  keeper: field.id<'Party'>(),
  /** The name of the command or query. */
  operation: field.code(),
  /** As in the envelope, which views do not see. */
  correlationId: field.optional(field.id()),
  actor: field.personal(field.record({ id: field.worker(), roles: field.list(field.code()) }), KEEPER),
  /** Persons, cases and other streams. */
  targets: field.personal(field.list(field.id()), KEEPER),
};

/** Somebody was refused something. */
export const accessRefused = event('AccessRefused', {
  version: 1,
  fields: { ...access, code: field.code<RefusalCode>(), rule: field.optional(field.code()) },
});

/** Something was shown to somebody whose reading is watched. */
export const readingWatched = event('ReadingWatched', {
  version: 1,
  fields: { ...access, because: field.code<WatchedBecause>() },
});

/** A month has been kept for long enough: its key is destroyed. */
export const accessRecordExpired = event('AccessRecordExpired', {
  version: 1,
  fields: { keeper: field.id<'Party'>(), month: field.partialDate() },
});

export const accessEvents = [accessRefused, readingWatched, accessRecordExpired] as const;
