/** Acts on two streams: the first batch holds the second as it will be stored, so that the act is never half done for long. */
import type { AppendResult, EventStore, TenantStreams } from '@caseledger/event-store';
import { actIntended, type IntendedAppend, parseStreamName, type RecordedEvent } from '@caseledger/kernel';
import { appendBatch } from './append';

/** The batch that an event says is still owed to another stream. Throws a TypeError for an event of another type. */
export function intendedBy(event: RecordedEvent): IntendedAppend {
  if (event.type !== actIntended.type) throw new TypeError(`${event.type} intends nothing.`);
  return event.data['append'] as unknown as IntendedAppend;
}

/** Appends what an act owes to its second stream; recognised where it is there already. */
export async function completeAct(store: EventStore, owed: IntendedAppend): Promise<AppendResult> {
  const streams = streamsOf(store, owed);
  const result = await appendBatch(streams, owed.stream, owed.expected, owed.events);
  if (result.outcome !== 'alreadyAppended') return result;
  const first = result.revision + 1 - owed.events.length;
  return (await isThere(streams, owed, first)) ? result : { outcome: 'conflict', actual: result.revision };
}

/** Whether what an act owes is there already, by its first event: a batch is stored whole. */
export function isComplete(store: EventStore, owed: IntendedAppend): Promise<boolean> {
  return isThere(streamsOf(store, owed), owed, owed.expected === 'none' ? 0 : owed.expected + 1);
}

function streamsOf(store: EventStore, { stream }: IntendedAppend): TenantStreams {
  const address = parseStreamName(stream);
  if (address === undefined) throw new TypeError(`${stream} is no stream.`);
  return store.forTenant(address.tenant);
}

/** Another command under the same id would have made events of the same ids; its input tells it from this one. */
async function isThere(streams: TenantStreams, { stream, events }: IntendedAppend, from: number): Promise<boolean> {
  const [there] = await streams.read(stream, { from, limit: 1 });
  const [owed] = events;
  return there !== undefined && there.id === owed?.id && there.fingerprint === owed.fingerprint;
}
