/** The log as it stands on the disk, read beside the program: what was recorded, and what was not. */
import { join } from 'node:path';
import { openLogReader } from '@caseledger/event-store/embedded/reader';
import type { RecordedEvent } from '@caseledger/kernel';

/** Every event of a data folder, in the order of the log. */
export function eventsIn(folder: string): readonly RecordedEvent[] {
  const reader = openLogReader(join(folder, 'events.db'));
  try {
    const events: RecordedEvent[] = [];
    for (let page = reader.log({}); page.length > 0; page = reader.log({ after: page.at(-1)!.position })) {
      events.push(...page);
    }
    return events;
  } finally {
    reader.close();
  }
}

/** The streams of the field, but that a token was seen for the first time, which is noted beside its request: not the blocks of reference numbers, nor the diaries of processes, nor the record of who was refused or shown what. */
export function factsIn(folder: string): readonly string[] {
  return eventsIn(folder)
    .filter(({ stream, type }) => !/^(reference|process|access)-/.test(stream) && type !== 'WorkerSeen')
    .map(({ stream, revision, type }) => `${stream}@${String(revision)} ${type}`);
}
