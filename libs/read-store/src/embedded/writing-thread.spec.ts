/** One thread reads while another writes: what is read is of one state, and nothing is left hanging where a thread dies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACME, CASES, LATER_CASES, liveCollection, write } from '../contract/samples';
import { ReadStoreUnavailable } from '../read-store';
import { openForChanging } from './changing';
import { startWritingThread } from './writing-thread';
import { openEmbeddedReadStore } from '.';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-store-'));
  file = join(folder, 'read.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a page of what has several entries is of one state, whatever is written meanwhile', async () => {
  const store = await openEmbeddedReadStore({ file });
  const collection = await liveCollection(store);
  const all = (reader: string, at: number) =>
    Array.from({ length: 300 }, (_, key) => write(`k${key}`, at, { status: 'open', due: '1', readers: [reader] }));
  await collection.write(all('ann', 1));
  const state = { written: false };
  const writing = (async () => {
    for (let at = 2; at < 40; at += 1) await collection.write(all(at % 2 === 0 ? 'bo' : 'ann', at));
    state.written = true;
  })();
  const shown = new Set<unknown>();
  while (!state.written) {
    const rows = await store.forTenant(ACME, 'cases').page({
      index: 'byReaderAndStatus',
      equals: { readers: 'ann', status: 'open' },
      direction: 'ascending',
      limit: 300,
    });
    for (const { document } of rows) shown.add(JSON.stringify(document['readers']));
    await new Promise(setImmediate);
  }
  await writing;
  expect([...shown]).toEqual(['["ann"]']);
  await store.close();
}, 30_000);

test('what was replaced of one view is dropped, and not what was replaced of another', async () => {
  const changing = openForChanging(file);
  const [cases, plans] = [LATER_CASES, { ...LATER_CASES, view: 'plans' }];
  for (const { view } of [cases, plans]) await changing.makeLive(changing.open({ ...CASES, view }, 1));
  for (const later of [cases, plans]) await changing.makeLive(changing.open(later, 1));
  changing.dropReplaced('cases');
  const kept = changing.collections().map(({ declaration: { view, version }, state }) => [view, version, state]);
  expect(kept).toEqual([
    ['plans', 1, 'replaced'],
    ['cases', 2, 'live'],
    ['plans', 2, 'live'],
  ]);
  changing.close();
});

test('where the thread has ended by itself, that is said once, whoever asks is told, and it can be closed', async () => {
  const said: string[] = [];
  const thread = await startWritingThread(
    file,
    () => undefined,
    (sentence) => said.push(sentence),
  );
  const number = await thread.ask('open', CASES, 1);
  const [ending, waiting] = [thread.ask('close'), thread.ask('makeLive', number)];
  await ending;
  await expect(waiting).rejects.toThrow(ReadStoreUnavailable);
  await expect(thread.ask('makeLive', number)).rejects.toThrow(ReadStoreUnavailable);
  await thread.close();
  await thread.close();
  expect(said).toEqual([`Nothing can be written to the read store ${file} any more: its thread has ended.`]);
});
