/** The history of a case together with those of its plans, in the order in which it was recorded (R165, R166). */
import { caseSentences, type CaseState, type HistoryEntry, historyEntry, seesCase } from '@caseledger/cases';
import { type CaseId, type DomainEvent, isUuid, type PlanId } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import { partiesOf, planEntry, planWordsOf } from './plan-history';

/** How many events were read of the case and of each of its plans, in the order in which they were linked. */
export type ReadSoFar = readonly number[];

export interface WholeHistoryPage {
  readonly id: CaseId;
  readonly from: ReadSoFar;
  /** How many events are shown; one more is answered where there are more. */
  readonly limit: number;
}

/** An entry, and how much had been read with it. */
export interface WholeHistoryEntry {
  readonly entry: HistoryEntry;
  readonly until: ReadSoFar;
}

export const wholeHistory = query('wholeHistory', {
  permission: 'history.read',
  answer: async ({ id, from, limit }: WholeHistoryPage, reading): Promise<readonly WholeHistoryEntry[]> => {
    if (!(await seesCase(id, reading))) return [];
    const { state } = await reading.state<CaseState>('case', id);
    const plans = state.status === 'notOpened' ? [] : (Object.keys(state.plans) as PlanId[]);
    const page = merged(await heads([id, ...plans], from, limit + 1, reading), limit + 1);
    const words = await planWordsOf(
      page.map(({ event }) => event),
      reading,
    );
    const until = [0, ...plans].map((_, index) => from[index] ?? 0);
    return page.map(({ event, stream }) => {
      until[stream] = event.revision + 1;
      const planId = plans[stream - 1];
      const entry = planId === undefined ? historyEntry(event, caseSentences, words) : planEntry(planId, event, words);
      return { entry, until: [...until] };
    });
  },
  // The sentences name the persons.
  shows: (page, { id, limit }) =>
    page.length === 0
      ? []
      : [
          id,
          ...page
            .slice(0, limit)
            .flatMap(({ entry }) => partiesOf(entry))
            .filter(isUuid),
        ],
});

/** The next events of the case, the first of the streams, and of its plans. */
function heads(
  [caseId, ...plans]: readonly [CaseId, ...PlanId[]],
  from: ReadSoFar,
  count: number,
  reading: Reading,
): Promise<readonly (readonly DomainEvent[])[]> {
  return Promise.all([
    reading.events('case', caseId, from[0] ?? 0, count),
    ...plans.map((id, index) => reading.events('plan', id, from[index + 1] ?? 0, count)),
  ]);
}

/** So many of the events, the earliest recorded first, and none before one that precedes it in its stream. */
function merged(
  streams: readonly (readonly DomainEvent[])[],
  count: number,
): readonly { readonly event: DomainEvent; readonly stream: number }[] {
  const next = streams.map(() => 0);
  const page: { readonly event: DomainEvent; readonly stream: number }[] = [];
  while (page.length < count) {
    let earliest: (typeof page)[number] | undefined;
    for (const [stream, events] of streams.entries()) {
      const event = events[next[stream] ?? 0];
      // What was recorded at once: the case first, which an act on both begins with.
      if (event !== undefined && (earliest === undefined || event.recordedAt < earliest.event.recordedAt)) {
        earliest = { event, stream };
      }
    }
    if (earliest === undefined) break;
    page.push(earliest);
    next[earliest.stream] = (next[earliest.stream] ?? 0) + 1;
  }
  return page;
}
