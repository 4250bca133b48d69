/** Catch-up subscriptions: history, then what is appended, for as long as the subscriber keeps up. */
import { randomUUID } from 'node:crypto';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUp, checkpoint, confirmation, resolvedAnswer } from './answers';
import { text } from './appending';
import { isTombstoned } from './commits';
import { filterOf, type Filter } from './filters';
import { CODES, failure, streamDeleted } from './grpc';
import { isVisible, type Recorded } from './log';
import type { Node, Subscribed } from './node';

export type ReadCall = Parameters<IStreamsServer['read']>[0];

/** How far a subscriber may be behind while live, in events, and for how long, in milliseconds, before it is thrown off. */
const LIVE_BUFFER = 32;
const PATIENCE = 100;
const TOO_SLOW = 'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.';

/** Where a subscription's events come from, by an index that only ever rises. */
interface Source {
  readonly start: number;
  length(): number;
  event(index: number): Recorded;
  /** Whether the event is sent; a hidden one is only passed by. */
  sends(event: Recorded, live: boolean): boolean;
  /** Whether there is anything to have caught up with. */
  exists(): boolean;
  readonly eventsBetweenCheckpoints: number;
}

export function subscribe(node: Node, call: ReadCall, options: ReadReq.Options): void {
  const filter = filterOf(options);
  if (filter === 'malformed') {
    call.emit('error', failure(CODES.unknown, 'Exception was thrown by handler.'));
    return;
  }
  const stream = text(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8());
  if (options.hasStream() && isTombstoned(node.log, stream)) {
    call.emit('error', streamDeleted(stream));
    return;
  }
  const source = options.hasStream() ? ofStream(node, stream, options) : ofAll(node, filter, options);
  call.write(confirmation(randomUUID()));
  pumping(node, call, source, options.getResolveLinks(), options.hasStream() ? stream : undefined);
}

function ofStream({ log }: Node, name: string, options: ReadReq.Options): Source {
  const from = options.getStream()!;
  const events = (): readonly Recorded[] => log.streams.get(name)?.events ?? [];
  return {
    start: from.hasEnd() ? events().length : from.hasRevision() ? Number(from.getRevision()) + 1 : 0,
    length: () => events().length,
    event: (index) => events()[index]!,
    sends: (event, live) => live || isVisible(log.streams.get(name)!, event, Date.now()),
    exists: () => events().length > 0,
    eventsBetweenCheckpoints: Infinity,
  };
}

function ofAll({ log }: Node, filter: Filter, options: ReadReq.Options): Source {
  const from = options.getAll()!;
  const after = from.hasEnd() ? Infinity : from.hasPosition() ? Number(from.getPosition()!.getCommitPosition()) : -1;
  const next = log.all.findIndex(({ position }) => position > after);
  return {
    start: next < 0 ? log.all.length : next,
    length: () => log.all.length,
    event: (index) => log.all[index]!,
    sends: filter.passes,
    exists: () => true,
    eventsBetweenCheckpoints: filter.eventsBetweenCheckpoints,
  };
}

function pumping(node: Node, call: ReadCall, source: Source, resolveLinks: boolean, stream: string | undefined): void {
  let next = source.start;
  let examined = 0;
  let live = false;
  let silent = false;
  let blocked = false;
  let patience: NodeJS.Timeout | undefined;

  const send = (answer: Parameters<ReadCall['write']>[0]): void => {
    blocked = !call.write(answer) || blocked;
  };
  const close = (): void => {
    stopListening();
    clearTimeout(patience);
    node.subscriptions.delete(subscription);
  };
  const subscription: Subscribed = {
    fail: (reason) => {
      close();
      call.emit('error', reason);
    },
    throwOff: () => subscription.fail(failure(CODES.aborted, TOO_SLOW)),
    end: () => {
      close();
      call.end();
    },
    goOn: () => pump(),
    silence: () => void (silent = true),
  };

  const pump = (): void => {
    if (silent || node.faults.silenced()) return;
    while (!blocked && next < source.length()) {
      const event = source.event(next);
      next += 1;
      if (source.sends(event, live)) send(resolvedAnswer(node.log, event, resolveLinks));
      examined += 1;
      if (examined % source.eventsBetweenCheckpoints === 0) send(checkpoint(event.position, live ? event.position : 0));
    }
    if (blocked) return mind();
    if (!live && source.exists()) {
      live = true;
      if (node.version.startsWith('23.')) send(caughtUp());
    }
    if (stream !== undefined && isTombstoned(node.log, stream)) bury(stream);
  };

  /** A subscriber that stays behind while live is thrown off: the server keeps only so many events for it. */
  const mind = (): void => {
    if (!live || source.length() - next <= LIVE_BUFFER) return;
    patience ??= setTimeout(() => {
      if (blocked && source.length() - next > LIVE_BUFFER) subscription.throwOff();
      else patience = undefined;
    }, PATIENCE);
  };

  const bury = (name: string): void => {
    const tombstone = node.log.streams.get(name)?.tombstone;
    if (tombstone) send(resolvedAnswer(node.log, tombstone, false));
    subscription.fail(streamDeleted(name));
  };

  const stopListening = node.log.listen(pump);
  node.subscriptions.add(subscription);
  call.on('drain', () => {
    blocked = false;
    if (node.subscriptions.has(subscription)) pump();
  });
  call.on('cancelled', close);
  call.on('close', close);
  pump();
}
