/** The queries on short contacts. */
import { isForgotten, type LocalDate, type PartyId, type ShortContactId } from '@caseledger/kernel';
import { idsOfSamePerson } from '@caseledger/parties';
import { query, type Reading } from '@caseledger/querying';
import type { Row } from '@caseledger/read-store';
import { shortContactHistory } from './short-contact-history';
import {
  SHORT_CONTACT_LISTS,
  type ShortContactDocument,
  type ShortContactStatus,
  shortContactsView,
} from './short-contacts.view';

/** A short contact, or undefined where the tenant has none of this id. */
export const shortContactById = query('shortContact', {
  permission: 'shortContact.read',
  view: shortContactsView,
  answer: async (id: ShortContactId, reading) =>
    (await reading.documents(shortContactsView).get(id))?.document as ShortContactDocument | undefined,
  shows: (document) => (document === undefined ? [] : [document.id]),
});

/** Which list of short contacts, exactly one of them: the value is that of its member, none for all of them. */
export interface ShortContactPage {
  readonly list: keyof typeof SHORT_CONTACT_LISTS;
  readonly value?: string | undefined;
  readonly statuses: readonly ShortContactStatus[];
  /** The first and the last day of the contacts. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  /** How many are shown; one more is answered where there are more. */
  readonly limit: number;
}

/** One page of a list of short contacts, the latest first. */
export const shortContactPage = query('shortContacts', {
  permission: 'shortContact.read',
  view: shortContactsView,
  answer: async (page: ShortContactPage, reading): Promise<readonly Row[]> => {
    const { list, statuses, from, to, after, limit } = page;
    const [member] = SHORT_CONTACT_LISTS[list];
    const pages = (await valuesOf(page, reading)).map((value) =>
      reading.documents(shortContactsView).page({
        index: list,
        equals: { ...(member === undefined ? {} : { [member]: value }), status: statuses },
        range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
        direction: 'descending',
        ...(after === undefined ? {} : { after }),
        limit: limit + 1,
      }),
    );
    return (await Promise.all(pages))
      .flat()
      .sort(latestFirst)
      .slice(0, limit + 1);
  },
  shows: (rows, { limit }) =>
    rows.slice(0, limit).map(({ document }) => (document as unknown as ShortContactDocument).id),
});

/** The subjects of short contacts, in their order; null for one that was erased with its client. */
export const shortContactSubjects = query('shortContactSubjects', {
  permission: 'shortContact.read',
  answer: (of: readonly Pick<ShortContactDocument, 'id' | 'subjectRevision'>[], reading) =>
    Promise.all(
      of.map(async ({ id, subjectRevision }) => {
        const [event] = await reading.events('contact', id, subjectRevision, 1);
        const subject = event?.personal['subject'];
        return subject === undefined || isForgotten(subject) ? null : (subject as string);
      }),
    ),
  shows: (_, of) => of.map(({ id }) => id),
});

export const shortContactQueries = [
  shortContactById,
  shortContactPage,
  shortContactSubjects,
  shortContactHistory,
] as const;

/** A client's contacts are those of all the records that were merged into one. */
async function valuesOf({ list, value = '' }: ShortContactPage, reading: Reading): Promise<readonly string[]> {
  return list === 'ofClient' ? idsOfSamePerson.answer(value as PartyId, reading) : [value];
}

/** Days and UUIDs: characters of ASCII, whose order is that of their bytes. No row is in two pages. */
function latestFirst(one: Row, other: Row): number {
  const placeOf = ({ order, key }: Row): string => `${order} ${key}`;
  return placeOf(one) < placeOf(other) ? 1 : -1;
}
