/**
 * The places in the log that something has come to, at the destination of a copy: the same events have other positions
 * there. A place that is not taken over costs time only: whoever had come to it begins at the start of the log.
 */
import { placeAfter, placedAnew } from '@caseledger/commanding';
import { type EventId, type Instant, type Position, SYSTEM_TENANT, type StreamName } from '@caseledger/kernel';
import type { KeyStore } from '@caseledger/privacy';
import type { Readable, Writable } from './ends';

const END = { direction: 'backwards', limit: 1 } as const;

/** The event of a place in the source, as it stands at the destination. */
async function placeAt(
  source: Readable,
  destination: Readable,
  place: { readonly eventId: EventId; readonly position: Position } | undefined,
) {
  const event = place && (await source.at(place.position));
  if (event === undefined || event.id !== place?.eventId) return undefined;
  const [there] = await destination.inStream(event.stream, { from: event.revision, limit: 1 });
  return there;
}

/** Has processes begin where they were; where one has gone on at the destination, or was placed before, it is left. */
export async function placeProcesses(
  source: Readable,
  destination: Writable,
  processes: Iterable<StreamName>,
  now: Instant,
): Promise<void> {
  const streams = destination.store.forTenant(SYSTEM_TENANT);
  for (const stream of processes) {
    const [last] = await source.inStream(stream, END);
    const [there] = await destination.inStream(stream, END);
    if (last === undefined || there?.revision !== last.revision) continue;
    const upTo = await placeAt(source, destination, placeAfter(last));
    if (upTo !== undefined) await streams.append(stream, last.revision, [placedAnew(last, upTo, now)]);
  }
}

/** Has the destination's keys know up to where the log's erasures were carried out in them, unless they know it. */
export async function placeErasures(
  source: Readable,
  destination: Readable,
  keys: KeyStore,
  keysThere: KeyStore,
): Promise<void> {
  const known = await keysThere.erasedUpTo();
  if (known !== undefined && (await destination.at(known.position))?.id === known.eventId) return;
  const place = await keys.erasedUpTo();
  const there = await placeAt(source, destination, place);
  if (place === undefined || there === undefined) return;
  await keysThere.saveErasedUpTo({ logId: place.logId, position: there.position, eventId: there.id });
}
