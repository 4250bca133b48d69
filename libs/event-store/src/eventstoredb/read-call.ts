/**
 * One reading: what the server answers is taken as it comes. No reading asks for more than there is room for, so the server
 * need not wait for whoever reads.
 */
import { convertToCommandError } from '@eventstore/db-client';
import { type StreamsClient, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { EventStoreUnavailable } from '../event-store';
import { Silence } from './failures';
import { answerIn, type ReadAnswer } from './read-answer';

export type ReadingCall = ReturnType<typeof callForReading>;

/** The call as the driver makes it, but for what is made of an answer. */
export function callForReading(
  client: StreamsClient,
  request: ReadReq,
  [metadata, options]: Parameters<StreamsClient['batchAppend']>,
) {
  const { path, requestSerialize } = StreamsService.read;
  if (metadata === undefined || options === undefined) throw new TypeError('A call has metadata and options.');
  return client.makeServerStreamRequest(path, requestSerialize, answerIn, request, metadata, options);
}

/** How long is waited for the next answer, in milliseconds, and what ends all readings. */
export interface Reading {
  readonly deadline: number;
  readonly closed: AbortSignal;
}

/**
 * Hands over each answer as it comes: kept together until all are there, they would outlive the young generation, and cost
 * more than to decode them. Resolves when the server has no more. Rejects with what `take` throws, with what the reading
 * failed with, with Silence where nothing came for too long, and with EventStoreUnavailable when it was closed.
 */
export function takeAll(
  call: ReadingCall,
  { deadline, closed }: Reading,
  take: (answer: ReadAnswer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let taken = 0;
    let seen = 0;
    const settle = (): void => {
      clearInterval(watch);
      closed.removeEventListener('abort', atClose);
    };
    const giveUp = (why: unknown): void => {
      settle();
      reject(why instanceof Error ? why : new Error(String(why)));
      call.off('data', hear);
      call.cancel();
    };
    const hear = (answer: ReadAnswer): void => {
      taken += 1;
      try {
        take(answer);
      } catch (error) {
        giveUp(error);
      }
    };
    const atClose = (): void => giveUp(new EventStoreUnavailable('The event store is closed.'));
    // Looked at now and then: to set a timer anew for each answer takes longer than to take it.
    const watch = setInterval(() => {
      if (taken === seen) giveUp(new Silence(`Nothing was read for ${deadline} ms.`));
      seen = taken;
    }, deadline);
    call.on('data', hear);
    // Stays to the last: a failure that nobody listens to would end the process.
    call.on('error', (error) => {
      settle();
      reject(convertToCommandError(error));
    });
    call.on('end', () => {
      settle();
      resolve();
    });
    closed.addEventListener('abort', atClose);
    if (closed.aborted) atClose();
  });
}
