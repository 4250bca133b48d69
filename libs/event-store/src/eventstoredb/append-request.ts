/** An append as EventStoreDB is asked for it, and what its answer says. */
import { randomUUID } from 'node:crypto';
import { Empty, StreamIdentifier, UUID, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import type { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { Position } from '@caseledger/kernel';
import { AppendOutcomeUnknown, EventStoreUnavailable, type ExpectedRevision, UnacceptableBatch } from '../event-store';
import { damaged } from './failures';
import { positionOf } from './positions';

/** The server does not take the batch yet: it may a moment later. */
export class NotYet extends EventStoreUnavailable {}

/** An event in EventStoreDB's terms: JSON in two parts. */
export interface EventRecord {
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision | 'any';
  readonly events: readonly EventRecord[];
}

/** What came of it: stored, up to this place, or refused for the stream's last revision. */
export type AppendAnswer =
  | { readonly stored: true; readonly revision: number; readonly position: Position }
  | { readonly stored: false; readonly actual: ExpectedRevision };

/**
 * The message for a request, to be answered under this name.
 *
 * Each event gets an id of its own here, which is not the event's: a batch that comes again is then never taken for the
 * one that is there, so that success always means that this very batch was stored (append.ts recognises repeats). No
 * deadline is sent: the server compares it with its own clock, and waits no longer than it is configured to anyway.
 */
export function messageFor({ stream, expected, events }: AppendRequest, name: string): BatchAppendReq {
  const options = new BatchAppendReq.Options();
  options.setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64')));
  if (expected === 'any') options.setAny(new Empty());
  else if (expected === 'none') options.setNoStream(new Empty());
  else options.setStreamPosition(String(expected));
  return new BatchAppendReq()
    .setCorrelationId(new UUID().setString(name))
    .setOptions(options)
    .setProposedMessagesList(events.map(proposed))
    .setIsFinal(true);
}

function proposed({ type, data, metadata }: EventRecord): BatchAppendReq.ProposedMessage {
  const message = new BatchAppendReq.ProposedMessage()
    .setId(new UUID().setString(randomUUID()))
    .setData(Buffer.from(data))
    .setCustomMetadata(Buffer.from(metadata));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message;
}

/** What an answer says. Throws what the port says of an append that was refused, or whose fate the server does not know. */
export function answerOf(answer: BatchAppendResp, { stream }: AppendRequest): AppendAnswer {
  const success = answer.getSuccess();
  if (success === undefined) return refusalOf(answer.getError(), stream);
  const position = success.getPosition();
  if (position === undefined) throw new AppendOutcomeUnknown('EventStoreDB did not say where it stored the batch.');
  const place = { commit: position.getCommitPosition(), prepare: position.getPreparePosition() };
  return { stored: true, revision: Number(success.getCurrentRevision()), position: positionOf(place) };
}

const WRONG_EXPECTED_VERSION = 'event_store.client.WrongExpectedVersion';

/** The names are the server's own for what it answers. */
function refusalOf(error: Status | undefined, stream: string): AppendAnswer {
  const message = error?.getMessage() ?? '';
  const details = error?.getDetails();
  const name = details?.getTypeName() ?? '';
  if (details !== undefined && name === WRONG_EXPECTED_VERSION) {
    const found = WrongExpectedVersion.deserializeBinary(details.getValue_asU8());
    const actual = found.hasCurrentStreamRevision() ? Number(found.getCurrentStreamRevision()) : 'none';
    return { stored: false, actual };
  }
  switch (name) {
    case 'event_store.client.StreamDeleted':
      throw damaged(stream, 'was deleted');
    case 'event_store.client.MaximumAppendSizeExceeded':
      throw new UnacceptableBatch('The batch is larger than EventStoreDB is configured to take (MaxAppendSize).');
    case 'event_store.client.AccessDenied':
      throw new Error(`EventStoreDB does not let these credentials write to ${stream}.`);
    case 'event_store.client.BadRequest':
      throw new Error(`EventStoreDB cannot make out a batch for ${stream}: ${message}`);
  }
  if (/^(Server Is (Not Ready|Busy)|No leader info)/.test(message)) {
    throw new NotYet(`EventStoreDB takes nothing now: ${message}.`);
  }
  throw new AppendOutcomeUnknown(
    `EventStoreDB does not know what became of the batch: ${message || 'it says nothing'}.`,
  );
}
