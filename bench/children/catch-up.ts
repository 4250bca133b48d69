/** Goes through the log of EventStoreDB whole, in one of three ways; a second time, which is what is measured. */
import 'reflect-metadata';
import { join } from 'node:path';
import { casesView } from '@caseledger/cases';
import type { EventStore, WholeLog } from '@caseledger/event-store';
import { openEventStoreDb } from '@caseledger/event-store/eventstoredb/event-store';
import type { Place, Position } from '@caseledger/kernel';
import { personalData } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { startProjecting } from '@caseledger/projecting';
import type { ReadStore } from '@caseledger/read-store';
import { openEmbeddedReadStore } from '@caseledger/read-store/embedded/embedded-read-store';
import { openMongoReadStore } from '@caseledger/read-store/mongodb/read-store';
import { EventStoreDBClient, FORWARDS, type Position as LogPlace, START } from '@eventstore/db-client';
import { catalogue } from '../../apps/program/src/modules';
import { answerWith } from './child';

/** `bare`: by the client itself; `reading`: by the engine; `view`: by the projector, which keeps the view of cases. */
export type Way = 'bare' | 'reading' | 'view';

export interface CatchUpQuestion {
  readonly way: Way;
  readonly url: string;
  /** Empty, for files. */
  readonly folder: string;
  /** Databases of MongoDB for the view, one for each time; without any it is in a file. */
  readonly readStores: readonly string[];
}

export interface CatchUpAnswer {
  /** Records of the log, for the bare client; events of the program, for the others. */
  readonly records: number;
  readonly seconds: number;
  /** Of processor time, in all threads of the process. */
  readonly cpuSeconds: number;
}

const PAGE = 1_000;
const LONGEST = 10 * 60 * 1_000;

answerWith(async ({ way, url, folder, readStores }: CatchUpQuestion): Promise<CatchUpAnswer> => {
  if (way === 'bare') {
    const client = EventStoreDBClient.connectionString(url);
    const answer = await secondTime(() => readBare(client));
    await client.dispose();
    return answer;
  }
  const store = await openEventStoreDb({ url });
  const read = (): Promise<number> => readAll(store.wholeLog());
  const answer = await secondTime(
    way === 'reading' ? read : (time) => keepView(store, folder, readStores[time], String(time)),
  );
  await store.close();
  return answer;
});

async function secondTime(work: (time: number) => Promise<number>): Promise<CatchUpAnswer> {
  await work(0);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const records = await work(1);
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { records, seconds, cpuSeconds: (user + system) / 1e6 };
}

/** Each page begins with the last record of the one before it. */
async function readBare(client: EventStoreDBClient): Promise<number> {
  let records = 0;
  for (let from: LogPlace | typeof START = START; ;) {
    let count = 0;
    for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: from, maxCount: PAGE })) {
      count += 1;
      from = event?.position ?? from;
    }
    records += count;
    if (count < PAGE) return records;
  }
}

async function readAll(log: WholeLog): Promise<number> {
  let events = 0;
  for (let after: Position | undefined; ;) {
    const page = await log.read({ ...(after !== undefined && { after }), limit: PAGE });
    events += page.length;
    after = page.at(-1)?.position;
    if (page.length < PAGE) return events;
  }
}

async function keepView(
  store: EventStore,
  folder: string,
  readStoreUrl: string | undefined,
  name: string,
): Promise<number> {
  const log = store.wholeLog();
  const keys = await openFileKeyStore({ file: join(folder, `keys-${name}.db`), keyEncryptionKey: Buffer.alloc(32) });
  const readStore: ReadStore =
    readStoreUrl === undefined
      ? await openEmbeddedReadStore({ file: join(folder, `read-${name}.db`) })
      : await openMongoReadStore({ url: readStoreUrl });
  const [logId, last] = [await log.logId(), await log.last()];
  if (logId === undefined || last === undefined) throw new Error('The log is empty.');
  const end: Place = { logId, position: last.position, eventId: last.id };
  const parts = { log, readStore, catalogue, personal: personalData(keys), views: [casesView] };
  const projections = await startProjecting(parts);
  const came = await projections.waitFor(casesView.name, end, LONGEST);
  if (came !== 'reached') throw new Error(`The view was ${came}.`);
  const [status] = projections.status();
  await projections.stop();
  await readStore.close();
  await keys.close();
  return status === undefined ? 0 : status.applied + status.skipped + status.parked;
}
