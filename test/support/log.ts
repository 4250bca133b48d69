/** The log as it stands, read beside the program: what was recorded, and what was not. */
import type { RecordedEvent } from '@caseledger/kernel';
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
  return (await eventsIn(folder))
    .filter(({ stream, actor }) => !/^(reference|process|access)-/.test(stream) && !actor.id.startsWith('process:'))
    .map(({ stream, revision, type }) => `${stream}@${String(revision)} ${type}`);
}
