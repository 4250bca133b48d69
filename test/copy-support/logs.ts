/** What the tests of copying do with the two logs: read them whole, and act when so many events have arrived. */
import type { EventStore } from '@caseledger/event-store';
import { openEventStoreDb } from '@caseledger/event-store/eventstoredb/event-store';
import type { RecordedEvent } from '@caseledger/kernel';

/** Every event of a log, in its order. */
export async function allOf(store: EventStore): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const after = events.at(-1)?.position;
    const page = await store.wholeLog().read({ ...(after !== undefined && { after }), limit: 5_000 });
    if (page.length === 0) return events;
    events.push(...page);
  }
}

/** Every event in the EventStoreDB at a URL. */
export async function allAt(url: string): Promise<readonly RecordedEvent[]> {
  const store = await openEventStoreDb({ url });
  try {
    return await allOf(store);
  } finally {
    await store.close();
  }
}

/** Acts once, as soon as the log at a URL has so many events. */
export async function whenThereAre(events: number, url: string, act: () => unknown): Promise<void> {
  const store = await openEventStoreDb({ url });
  const enough = new AbortController();
  let seen = 0;
  try {
    for await (const page of store.wholeLog().follow({}, enough.signal)) {
      seen += page.length;
      if (seen >= events) break;
    }
    act();
  } finally {
    enough.abort();
    await store.close();
  }
}
