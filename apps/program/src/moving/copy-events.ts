/** Copies events until the destination has all of the source's, whatever becomes of the connection meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreUnavailable, UnacceptableBatch } from '@caseledger/event-store';
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { type Agreed, compare, type Compared, NotACopy } from './compare';
import type { Readable, Writable } from './ends';

const PAGE = 1_000;
/** Without getting any further in between, milliseconds apart, doubled each time. */
const MOST_FAILURES = 6;
const FIRST_PAUSE = 250;

export interface Watched {
  /** Told of each event that is the same in both, in order, once. */
  readonly onAgreed: (event: RecordedEvent, events: number) => void;
  /** Told how many events are at the destination, by what it has answered. */
  readonly onCopied: (events: number) => void;
}

/**
 * Copies what comes after the events that both have, and compares what it has copied. Throws NotACopy where the destination
 * has something else, and what the engines throw where it gets no further: then it can be done again at any time.
 */
export async function copyEvents(
  source: Readable,
  destination: Writable,
  from: Agreed,
  { onAgreed, onCopied }: Watched,
): Promise<Agreed> {
  let agreed = from;
  for (let failures = 0; ;) {
    const before = agreed.events;
    try {
      let copied: { readonly upTo: Position | undefined } | { readonly error: unknown };
      try {
        copied = { upTo: await copyPages(source, destination, agreed, onCopied) };
      } catch (error) {
        copied = { error };
      }
      // Whatever was answered, and whatever was not: what stands there counts.
      agreed = requireNothingBeyond(await compare(source, destination, agreed, onAgreed));
      if ('error' in copied) throw copied.error;
      if (copied.upTo !== agreed.source) throw new EventStoreUnavailable('What was stored is not to be read yet.');
      return agreed;
    } catch (error) {
      if (error instanceof NotACopy || error instanceof UnacceptableBatch) throw error;
      failures = agreed.events > before ? 1 : failures + 1;
      if (failures > MOST_FAILURES) throw error;
      await pause(FIRST_PAUSE * 2 ** (failures - 1));
    }
  }
}

/** Answers up to where in the source. */
async function copyPages(
  source: Readable,
  destination: Writable,
  { source: begin, events }: Agreed,
  onCopied: (events: number) => void,
): Promise<Position | undefined> {
  let upTo = begin;
  let copied = events;
  for (;;) {
    const page = await source.after(upTo, PAGE);
    if (page.length === 0) return upTo;
    await destination.append(page);
    upTo = page.at(-1)?.position;
    copied += page.length;
    onCopied(copied);
  }
}

/** The compared logs, where the destination ends with the source at the latest. Throws NotACopy where it goes on. */
export function requireNothingBeyond({ beyond, ...agreed }: Compared): Agreed {
  if (beyond === undefined) return agreed;
  throw new NotACopy(
    `The destination has all events of the source, and goes on with revision ${String(beyond.revision)} of ` +
      `${beyond.stream}, which the source has not: it is at work by itself. Nothing was copied.`,
  );
}
