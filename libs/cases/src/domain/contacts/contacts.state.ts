/**
 * The contact moments of a case as sums and exceptions, never every one of them: a case may have ten thousand. What one of
 * them says is read back from the event that recorded it, whose revision its id carries.
 */
import type { ContactChannel, Step } from '@caseledger/configuration';
import { type Evolve, type LocalDate, revisionOfEntry } from '@caseledger/kernel';
import type { contactEvents } from './contacts.events';

/** What sums are made of. */
export interface CountedContact {
  /** Absent in aftercare. */
  readonly step?: Step | undefined;
  readonly date: LocalDate;
  readonly channel: ContactChannel;
  readonly accompanied: boolean;
}

/** Contact moments that were not deleted. */
export interface ContactCounts {
  readonly total: number;
  readonly accompanied: number;
  /** By `<step>/<channel>`. */
  readonly by: Readonly<Record<string, number>>;
  /** By day, the latest of them, so that the latest is known whatever is deleted. */
  readonly days: ContactDays;
}

/** How many contact moments there were on each of the latest days. */
export type ContactDays = Readonly<Record<LocalDate, number>>;
/** So many of the latest days are kept: a year's, of which nobody deletes all. */
const DAYS_KEPT = 366;

export interface ContactsState {
  /** Those of the present open period; in aftercare, those of the aftercare (R65, R93). */
  readonly counts: ContactCounts;
  /** The revision from which on contact moments count. */
  readonly since: number;
  /** Of those that were changed, by revision, the revision of the last change. */
  readonly changed: Readonly<Record<number, number>>;
  /** The revisions of those that were deleted. */
  readonly deleted: readonly number[];
}

const NO_COUNTS: ContactCounts = { total: 0, accompanied: 0, by: {}, days: {} };
export const NO_CONTACTS: ContactsState = { counts: NO_COUNTS, since: 0, changed: {}, deleted: [] };

/** From this revision on contact moments are counted anew: a period or an aftercare begins. */
export function countContactsFrom(state: ContactsState, revision: number): ContactsState {
  return { ...state, counts: NO_COUNTS, since: revision };
}

/** The latest of the days; undefined without any. */
export function latestDay(days: ContactDays): LocalDate | undefined {
  let latest: LocalDate | undefined;
  for (const day of Object.keys(days) as LocalDate[]) if (latest === undefined || day > latest) latest = day;
  return latest;
}

/** The days with one contact moment more or less on one of them; at most so many of the latest are kept. */
export function daysWith(days: ContactDays, day: LocalDate, sign: 1 | -1, kept: number): ContactDays {
  // One that is too early to be kept was never counted.
  if (sign === -1 && days[day] === undefined) return days;
  const counts = added(days, day, sign);
  const all = Object.keys(counts) as LocalDate[];
  if (all.length <= kept) return counts;
  const earliest = all.reduce((first, other) => (other < first ? other : first));
  const { [earliest]: _, ...latest } = counts;
  return latest;
}

function added<Key extends string>(counts: Readonly<Record<Key, number>>, key: Key, sign: 1 | -1) {
  const { [key]: before = 0, ...others } = counts as Readonly<Record<string, number>>;
  const count = before + sign;
  return (count === 0 ? others : { ...others, [key]: count }) as unknown as Readonly<Record<Key, number>>;
}

function counted(
  { total, accompanied, by, days }: ContactCounts,
  contact: CountedContact,
  sign: 1 | -1,
): ContactCounts {
  return {
    total: total + sign,
    accompanied: accompanied + (contact.accompanied ? sign : 0),
    by: added(by, `${contact.step ?? 'AFTERCARE'}/${contact.channel}`, sign),
    days: daysWith(days, contact.date, sign, DAYS_KEPT),
  };
}

/** Only what was recorded in the present period or aftercare is in its sums. */
function recount(
  state: ContactsState,
  revision: number,
  was: CountedContact,
  is: CountedContact | undefined,
): ContactCounts {
  if (revision < state.since) return state.counts;
  const without = counted(state.counts, was, -1);
  return is === undefined ? without : counted(without, is, 1);
}

export const evolveContacts: Evolve<ContactsState, typeof contactEvents> = {
  ContactMomentRecorded: (state, { data }) => ({ ...state, counts: counted(state.counts, data, 1) }),
  ContactMomentChanged: (state, { data: { contactMomentId, was, ...is }, revision }) => {
    const recorded = revisionOfEntry(contactMomentId);
    return {
      ...state,
      counts: recount(state, recorded, was, { ...is, step: was.step }),
      changed: { ...state.changed, [recorded]: revision },
    };
  },
  ContactMomentDeleted: (state, { data: { contactMomentId, was } }) => {
    const recorded = revisionOfEntry(contactMomentId);
    return {
      ...state,
      counts: recount(state, recorded, was, undefined),
      deleted: [...state.deleted, recorded],
    };
  },
};
