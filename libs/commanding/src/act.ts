/** Acts on two streams: the first batch holds the second as it will be stored, so that the act is never half done for long. */
import type { AppendResult, EventStore } from '@caseledger/event-store';
import { actIntended, type IntendedAppend, parseStreamName, type RecordedEvent } from '@caseledger/kernel';
import { appendBatch } from './append';

/** The batch that an event says is still owed to another stream. Throws a TypeError for an event of another type. */
export function intendedBy(event: RecordedEvent): IntendedAppend {
  if (event.type !== actIntended.type) throw new TypeError(`${event.type} intends nothing.`);
  return event.data['append'] as unknown as IntendedAppend;
}

/** Appends what an act owes to its second stream; recognised where it is there already. */
export async function completeAct(
  store: EventStore,
  { stream, expected, events }: IntendedAppend,
): Promise<AppendResult> {
  const address = parseStreamName(stream);
  if (address === undefined) throw new TypeError(`${stream} is no stream.`);
  const streams = store.forTenant(address.tenant);
  const result = await appendBatch(streams, stream, expected, events);
  if (result.outcome !== 'alreadyAppended') return result;
  // Another command under the same id has made events of the same ids; its input tells it from this one.
  const [first] = await streams.read(stream, { from: result.revision + 1 - events.length, limit: 1 });
  return first?.fingerprint === events[0]?.fingerprint ? result : { outcome: 'conflict', actual: result.revision };
}

/** Whether what an act owes is there already, by its first event: a batch is stored whole. */
export async function isComplete(store: EventStore, { stream, expected, events }: IntendedAppend): Promise<boolean> {
  const address = parseStreamName(stream);
  if (address === undefined) throw new TypeError(`${stream} is no stream.`);
  const from = expected === 'none' ? 0 : expected + 1;
  const [there] = await store.forTenant(address.tenant).read(stream, { from, limit: 1 });
  const [owed] = events;
  return there !== undefined && there.id === owed?.id && there.fingerprint === owed.fingerprint;
}
