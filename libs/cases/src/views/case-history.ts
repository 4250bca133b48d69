/** The history of a case, read from its events: who did what, when, under which role, and why (R165, R166). */
import { type CaseId, type DomainEvent, isUuid } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import { type CaseState, caseStream } from '../domain/case.state';
import { caseSentences } from './case-sentences';
import { type HistoryEntry, historyEntry } from './history-entry';
import { partiesIn, wordsOf } from './history-words';

export interface HistoryPage {
  readonly id: CaseId;
  /** The first revision of the page. */
  readonly from: number;
  /** How many events are shown; one more is answered where there are more. */
  readonly limit: number;
}

export const caseHistory = query('caseHistory', {
  permission: 'history.read',
  answer: async ({ id, from, limit }: HistoryPage, reading): Promise<readonly HistoryEntry[]> => {
    if (!(await seesCase(id, reading))) return [];
    const events = await reading.events('case', id, from, limit + 1);
    const words = await wordsOf(events, events.flatMap(partiesOf), reading);
    return events.map((event) => historyEntry(event, caseSentences, words));
  },
  // The sentences name the persons.
  shows: (entries, { id, limit }) =>
    entries.length === 0 ? [] : [id, ...entries.slice(0, limit).flatMap(partiesOf).filter(isUuid)],
});

/** Whether the case is open to the one who asks, by the log and as it is now. */
export async function seesCase(id: CaseId, reading: Reading): Promise<boolean> {
  const { state } = await reading.state<CaseState>('case', id);
  return reading.sees(id, caseStream.restriction(state));
}

function partiesOf(event: Pick<DomainEvent, 'data'>): readonly string[] {
  return partiesIn(event, 'clientId', 'partyId');
}
