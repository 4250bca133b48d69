/** Recognises a command that was done before, by its id, and tells it from another one under the same id. */
import type { TenantStreams } from '@caseledger/event-store';
import {
  type CommandInput,
  comparableInput,
  type PartyId,
  type RecordedEvent,
  type StreamName,
  type Tenant,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';

const firstSealedFor = (events: readonly RecordedEvent[]): PartyId | undefined =>
  events.find((event) => event.sealed?.[0] !== undefined)?.sealed?.[0]?.person;

/** The events that a command has written to a stream, in order; empty when it has written none. */
export async function eventsOfCommand(
  streams: TenantStreams,
  stream: StreamName,
  { commandId }: CommandInput,
): Promise<readonly RecordedEvent[]> {
  const revisions = await streams.findCommand(stream, commandId);
  const first = revisions[0];
  if (first === undefined) return [];
  return streams.read(stream, { from: first, limit: revisions.length });
}

/**
 * Whether the events are those of this very input. `actEvents` are those that the same act wrote before, on another stream:
 * the fingerprint is keyed by the first person of the whole act. Where that person was erased, a repeat is believed.
 */
export async function isRepeat(
  personal: PersonalData,
  tenant: Tenant,
  input: CommandInput,
  events: readonly RecordedEvent[],
  actEvents: readonly RecordedEvent[] = [],
): Promise<boolean> {
  const stored = events[0]?.fingerprint;
  if (stored === undefined) return true;
  const person = firstSealedFor([...actEvents, ...events]);
  const fingerprint = await personal.fingerprint(tenant, person, comparableInput(input));
  return fingerprint === undefined || fingerprint === stored;
}
