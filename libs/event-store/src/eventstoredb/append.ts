/** Appends a batch: claims its commands, then stores it, or recognises it where it is stored already. */
import type { StreamName } from '@caseledger/kernel';
import {
  AppendOutcomeUnknown,
  type AppendResult,
  EventStoreUnavailable,
  type EventToAppend,
  type ExpectedRevision,
} from '../event-store';
import type { AppendCall } from './append-call';
import type { AppendRequest } from './append-request';
import { claimsFor } from './claims';
import { damaged } from './failures';
import type { Lately } from './lately';
import { patiently } from './patience';
import type { SameLog } from './same-log';
import { recordOf } from './stored-form';
import type { StreamReader } from './stream-reader';

/** A batch of many commands shall not take all the room that there is for appends. */
const CLAIMS_AT_ONCE = 100;

/** What an append is done with. */
export interface Appending {
  readonly call: AppendCall;
  readonly reader: StreamReader;
  readonly lately: Lately;
  readonly saw: SameLog['saw'];
  /** Until it aborts, what fails for a moment is done again. */
  readonly closed: AbortSignal;
}

/** Appends one batch that `bodiesOf` has accepted. */
export async function appendBatch(
  { call, reader, lately, saw, closed }: Appending,
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): Promise<AppendResult> {
  // As it is now: whose it is may change it while this waits.
  const records = events.map(recordOf);
  await claimAll(call, claimsFor(stream, expected, events), closed);
  const answer = await call.append({ stream, expected, events: records });
  const first = expected === 'none' ? 0 : expected + 1;
  const last = first + events.length - 1;
  if (answer.stored) {
    // A deleted stream takes what expects none, and goes on where it was.
    if (answer.revision !== last) throw damaged(stream, 'was deleted');
    const record = records.at(-1);
    if (record !== undefined) lately.stored(answer.position, { stream, revision: last, ...record });
    const event = events.at(-1);
    saw(event && { id: event.id, position: answer.position });
    return { outcome: 'appended', revision: last, position: answer.position };
  }
  const { actual } = answer;
  if (actual === 'none' || actual < last) return { outcome: 'conflict', actual };
  const there = await reader.page(stream, { from: first, limit: events.length });
  const end = there.at(-1);
  const isOurs = there.length === events.length && there.every(({ id }, index) => id === events[index]?.id);
  if (!isOurs || end === undefined) return { outcome: 'conflict', actual };
  return { outcome: 'alreadyAppended', revision: end.revision, position: end.position };
}

/** Makes claims, durably. Throws EventStoreUnavailable where one cannot be made now. */
export async function claimAll(call: AppendCall, claims: readonly AppendRequest[], signal: AbortSignal): Promise<void> {
  for (let begin = 0; begin < claims.length; begin += CLAIMS_AT_ONCE) {
    const some = claims.slice(begin, begin + CLAIMS_AT_ONCE);
    await Promise.all(some.map((request) => claim(call, request, signal)));
  }
}

/**
 * The batch is not sent before it is known that its commands can be found: until then nothing is stored. A claim that is
 * there twice says no more than one, so it is made again where it is in doubt.
 */
async function claim(call: AppendCall, request: AppendRequest, signal: AbortSignal): Promise<void> {
  const isInDoubt = (error: unknown): error is Error => error instanceof AppendOutcomeUnknown;
  try {
    await patiently(() => call.append(request), isInDoubt, signal);
  } catch (error) {
    if (!isInDoubt(error)) throw error;
    throw new EventStoreUnavailable(`A command cannot be claimed now. ${error.message}`, { cause: error });
  }
}
