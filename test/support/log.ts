/** The log as it stands, read beside the program: what was recorded, and what was not. */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { enginesOf } from './engines';

/** Every event of a data folder's log, in its order. */
export async function eventsIn(folder: string): Promise<readonly RecordedEvent[]> {
  return (await enginesOf(folder)).events();
}

/**
 * What was done in the streams of the field: not the blocks of reference numbers, nor the diaries of processes, nor the record
 * of who was refused or shown what, nor what processes do in the field, which comes when it comes.
 */
export async function factsIn(folder: string): Promise<readonly string[]> {
  return factsOf(await eventsIn(folder));
}

/** The same, but at each call only what came since the one before. */
export function newFactsIn(folder: string): () => Promise<readonly string[]> {
  let last: Position | undefined;
  return async () => {
    const events = await (await enginesOf(folder)).events(last);
    last = events.at(-1)?.position ?? last;
    return factsOf(events);
  };
}

const factsOf = (events: readonly RecordedEvent[]): readonly string[] =>
  events
    .filter(({ stream, actor }) => !/^(reference|process|access)-/.test(stream) && !actor.id.startsWith('process:'))
    .map(({ stream, revision, type }) => `${stream}@${String(revision)} ${type}`);
