/**
 * The call that carries all appends: many at once, in the order they were asked for, each answered under its own name.
 * Whatever becomes of the call, every append that was put into it is settled, by the deadline at the latest.
 */
import { randomUUID } from 'node:crypto';
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { AppendOutcomeUnknown, EventStoreUnavailable } from '../event-store';
import { type AppendAnswer, type AppendRequest, answerOf, messageFor, NotYet } from './append-request';
import type { AppendDuplex, Connection } from './connection';
import { asPortSays, whyNot } from './failures';
import { patiently } from './patience';

/** How many appends, and how many characters of them, may wait for their answers before more are refused. */
const MOST_WAITING = 2_000;
const MOST_WAITING_CHARACTERS = 64 * 1024 * 1024;

export interface AppendCall {
  /** Resolves when the batch is durable or refused. Rejects as the port says. */
  append(request: AppendRequest): Promise<AppendAnswer>;
}

interface Waiting {
  resolve(answer: BatchAppendResp): void;
  reject(error: Error): void;
}

/** One call, for as long as it lasts. */
export interface Call {
  readonly isOver: () => boolean;
  send(request: AppendRequest): Promise<BatchAppendResp>;
}

/** Takes appends; the call is opened with the first one, and anew after it has ended. */
export function appendCall(connection: Connection): AppendCall {
  let current: Promise<Call> | undefined;
  let waiting = 0;
  let characters = 0;

  const send = async (request: AppendRequest): Promise<BatchAppendResp> => {
    for (;;) {
      const opening = (current ??= connection.openAppends().then((duplex) => callOver(duplex, connection)));
      const call = await opening.catch((error: unknown) => {
        if (current === opening) current = undefined;
        throw asPortSays(error);
      });
      if (!call.isOver()) return call.send(request);
      if (current === opening) current = undefined;
    }
  };

  const append = async (request: AppendRequest): Promise<AppendAnswer> => {
    if (waiting >= MOST_WAITING || characters > MOST_WAITING_CHARACTERS) {
      throw new EventStoreUnavailable('Too many appends are waiting for EventStoreDB.');
    }
    const size = request.events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    waiting += 1;
    characters += size;
    try {
      const isNotYet = (error: unknown): boolean => error instanceof NotYet;
      return await patiently(async () => answerOf(await send(request), request), isNotYet, connection.closed);
    } finally {
      waiting -= 1;
      characters -= size;
    }
  };
  return { append };
}

/** Sends appends over one call, and nothing once it is over. */
export function callOver(duplex: AppendDuplex, { deadline, closed, failed }: Connection): Call {
  const waiting = new Map<string, Waiting>();
  let over = false;
  let lastAnswer = performance.now();

  const end = (why: string, cause?: unknown): void => {
    if (over) return;
    over = true;
    // Also those that a follower of the leader would have refused: one that led until now may have stored them.
    const doubt = new AppendOutcomeUnknown(`EventStoreDB did not say what became of the batch: ${why}.`, { cause });
    for (const { reject } of waiting.values()) reject(doubt);
    waiting.clear();
    closed.removeEventListener('abort', atClose);
    duplex.cancel();
  };
  const atClose = (): void => end('the store was closed');
  closed.addEventListener('abort', atClose);

  duplex.on('data', (answer: BatchAppendResp) => {
    lastAnswer = performance.now();
    // An answer that came too late finds nobody: its append is in doubt already.
    const name = answer.getCorrelationId()?.getString() ?? '';
    waiting.get(name)?.resolve(answer);
    waiting.delete(name);
  });
  duplex.on('error', (error) => {
    if (!over) failed(error);
    end(whyNot(error), error);
  });
  duplex.on('end', () => end('it ended the call'));

  const send = (request: AppendRequest): Promise<BatchAppendResp> =>
    new Promise((resolve, reject) => {
      const name = randomUUID();
      const sent = performance.now();
      const timer = setTimeout(() => {
        waiting.delete(name);
        reject(new AppendOutcomeUnknown(`EventStoreDB did not answer within ${deadline} ms.`));
        // A call that has answered nothing since is taken for dead; a new one may fare better.
        if (lastAnswer < sent) end('it has been silent');
      }, deadline);
      waiting.set(name, {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      duplex.write(messageFor(request, name));
    });

  return { isOver: () => over, send };
}
