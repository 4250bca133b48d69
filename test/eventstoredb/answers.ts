/** The messages in which events reach a reader or a subscriber. */
import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { isVisible, type Log, type Recorded } from './log';

/** 100-nanosecond ticks in a millisecond. */
const TICKS = 10_000n;

function recordedEvent(event: Recorded): ReadResp.ReadEvent.RecordedEvent {
  const message = new ReadResp.ReadEvent.RecordedEvent();
  message.setId(new UUID().setString(event.id));
  message.setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(event.stream, 'utf8')));
  message.setStreamRevision(`${event.revision}`);
  message.setCommitPosition(`${event.position}`).setPreparePosition(`${event.position}`);
  message.getMetadataMap().set('type', event.type);
  message.getMetadataMap().set('content-type', event.contentType);
  message.getMetadataMap().set('created', `${BigInt(event.created) * TICKS}`);
  return message.setCustomMetadata(event.metadata).setData(event.data);
}

/** An event as it is sent; its bytes are made once, because each event is read many times. */
export function eventAnswer(event: Recorded): ReadResp {
  return (event.answer ??= prepared(
    new ReadResp().setEvent(
      new ReadResp.ReadEvent().setEvent(recordedEvent(event)).setCommitPosition(`${event.position}`),
    ),
  ));
}

function prepared(answer: ReadResp): ReadResp {
  const bytes = answer.serializeBinary();
  return Object.assign(answer, { serializeBinary: () => bytes });
}

/** An event as it is sent: where links are resolved, one comes with the event it leads to, if that is there. */
export function resolvedAnswer(log: Log, event: Recorded, resolveLinks: boolean): ReadResp {
  if (!resolveLinks || event.type !== '$>') return eventAnswer(event);
  const [, revision, name] = /^(\d+)@(.*)$/s.exec(Buffer.from(event.data).toString('utf8')) ?? [];
  const stream = log.streams.get(name ?? '');
  const target = stream?.tombstone ? undefined : stream?.events[Number(revision)];
  const message = new ReadResp.ReadEvent().setLink(recordedEvent(event)).setCommitPosition(`${event.position}`);
  if (stream && target && isVisible(stream, target, Date.now())) message.setEvent(recordedEvent(target));
  return new ReadResp().setEvent(message);
}

export const streamNotFound = (stream: string): ReadResp =>
  new ReadResp().setStreamNotFound(
    new ReadResp.StreamNotFound().setStreamIdentifier(
      new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8')),
    ),
  );

export const confirmation = (id: string): ReadResp =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const caughtUp = (): ReadResp => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export const checkpoint = (commit: number, prepare: number): ReadResp =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(`${commit}`).setPreparePosition(`${prepare}`),
  );
