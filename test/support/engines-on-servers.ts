/** EventStoreDB and MongoDB: a log, read models and keys of their own for each test, on the servers that the tests have. */
import { randomUUID } from 'node:crypto';
import type { EventStore } from '@caseledger/event-store';
import { openEventStoreDb } from '@caseledger/event-store/eventstoredb/event-store';
import type { Position, RecordedEvent } from '@caseledger/kernel';
import { startStandIn } from '../eventstoredb/stand-in';
import { wordsIn, wordsInFiles } from './engines-in-files';
import type { EnginesOfFolder } from './engines-of-folder';
import { EVENTSTOREDB_URL } from './real-servers';
import { contentsOf, databaseAt, dropDatabase, putBack } from './mongo-databases';

/** Wraps the keys to the log of a real server, which outlives each of the tests. */
const KEY_OF_SHARED_LOG = Buffer.alloc(32, 'caseledger').toString('base64');

/** Engines on servers of their own. Other data folders may have them too. */
export async function enginesOnServers(folder: string): Promise<EnginesOfFolder> {
  const real = EVENTSTOREDB_URL;
  const standIn = real === undefined ? await startStandIn() : undefined;
  const url = real ?? standIn!.url;
  const name = `caseledger-test-${randomUUID().slice(0, 8)}`;
  const readModels = await databaseAt(name);
  const keys = await databaseAt(real === undefined ? `${name}-keys` : 'caseledger-test-keys');
  const log = growingLog(url);
  return {
    settings: {
      EVENT_STORE_URL: url,
      READ_STORE_URL: readModels,
      KEY_STORE_URL: keys,
      ...(real !== undefined && { KEY_ENCRYPTION_KEY: KEY_OF_SHARED_LOG }),
    },
    standIn,
    events: log.events,
    tracesOf: async (words) => [
      ...wordsIn('the log', JSON.stringify(await log.events()), words),
      ...wordsIn('the read models', JSON.stringify([...(await contentsOf(readModels))]), words),
      ...wordsIn('the keys', JSON.stringify([...(await contentsOf(keys))]), words),
      ...(await wordsInFiles(folder, words)),
    ],
    backUpKeys: async () => {
      const contents = await contentsOf(keys);
      return () => putBack(keys, contents);
    },
    loseReadModels: () => dropDatabase(readModels),
    remove: async () => {
      await log.close();
      await standIn?.stop();
      // The keys to a log that outlives this test are kept as it is.
      await Promise.all((real === undefined ? [readModels, keys] : [readModels]).map(dropDatabase));
    },
  };
}

/** A log on a server, of which everything is read once: it only grows. */
function growingLog(url: string) {
  const events: RecordedEvent[] = [];
  let store: EventStore | undefined;
  let reading: Promise<unknown> = Promise.resolve();
  const readOn = async (): Promise<void> => {
    const log = (store ??= await openEventStoreDb({ url, onTrouble: () => undefined })).wholeLog();
    for (;;) {
      const last = events.at(-1);
      const page = await log.read(last === undefined ? {} : { after: last.position });
      if (page.length === 0) return;
      events.push(...page);
    }
  };
  return {
    events: async (after?: Position): Promise<readonly RecordedEvent[]> => {
      // What was appended before this call is to be among them: the reading that goes on may be past its place.
      const next = reading.catch(() => undefined).then(readOn);
      reading = next;
      await next;
      return events.slice(events.findIndex(({ position }) => position === after) + 1);
    },
    close: async (): Promise<void> => {
      await store?.close();
    },
  };
}
