/** Reads all of a log, page after page, and gathers what following it gives, for the contract suites. */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { EventStore } from '../event-store';

/** All events after a position. */
export async function wholeLogAfter(
  store: EventStore,
  after: Position | undefined,
  limit = 1_000,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  let page: readonly RecordedEvent[];
  do {
    page = await store.wholeLog().read({ after: events.at(-1)?.position ?? after, limit });
    events.push(...page);
  } while (page.length === limit);
  return events;
}

/** What following gives after a position until it is enough; after half a minute, what it gave until then. */
export async function followed(
  store: EventStore,
  from: { readonly after?: Position | undefined; readonly limit?: number },
  isEnough: (events: readonly RecordedEvent[]) => boolean,
): Promise<readonly RecordedEvent[]> {
  const enough = new AbortController();
  const events: RecordedEvent[] = [];
  const signal = AbortSignal.any([enough.signal, AbortSignal.timeout(30_000)]);
  for await (const page of store.wholeLog().follow(from, signal)) {
    events.push(...page);
    if (isEnough(events)) enough.abort();
  }
  return events;
}
