/** Batches that come alone are committed where they are asked for, groups in a thread: whoever comes next knows of both. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEvent, idsOf, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import type { EventStore } from '../event-store';
import { openEmbeddedEventStore } from './event-store';

let folder: string;
let store: EventStore;
let group: number[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseledger-turns-'));
  group = [];
  store = await opened();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const opened = (): Promise<EventStore> =>
  openEmbeddedEventStore({ file: join(folder, 'events.db'), onCommit: ({ appends }) => group.push(appends) });

test('alone and together in turns: every revision once, in one order, also after a new start', async () => {
  const streams = store.forTenant(UTRECHT);
  const names = Array.from({ length: 3 }, () => streams.name('case', newId()));
  const ends = names.map(() => -1);
  const stored: string[] = [];
  const append = async (index: number): Promise<void> => {
    const event = anEvent();
    const end = ends[index]!;
    ends[index] = end + 1;
    const result = await streams.append(names[index]!, end < 0 ? 'none' : end, [event]);
    expect(result).toMatchObject({ outcome: 'appended', revision: end + 1 });
    stored.push(event.id);
  };
  for (let round = 0; round < 40; round += 1) {
    // Up to 3 alone, so that the thread is met with what it has not stored itself; then up to 3 together, the other way round.
    for (let alone = 0; alone <= round % 4; alone += 1) await append((round + alone) % 3);
    const together = Array.from({ length: 1 + (round % 3) }, (_, index) => append(index));
    await Promise.all(together);
  }
  expect(new Set(group)).toEqual(new Set([1, 2, 3]));

  await store.close();
  store = await opened();
  const log = await wholeLogAfter(store, undefined, 1_000);
  expect(idsOf(log)).toEqual(stored);
  for (const [index, name] of names.entries()) {
    const revisions = log.filter(({ stream }) => stream === name).map(({ revision }) => revision);
    expect(revisions).toEqual(Array.from({ length: ends[index]! + 1 }, (_, revision) => revision));
  }
});

test('a repeat and a conflict are seen, whoever stored what they meet', async () => {
  const streams = store.forTenant(UTRECHT);
  const other = (): Promise<unknown> => streams.append(streams.name('case', newId()), 'none', [anEvent()]);
  for (const meanwhile of [[], [other], [other, other]]) {
    const stream = streams.name('case', newId());
    const event = anEvent();
    const [first] = await Promise.all([
      streams.append(stream, 'none', [event]),
      ...meanwhile.map((append) => append()),
    ]);
    const alone = await streams.append(stream, 'none', [event]);
    expect(alone).toEqual({ ...first, outcome: 'alreadyAppended' });
    const [together] = await Promise.all([streams.append(stream, 'none', [event]), other()]);
    expect(together).toEqual(alone);
    expect(await streams.append(stream, 'none', [anEvent()])).toEqual({ outcome: 'conflict', actual: 0 });
  }
});
