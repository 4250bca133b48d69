/** The embedded engines, as the tests look into their files. */
import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openLogReader } from '@caseledger/event-store/embedded/reader';
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { EnginesOfFolder } from './engines-of-folder';

export function enginesInFiles(folder: string): EnginesOfFolder {
  return {
    settings: {},
    standIn: undefined,
    events: (after) => Promise.resolve(eventsInFile(join(folder, 'events.db'), after)),
    tracesOf: (words) => wordsInFiles(folder, words),
    backUpKeys: async () => {
      await copyFile(join(folder, 'keys.db'), join(folder, 'keys.backup'));
      return async () => {
        await removeFiles(folder, 'keys.db');
        await copyFile(join(folder, 'keys.backup'), join(folder, 'keys.db'));
      };
    },
    loseReadModels: () => removeFiles(folder, 'read.db'),
    remove: () => Promise.resolve(),
  };
}

/** Every event in a file of the embedded engine, or every one after a position, whoever else has it open. */
export function eventsInFile(file: string, after?: Position): readonly RecordedEvent[] {
  const reader = openLogReader(file);
  try {
    const events: RecordedEvent[] = [];
    for (let last = after; ; last = events.at(-1)!.position) {
      const page = reader.log(last === undefined ? {} : { after: last });
      if (page.length === 0) return events;
      events.push(...page);
    }
  } finally {
    reader.close();
  }
}

/** Which of the words are in which file of a folder. */
export async function wordsInFiles(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => !name.endsWith('.sock'));
  const found = files.map(async (name) => wordsIn(name, await readFile(join(folder, name)), words));
  return (await Promise.all(found)).flat();
}

/** Which of the words are in what is held somewhere. */
export function wordsIn(place: string, held: Buffer | string, words: readonly string[]): readonly string[] {
  return words.filter((word) => held.includes(word)).map((word) => `${place}: ${word}`);
}

/** A file, and what is beside it of changes that are not in it yet. */
async function removeFiles(folder: string, name: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(name));
  await Promise.all(files.map((file) => rm(join(folder, file))));
}
