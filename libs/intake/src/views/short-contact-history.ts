/** The history of a short contact, read from its events: what was recorded, and why it was corrected (R84, R165). */
import { type HistoryEntry, historyEntry } from '@caseledger/cases';
import type { ShortContactId } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import { shortContactSentences } from './short-contact-sentences';

export interface ShortContactHistoryPage {
  readonly id: ShortContactId;
  /** The first revision of the page. */
  readonly from: number;
  /** How many events are shown; one more is answered where there are more. */
  readonly limit: number;
}

export const shortContactHistory = query('shortContactHistory', {
  permission: 'history.read',
  answer: async ({ id, from, limit }: ShortContactHistoryPage, reading): Promise<readonly HistoryEntry[]> =>
    (await reading.events('contact', id, from, limit + 1)).map((event) =>
      historyEntry(event, shortContactSentences, undefined),
    ),
  shows: (entries, { id }) => (entries.length === 0 ? [] : [id]),
});
