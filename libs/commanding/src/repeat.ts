/** Recognises a command that was done before, by its id, and tells it from another one under the same id. */
import type { TenantStreams } from '@caseledger/event-store';
import {
  actIntended,
  type CommandInput,
  comparable,
  type PartyId,
  type RecordedEvent,
  type StreamName,
} from '@caseledger/kernel';
import { completeAct, intendedBy } from './act';
import type { Loaded } from './load';
import type { GatewayParts } from './parts';
import type { Plan } from './plan';

/** The last event of what the command did, or that its id is another command's. */
export type DoneBefore = RecordedEvent | 'another';

/**
 * What a command did before, on streams that have been loaded; undefined for a new one. An act that was left half done is
 * completed, whoever asks.
 */
export async function doneBefore(
  { store, personal }: Pick<GatewayParts, 'store' | 'personal'>,
  streams: TenantStreams,
  { declaration, input, name }: Plan,
  { loaded, preceding }: { readonly loaded: Loaded; readonly preceding: Loaded | undefined },
): Promise<DoneBefore | undefined> {
  const first = preceding === undefined || preceding.revision < 0 ? [] : await eventsOf(streams, preceding.name, input);
  const intended = first.find((event) => event.type === actIntended.type);
  if (intended !== undefined) await completeAct(store, intendedBy(intended));
  if (loaded.revision < 0 && first.length === 0) return undefined;

  const events = await eventsOf(streams, name, input);
  const last = events.at(-1);
  // A stream of this id was created by itself, or for an act that ended elsewhere.
  if (last === undefined) return first.length === 0 ? undefined : 'another';
  const fingerprint = events[0]?.fingerprint;
  if (fingerprint === undefined) return last;
  const person = firstSealedFor([...first, ...events]);
  const ours = await personal.fingerprint(streams.tenant, person, comparable(declaration, input));
  // Where that person was erased nothing is compared, and a repeat is believed.
  return ours === undefined || ours === fingerprint ? last : 'another';
}

/** The events that a command has written to a stream, in order; empty when it has written none. */
async function eventsOf(
  streams: TenantStreams,
  stream: StreamName,
  { commandId }: CommandInput,
): Promise<readonly RecordedEvent[]> {
  const revisions = await streams.findCommand(stream, commandId);
  const first = revisions[0];
  if (first === undefined) return [];
  return streams.read(stream, { from: first, limit: revisions.length });
}

/** The fingerprint is keyed by the first person of the whole act. */
const firstSealedFor = (events: readonly RecordedEvent[]): PartyId | undefined =>
  events.find((event) => event.sealed?.[0] !== undefined)?.sealed?.[0]?.person;
