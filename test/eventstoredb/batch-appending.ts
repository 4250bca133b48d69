/** BatchAppend: one call that carries all appends of a client, each answered by its correlation id, never with a gRPC error. */
import {
  AccessDenied,
  BadRequest,
  Empty,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  StreamIdentifier,
  AllStreamPosition,
  Timeout,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { type BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { type Answer, answered, type Asked, at, expectedOf, MAX_APPEND_SIZE, proposed, text } from './appending';
import type { Expected } from './commits';
import { CODES, packed } from './grpc';
import { befalling, type Node, refusal } from './node';

type Call = Parameters<IStreamsServer['batchAppend']>[0];
type Correlation = ReturnType<BatchAppendReq['getCorrelationId']>;
const PACKAGE = 'event_store.client';

export const handleBatchAppend =
  (node: Node): IStreamsServer['batchAppend'] =>
  (call) => {
    const arriving = new Map<string, Asked & { readonly deadline: Date | undefined }>();
    const silent = node.faults.befalling('appendCall') !== undefined;
    call.on('data', (request: BatchAppendReq) => {
      const correlation = request.getCorrelationId();
      const key = correlation?.getString() ?? '';
      const options = request.getOptions();
      if (options) {
        const stream = text(options.getStreamIdentifier()?.getStreamName_asU8());
        const expected = expectedOf(options, () => options.getStreamPosition());
        arriving.set(key, { stream, expected, events: [], deadline: options.getDeadline()?.toDate() });
      }
      const asked = arriving.get(key);
      if (!asked) return;
      asked.events.push(...request.getProposedMessagesList().map(proposed));
      if (!request.getIsFinal() || silent) return;
      arriving.delete(key);
      take(node, call, asked, correlation);
    });
    call.on('end', () => call.end());
  };

function take(
  node: Node,
  call: Call,
  asked: Asked & { readonly deadline: Date | undefined },
  correlation: Correlation,
) {
  const answerWith = (response: BatchAppendResp): void => {
    const identifier = new StreamIdentifier().setStreamName(Buffer.from(asked.stream, 'utf8'));
    if (!call.writableEnded) call.write(response.setCorrelationId(correlation).setStreamIdentifier(identifier));
  };
  const fault = befalling(node, 'append', call.metadata);
  if (fault?.does === 'stall') return;
  if (fault?.does === 'refuse') {
    if (fault.how === 'notReady') {
      answerWith(failed(CODES.unavailable, 'Server Is Not Ready', new Empty()));
      return;
    }
    if (fault.how === 'accessDenied') {
      answerWith(failed(CODES.permissionDenied, 'AccessDenied', new AccessDenied()));
      return;
    }
    call.emit('error', refusal(fault.how));
    return;
  }
  if (asked.deadline && asked.deadline.getTime() <= Date.now()) {
    answerWith(failed(CODES.deadlineExceeded, 'Timeout', new Timeout()));
    return;
  }
  void answered(node, asked, fault, call.getPeer()).then((answer) => {
    if (answer.outcome !== 'nothing') answerWith(batchAnswer(asked.expected, answer));
  });
}

function batchAnswer(expected: Expected, answer: Answer): BatchAppendResp {
  switch (answer.outcome) {
    case 'stored': {
      const success = new BatchAppendResp.Success();
      if (answer.revision === 'no_stream') success.setNoStream(new Empty());
      else success.setCurrentRevision(`${answer.revision}`);
      if (answer.position === undefined) success.setNoPosition(new Empty());
      else success.setPosition(at(new AllStreamPosition(), answer.position));
      return new BatchAppendResp().setSuccess(success);
    }
    case 'wrongVersion':
      return failed(CODES.alreadyExists, 'WrongExpectedVersion', wrongVersion(expected, answer.actual));
    case 'deleted':
      return failed(CODES.notFound, 'StreamDeleted', new StreamDeleted());
    case 'tooLarge': {
      const exceeded = new MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE);
      return failed(CODES.invalidArgument, 'MaximumAppendSizeExceeded', exceeded);
    }
    default:
      return failed(CODES.invalidArgument, 'BadRequest', new BadRequest());
  }
}

function wrongVersion(expected: Expected, actual: bigint | 'no_stream'): WrongExpectedVersion {
  const wrong = new WrongExpectedVersion();
  if (actual === 'no_stream') wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(`${actual}`);
  if (expected === 'any') return wrong.setExpectedAny(new Empty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new Empty());
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new Empty());
  return wrong.setExpectedStreamPosition(`${expected}`);
}

const TYPES = new Map<unknown, string>([
  [Empty, 'google.protobuf.Empty'],
  [AccessDenied, `${PACKAGE}.AccessDenied`],
  [BadRequest, `${PACKAGE}.BadRequest`],
  [MaximumAppendSizeExceeded, `${PACKAGE}.MaximumAppendSizeExceeded`],
  [StreamDeleted, `${PACKAGE}.StreamDeleted`],
  [Timeout, `${PACKAGE}.Timeout`],
  [WrongExpectedVersion, `${PACKAGE}.WrongExpectedVersion`],
]);

function failed(code: number, message: string, details: { serializeBinary(): Uint8Array }): BatchAppendResp {
  const status = new Status().setCode(code).setMessage(message);
  return new BatchAppendResp().setError(status.setDetails(packed(details, TYPES.get(details.constructor) ?? '')));
}
