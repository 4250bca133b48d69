/**
 * Carries out the log's erasures in the key store: the key of each person whom the log says is forgotten is destroyed,
 * again where a backup of the keys was restored, so that a restored backup brings nobody back.
 */
import { logPages, type WholeLog } from '@caseledger/event-store';
import type { LogId, Place, Position, RecordedEvent } from '@caseledger/kernel';
import { pauseFor } from '@caseledger/waiting';
import type { ForgottenPerson, KeyStore } from './key-store';

export interface ErasuresToFollow {
  readonly log: WholeLog;
  readonly keys: KeyStore;
  /** Whom an event says is forgotten; undefined for every other event. */
  readonly forgottenPersonOf: (event: RecordedEvent) => ForgottenPerson | undefined;
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** Told of each fault after the catching up; what failed is tried again until it succeeds. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds before what failed is tried again. Default 1,000. */
  readonly retryAfter?: number;
}

const PAGE = 1000;
/** The place is saved after so many events without an erasure: reading them again costs less than writing each time. */
const EVENTS_BETWEEN_SAVES = 5000;

/**
 * Answers when every erasure in the log has been carried out; nothing may be served before. Goes on with the erasures to
 * come until the signal aborts, when `stopped` resolves. Throws where the log or the keys cannot be reached.
 */
export async function followErasures(what: ErasuresToFollow): Promise<{ readonly stopped: Promise<void> }> {
  const carryOut = carryingOut(what);
  let after = await startOf(what);
  for await (const { events } of logPages(what.log, after, PAGE)) {
    what.signal.throwIfAborted();
    after = (await carryOut(events)) ?? after;
  }
  return { stopped: follow(what, carryOut, after) };
}

interface After {
  readonly after?: Position;
}

/** After the saved place; at the log's beginning where that is a place of another log. */
async function startOf({ log, keys }: ErasuresToFollow): Promise<After> {
  const saved = await keys.erasedUpTo();
  if (saved === undefined || saved.logId !== (await log.logId())) return {};
  const event = await log.at(saved.position);
  return event?.id === saved.eventId ? { after: saved.position } : {};
}

/** Carries out a page's erasures and answers where it ends; nothing for an empty page. */
function carryingOut({
  log,
  keys,
  forgottenPersonOf,
}: ErasuresToFollow): (page: readonly RecordedEvent[]) => Promise<After | undefined> {
  let logId: LogId | undefined;
  let unsaved = 0;
  return async (page) => {
    const last = page.at(-1);
    if (last === undefined) return undefined;
    const forgotten = page.map(forgottenPersonOf).filter((person) => person !== undefined);
    await Promise.all(forgotten.map(({ tenant, person }) => keys.destroy(tenant, person)));
    unsaved += page.length;
    if (forgotten.length > 0 || unsaved >= EVENTS_BETWEEN_SAVES) {
      logId ??= await log.logId();
      if (logId === undefined) throw new Error('A log that has events has no id.');
      const place: Place = { logId, position: last.position, eventId: last.id };
      await keys.saveErasedUpTo(place);
      unsaved = 0;
    }
    return { after: last.position };
  };
}

async function follow(
  { log, signal, onError, retryAfter = 1000 }: ErasuresToFollow,
  carryOut: (page: readonly RecordedEvent[]) => Promise<After | undefined>,
  start: After,
): Promise<void> {
  const goesOn = (): boolean => !signal.aborted;
  let after = start;
  while (goesOn()) {
    try {
      for await (const page of log.follow({ ...after, limit: PAGE }, signal)) after = (await carryOut(page)) ?? after;
    } catch (error) {
      if (goesOn()) onError(error);
    }
    // A log that stops without an error has been lost too.
    await pauseFor(retryAfter, signal);
  }
}
