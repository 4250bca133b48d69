/**
 * Takes over the events of another log, many at a time: one call carries them, and the server does what comes over one call
 * in its order. Nothing is sent twice, and nothing after a failure that is known of.
 */
import type { RecordedEvent } from '@caseledger/kernel';
import { type LogImport, type Run, runsOf } from '../log-import';
import { claimAll } from './append';
import { appendCall, type Call, callOver } from './append-call';
import { type AppendRequest, answerOf } from './append-request';
import { claimsFor } from './claims';
import { connect } from './connection';
import type { EventStoreDbSettings } from './event-store';
import { asPortSays } from './failures';
import { recordOf } from './stored-form';

/** Four of the largest events are as large as what a server takes at once. */
const MOST_EVENTS_AT_ONCE = 4;
/** What may be on its way: the server does no more at a time, and what fails leaves so much to look at. */
const MOST_IN_FLIGHT = 256;
const MOST_CHARACTERS_IN_FLIGHT = 8 * 1024 * 1024;

/** Connects as `openEventStoreDb` does. The destination's own users must not write meanwhile. */
export async function openEventStoreDbImport({
  url,
  onTrouble = () => undefined,
  deadline = 10_000,
}: EventStoreDbSettings): Promise<LogImport & { close(): Promise<void> }> {
  const connection = connect(url, deadline, onTrouble);
  const claims = appendCall(connection);
  let call: Call | undefined;

  const callInUse = async (): Promise<Call> => {
    if (call === undefined || call.isOver()) {
      try {
        call = callOver(await connection.openAppends(), connection);
      } catch (error) {
        throw asPortSays(error);
      }
    }
    return call;
  };

  const append = async (page: readonly RecordedEvent[]): Promise<void> => {
    const runs = runsOf(page, MOST_EVENTS_AT_ONCE);
    const wanted = runs.flatMap(({ stream, expected, events }) => claimsFor(stream, expected, events));
    await claimAll(claims, wanted, connection.closed);
    const [first, ...rest] = runs;
    if (first === undefined) return;
    const over = await callInUse();
    // By itself: a server that takes nothing now must not take the second one a moment later.
    await send(over, first);
    await sendInOrder(over, rest);
  };
  return { append, close: () => connection.close() };
}

/** Sends them one behind the other, and waits only where too many are on their way. */
async function sendInOrder(call: Call, runs: readonly Run[]): Promise<void> {
  const sent: Promise<void>[] = [];
  let [inFlight, characters] = [0, 0];
  let failure: { readonly error: unknown } | undefined;
  let roomAgain = (): void => undefined;
  for (const run of runs) {
    while (inFlight >= MOST_IN_FLIGHT || characters >= MOST_CHARACTERS_IN_FLIGHT) {
      await new Promise<void>((resolve) => (roomAgain = resolve));
    }
    if (failure !== undefined) break;
    const request = requestFor(run);
    const size = request.events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    inFlight += 1;
    characters += size;
    const sending = send(call, run, request)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        inFlight -= 1;
        characters -= size;
        roomAgain();
      });
    sent.push(sending);
  }
  await Promise.all(sent);
  if (failure !== undefined) throw failure.error;
}

function requestFor({ stream, expected, events }: Run): AppendRequest {
  return { stream, expected, events: events.map(recordOf) };
}

async function send(call: Call, run: Run, request = requestFor(run)): Promise<void> {
  const { stream, expected, events } = run;
  const answer = answerOf(await call.send(request), request);
  const last = (expected === 'none' ? -1 : expected) + events.length;
  if (answer.stored && answer.revision === last) return;
  const there = answer.stored ? answer.revision : answer.actual;
  throw new Error(`The stream ${stream} is at another revision (${there}) at the destination than where it was left.`);
}
