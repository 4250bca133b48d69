/** Branded identifiers: a `CaseId` is not a `PlanId`, though both are UUIDs (RFC 9562). */
import { hash } from 'node:crypto';

declare const brand: unique symbol;
/** A `Base` value that carries a name in its type only. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A UUID in lower case. Versions 4 and 7 come from outside; 4, 7 and 8 are made here. */
export type Uuid = Branded<string, 'Uuid'>;
/** A UUID that names one kind of thing. */
export type Id<Of extends string> = Uuid & { readonly of?: Of };

export type PartyId = Id<'Party'>;
export type CaseId = Id<'Case'>;
export type ShortContactId = Id<'ShortContact'>;
export type PlanId = Id<'Plan'>;
export type TeamId = Id<'Team'>;
export type EventId = Id<'Event'>;
export type CommandId = Id<'Command'>;
/** The subject claim of a token: a worker of the organisation, as the issuer names them. */
export type WorkerId = Branded<string, 'Worker'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in its lower-case form. */
export function isUuid(text: string): text is Uuid {
  return UUID.test(text);
}

/**
 * A UUID of version 8 that follows from another: its first 48 bits (a version 7's time, so that derived ids sort beside
 * their source), then version and variant, the rest from SHA-256(JCS([source, ...names])).
 */
export function derivedUuid<Of extends string>(source: Uuid, ...names: readonly string[]): Id<Of> {
  // The JCS of a list of texts is what JSON makes of it.
  const rest = hash('sha256', JSON.stringify([source, ...names]), 'hex');
  const variant = ((Number.parseInt(rest.charAt(4), 16) & 0x3) | 0x8).toString(16);
  return `${source.slice(0, 13)}-8${rest.slice(1, 4)}-${variant}${rest.slice(5, 8)}-${rest.slice(8, 20)}` as Id<Of>;
}

/**
 * The id of an entry of a stream, such as a contact moment of a case: it carries the revision of the event that made the
 * entry, by which that event is read back. Throws a RangeError for a revision beyond 2^32.
 */
export function entryIdAt<Of extends string>(source: Uuid, stream: string, revision: number): Id<Of> {
  if (!Number.isInteger(revision) || revision < 0 || revision >= 2 ** 32) throw new RangeError('No revision.');
  const base = derivedUuid(source, stream, 'entry', String(revision));
  return `${base.slice(0, -8)}${revision.toString(16).padStart(8, '0')}` as Id<Of>;
}

/** The revision that an entry's id carries. Whether the stream has such an entry there, its event tells. */
export function revisionOfEntry(id: Uuid): number {
  return Number.parseInt(id.slice(-8), 16);
}
