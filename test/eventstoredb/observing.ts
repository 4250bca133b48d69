/** What the observations are made with: a server under test, its errors as values, and a subscription's story. */
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import {
  type AppendToStreamOptions,
  EventStoreDBClient,
  jsonEvent,
  type ReadStreamOptions,
} from '@eventstore/db-client';

export type Version = AppendToStreamOptions['expectedRevision'];

export const newStream = (): string => `observed-${randomUUID()}`;
export const event = (n = 0, id: string = randomUUID()) => jsonEvent({ type: 'Noted', data: { n }, id });
export const events = (count: number) => Array.from({ length: count }, (_, n) => event(n));
export const clientOf = (url: string): EventStoreDBClient => EventStoreDBClient.connectionString([url] as never);

/** The error that a promise fails with; a failed test where it does not fail. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<Error & Record<string, unknown>> {
  const done = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in done) return done.error as Error & Record<string, unknown>;
  throw new Error(`This should have failed, and gave ${inspect(done.value)}`);
}

/** What a stream holds, read to its end. */
export async function readOf(client: EventStoreDBClient, stream: string, options: ReadStreamOptions = {}) {
  const found = [];
  for await (const resolved of client.readStream(stream, options)) found.push(resolved);
  return found;
}

export const revisionsOf = async (client: EventStoreDBClient, stream: string, options: ReadStreamOptions = {}) =>
  (await readOf(client, stream, options)).map(({ event }) => Number(event?.revision));

/** Follows a subscription and writes down what it says, in order; `until` waits for what is to come. */
export function storyOf(subscription: NodeJS.EventEmitter) {
  const story: unknown[] = [];
  const errors: (Error & Record<string, unknown>)[] = [];
  const waiting = new Set<() => void>();
  const note = (entry: unknown): void => {
    story.push(entry);
    for (const look of [...waiting]) look();
  };
  for (const name of ['confirmation', 'caughtUp', 'end', 'close'] as const) {
    subscription.on(name, () => note(name));
  }
  subscription.on('data', ({ event }: { event?: { revision: bigint } }) => note(event?.revision));
  subscription.on('error', (error: Error & Record<string, unknown>) => {
    errors.push(error);
    note('error');
  });
  return {
    story,
    errors,
    /** Resolves when the story holds an entry, or passes a look at it. */
    until: (wanted: unknown): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!(typeof wanted === 'function' ? (wanted as () => boolean)() : story.includes(wanted))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
