/** The calls that write: BatchAppend, Append, Delete and Tombstone. */
import { setTimeout as later } from 'node:timers/promises';
import { Empty, type UUID } from '@eventstore/db-client/generated/shared_pb';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { type AppendReq, AppendResp, DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import { append, type Decision, type Expected, softDelete, tombstone, versionNumber } from './commits';
import { CODES, failure, type Failure, streamDeleted } from './grpc';
import type { Proposed } from './log';
import { befalling, type Befalling, type Node, refusal } from './node';

/** The server's option MaxAppendSize. Only the events' data count: not their metadata, type or id. */
export const MAX_APPEND_SIZE = 1_048_576;
const UUID_TEXT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One append as it was asked for, whichever call carries it. */
export interface Asked {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
}

/** What an append is answered with; `nothing` where the connection is gone or the call is stalled. */
export type Answer =
  Decision | { readonly outcome: 'tooLarge' | 'badRequest' | 'late' } | { readonly outcome: 'nothing' };

interface Message {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

interface Expectation {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

export const proposed = (message: Message): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const expectedOf = (options: Expectation, revision: () => string): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : BigInt(revision());
};

/** Does an append, with the fault that befalls it. */
export async function answered(node: Node, asked: Asked, fault: Befalling | undefined, peer: string): Promise<Answer> {
  if (fault?.does === 'drop' && fault.when === 'beforeStoring') return dropped(node, peer);
  if (fault?.does === 'delay' && fault.what === 'storing') await later(fault.milliseconds);
  const answer = stored(node, asked);
  if (fault?.does === 'drop') return dropped(node, peer);
  if (fault?.does === 'delay' && fault.what === 'answering') await later(fault.milliseconds);
  return answer;
}

function dropped(node: Node, peer: string): Answer {
  node.drop(peer);
  return { outcome: 'nothing' };
}

function stored({ log }: Node, { stream, expected, events }: Asked): Answer {
  if (stream === '' || events.some(({ id, type }) => type === '' || !UUID_TEXT.test(id))) {
    return { outcome: 'badRequest' };
  }
  const size = events.reduce((sum, { data }) => sum + data.length, 0);
  return size > MAX_APPEND_SIZE ? { outcome: 'tooLarge' } : append(log, stream, expected, events);
}

/** The call with a stream of one append's events, which the client uses when it is given credentials. */
export const handleAppend =
  (node: Node): IStreamsServer['append'] =>
  (call, callback) => {
    const fault = befalling(node, 'append', call.metadata);
    if (fault?.does === 'refuse') return callback(refusal(fault.how));
    let asked: Asked = { stream: '', expected: 'any', events: [] };
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      const message = request.getProposedMessage();
      if (options) {
        const stream = text(options.getStreamIdentifier()?.getStreamName_asU8());
        asked = { stream, expected: expectedOf(options, () => options.getRevision()), events: [] };
      }
      if (message) asked.events.push(proposed(message));
    });
    call.on('end', () => {
      if (fault?.does === 'stall') return;
      void answered(node, asked, fault, call.getPeer()).then((answer) => {
        if (answer.outcome === 'nothing') return;
        const response = appendAnswer(asked, answer);
        if (response instanceof AppendResp) callback(null, response);
        else callback(response);
      });
    });
  };

function appendAnswer({ stream, expected }: Asked, answer: Answer): AppendResp | Failure {
  switch (answer.outcome) {
    case 'stored': {
      const success = new AppendResp.Success();
      if (answer.revision === 'no_stream') success.setNoStream(new Empty());
      else success.setCurrentRevision(`${answer.revision}`);
      if (answer.position === undefined) success.setNoPosition(new Empty());
      else success.setPosition(at(new AppendResp.Position(), answer.position));
      return new AppendResp().setSuccess(success);
    }
    case 'wrongVersion':
      return new AppendResp().setWrongExpectedVersion(wrongVersion(expected, answer.actual));
    case 'deleted':
      return streamDeleted(stream);
    case 'tooLarge':
      return failure(CODES.invalidArgument, `Maximum Append Size of ${MAX_APPEND_SIZE} Exceeded.`, {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': `${MAX_APPEND_SIZE}`,
      });
    default:
      return failure(CODES.invalidArgument, 'Bad request.');
  }
}

function wrongVersion(expected: Expected, actual: bigint | 'no_stream'): AppendResp.WrongExpectedVersion {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (actual === 'no_stream') wrong.setCurrentNoStream(new Empty()).setNoStream2060(new Empty());
  else wrong.setCurrentRevision(`${actual}`).setCurrentRevision2060(Number(actual));
  if (expected === 'any') return wrong.setExpectedAny(new Empty()).setAny2060(new Empty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new Empty()).setStreamExists2060(new Empty());
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new Empty());
  return wrong.setExpectedRevision(`${expected}`).setExpectedRevision2060(Number(expected));
}

interface Placed {
  setCommitPosition(value: string): unknown;
  setPreparePosition(value: string): unknown;
}

/** Writes a position, of which commit and prepare are the same. */
export function at<Position extends Placed>(position: Position, bytes: number): Position {
  position.setCommitPosition(`${bytes}`);
  position.setPreparePosition(`${bytes}`);
  return position;
}

export const handleDelete =
  (node: Node): IStreamsServer['delete'] =>
  (call, callback) => {
    const fault = befalling(node, 'delete', call.metadata);
    if (fault?.does === 'refuse') return callback(refusal(fault.how));
    if (fault) return;
    const { stream, expected } = closing(call.request.getOptions()!);
    const decision = softDelete(node.log, stream, expected);
    if (decision.outcome !== 'stored') return callback(notClosed(stream, expected, decision));
    callback(null, new DeleteResp().setPosition(at(new DeleteResp.Position(), decision.position ?? 0)));
  };

export const handleTombstone =
  (node: Node): IStreamsServer['tombstone'] =>
  (call, callback) => {
    const fault = befalling(node, 'delete', call.metadata);
    if (fault?.does === 'refuse') return callback(refusal(fault.how));
    if (fault) return;
    const { stream, expected } = closing(call.request.getOptions()!);
    const decision = tombstone(node.log, stream, expected);
    if (decision.outcome !== 'stored') return callback(notClosed(stream, expected, decision));
    callback(null, new TombstoneResp().setPosition(at(new TombstoneResp.Position(), decision.position ?? 0)));
  };

interface Closing extends Expectation {
  getStreamIdentifier(): { getStreamName_asU8(): Uint8Array } | undefined;
  getRevision(): string;
}

const closing = (options: Closing) => ({
  stream: text(options.getStreamIdentifier()?.getStreamName_asU8()),
  expected: expectedOf(options, () => options.getRevision()),
});

function notClosed(stream: string, expected: Expected, decision: Decision): Failure {
  if (decision.outcome !== 'wrongVersion') return streamDeleted(stream);
  const [wanted, actual] = [versionNumber(expected), versionNumber(decision.actual)];
  const details = `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${wanted}, Actual version: ${actual}`;
  return failure(CODES.failedPrecondition, details, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': `${wanted}`,
    'actual-version': `${actual}`,
  });
}
