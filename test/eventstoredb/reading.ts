/** The call that reads: a stream or $all, forwards or backwards. The same call subscribes, and is passed on for that. */
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { resolvedAnswer, streamNotFound } from './answers';
import { text } from './appending';
import { isTombstoned } from './commits';
import { filterOf } from './filters';
import { CODES, failure, type Failure, streamDeleted } from './grpc';
import { isSoftDeleted, isVisible, type Recorded } from './log';
import { befalling, type Node, refusal } from './node';
import { type ReadCall, subscribe } from './subscribing';

type Options = ReadReq.Options;
const { FORWARDS } = ReadReq.Options.ReadDirection;

/** What a read comes to: events, or the answer that there is no such stream, or a failure. */
type Found = Iterable<Recorded> | { readonly missing: string } | { readonly failure: Failure };

export const handleRead =
  (node: Node): IStreamsServer['read'] =>
  (call) => {
    const options = call.request.getOptions()!;
    const fault = befalling(node, options.hasSubscription() ? 'subscribe' : 'read', call.metadata);
    if (fault?.does === 'refuse') return void call.emit('error', refusal(fault.how));
    if (fault) return;
    if (options.hasSubscription()) return subscribe(node, call, options);
    if (options.hasAll()) node.counts.logReadings += 1;
    else node.counts.streamReadings += 1;
    const mistreated = options.hasFilter() ? node.faults.filters() : undefined;
    if (mistreated === 'stalled') return;
    if (mistreated === 'ignored') options.clearFilter();
    const found = options.hasStream() ? fromStream(node, options) : fromAll(node, options);
    if ('failure' in found) return void call.emit('error', found.failure);
    if ('missing' in found) {
      call.write(streamNotFound(found.missing));
      call.end();
      return;
    }
    send(node, call, found, options.getResolveLinks());
  };

/** Sends as fast as the reader takes it, and no faster. */
function send({ log, counts }: Node, call: ReadCall, events: Iterable<Recorded>, resolveLinks: boolean): void {
  const left = events[Symbol.iterator]();
  const pump = (): void => {
    for (let next = left.next(); !call.cancelled; next = left.next()) {
      if (next.done) return void call.off('drain', pump).end();
      counts.records += 1;
      if (!call.write(resolvedAnswer(log, next.value, resolveLinks))) return;
    }
  };
  call.on('drain', pump);
  pump();
}

function fromStream({ log }: Node, options: Options): Found {
  const from = options.getStream()!;
  const name = text(from.getStreamIdentifier()?.getStreamName_asU8());
  if (isTombstoned(log, name)) return { failure: streamDeleted(name) };
  const forwards = options.getReadDirection() === FORWARDS;
  if ((forwards && from.hasEnd()) || options.getCount() === '0') {
    return { failure: failure(CODES.unknown, 'Unexpected ReadStreamResult: Error') };
  }
  const stream = log.streams.get(name);
  if (!stream || stream.events.length === 0 || isSoftDeleted(stream)) return { missing: name };
  const last = stream.events.length - 1;
  const revision = from.hasRevision() ? Number(from.getRevision()) : from.hasEnd() ? last : 0;
  const start = forwards ? revision : Math.min(revision, last);
  const now = Date.now();
  return taken(stream.events, start, forwards, Number(options.getCount()), (event) => isVisible(stream, event, now));
}

function fromAll({ log }: Node, options: Options): Found {
  const from = options.getAll()!;
  const forwards = options.getReadDirection() === FORWARDS;
  const filter = filterOf(options);
  if (filter === 'malformed') return { failure: failure(CODES.unknown, 'Exception was thrown by handler.') };
  const asked = from.getPosition();
  const commit = asked ? BigInt(asked.getCommitPosition()) : 0n;
  if (asked && BigInt(asked.getPreparePosition()) > commit) {
    return { failure: failure(CODES.unknown, 'Exception was thrown by handler.') };
  }
  const position = from.hasEnd() || commit > BigInt(log.end()) ? log.end() : Number(commit);
  const index = indexAt(log.all, position);
  const isBoundary = position === 0 || position === log.end() || log.all[index]?.position === position;
  if (!isBoundary) {
    // With a filter as the server's source names it: nobody has seen it yet.
    const result = options.hasFilter() ? 'FilteredReadAllResult' : 'ReadAllResult';
    return { failure: failure(CODES.unknown, `Unexpected ${result}: Error`) };
  }
  return taken(log.all, forwards ? index : index - 1, forwards, Number(options.getCount()), filter.passes);
}

/** The index of the first record at a position or after it. */
export function indexAt(all: readonly Recorded[], position: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (all[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At most `limit` events from an index on that pass, of those that are there now. */
function* taken(
  events: readonly Recorded[],
  start: number,
  forwards: boolean,
  limit: number,
  passes: (event: Recorded) => boolean,
): Iterable<Recorded> {
  const end = events.length;
  for (let [index, left] = [start, limit]; left > 0 && index >= 0 && index < end; index += forwards ? 1 : -1) {
    const event = events[index]!;
    if (!passes(event)) continue;
    left -= 1;
    yield event;
  }
}
