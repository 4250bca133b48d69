/** An event store that fails as a test wants it to; what it lets through goes to the real engine. */
import type { AppendResult, EventStore, EventToAppend, ExpectedRevision, TenantStreams } from '@caseledger/event-store';
import type { StreamName } from '@caseledger/kernel';

export interface Attempt {
  readonly streams: TenantStreams;
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

/** Decides what becomes of an append: `append` does it. */
export type Fault = (append: () => Promise<AppendResult>, attempt: Attempt) => Promise<AppendResult>;

/** The store, with a fault at each append. `afterFind` comes between what findCommand found and the one who asked. */
export function withFaults(store: EventStore, fault: Fault, afterFind?: () => Promise<unknown>): EventStore {
  return {
    forTenant: (tenant) => {
      const streams = store.forTenant(tenant);
      return {
        ...streams,
        append: (stream, expected, events) =>
          fault(() => streams.append(stream, expected, events), { streams, stream, expected, events }),
        findCommand: async (stream, commandId) => {
          const found = await streams.findCommand(stream, commandId);
          await afterFind?.();
          return found;
        },
      };
    },
    wholeLog: () => store.wholeLog(),
    close: () => store.close(),
  };
}

/** The faults one after another, one at each append to a stream of the category; then none. */
export function inOrder(category: string, ...faults: readonly Fault[]): Fault {
  const left = [...faults];
  return (append, attempt) => {
    const next = attempt.stream.startsWith(`${category}-`) ? left.shift() : undefined;
    return next === undefined ? append() : next(append, attempt);
  };
}
