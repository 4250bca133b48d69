/** What was acknowledged outlasts the process, however it ends; what was not is whole or absent, and can be tried again. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '@caseledger/sqlite';
import type { Uuid } from '@caseledger/kernel';
import { idsOf, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import type { EventStore } from '../event-store';
import { BATCH, batchOf, streamIdOf, WRITERS } from '../contract/crash-writers';
import { openEmbeddedEventStore } from './event-store';

const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 5);
const WRITERS_FILE = join(__dirname, '../../../../dist/libs/event-store/src/contract/crash-writers.js');
const folder = mkdtempSync(join(tmpdir(), 'caseledger-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(120_000);

test(`${ROUNDS} times killed under 16 writers: nothing acknowledged is lost, nothing is torn, nothing is doubled`, async () => {
  const file = join(folder, 'killed.db');
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = newId();
    const writers = spawn(process.execPath, [WRITERS_FILE, file, run]);
    const acknowledged = await acknowledgedUntil(writers, 1 + Math.floor(Math.random() * 600));
    await heldWhatItAcknowledged(file, run, acknowledged);
  }
});

test('a full disk ends the process with code 74 and one sentence, and nothing acknowledged is lost', async () => {
  const file = join(folder, 'full.db');
  const run = newId();
  const command = 'ulimit -f 3000; exec "$0" "$@"';
  const writers = spawn('bash', ['-c', command, process.execPath, WRITERS_FILE, file, run]);
  let said = '';
  writers.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const acknowledged = await acknowledgedUntil(writers, Number.POSITIVE_INFINITY);
  expect(writers.exitCode).toBe(74);
  expect(said).toMatch(/^The event log \S+ cannot be written \(.+\)\. Nothing more is acknowledged\.\n$/);
  expect(Math.max(...acknowledged)).toBeGreaterThan(0);
  await heldWhatItAcknowledged(file, run, acknowledged);
});

/** How many batches each writer was told are stored, when the process was killed after so many or ended by itself. */
async function acknowledgedUntil(writers: ChildProcessWithoutNullStreams, enough: number): Promise<readonly number[]> {
  const acknowledged = new Array<number>(WRITERS).fill(0);
  const ended = once(writers, 'close');
  let lines = 0;
  for await (const line of createInterface(writers.stdout)) {
    const [writer, batch] = line.split(' ').map(Number) as [number, number];
    acknowledged[writer] = batch + 1;
    lines += 1;
    if (lines === enough) writers.kill('SIGKILL');
  }
  await ended;
  expect(lines).toBeGreaterThan(0);
  return acknowledged;
}

/** Opens the log as the next start would, looks at each stream, and goes on as each writer would. */
async function heldWhatItAcknowledged(file: string, run: Uuid, acknowledged: readonly number[]): Promise<void> {
  const store = await openEmbeddedEventStore({ file });
  const streams = store.forTenant(UTRECHT);
  const held = await wholeBatchesOf(store, run);
  for (const [writer, batches] of acknowledged.entries()) {
    const stream = streams.name('case', streamIdOf(run, writer));
    expect(held[writer]).toBeGreaterThanOrEqual(batches);
    for (let batch = batches; batch <= held[writer]!; batch += 1) {
      const { expected, events } = batchOf(run, writer, batch);
      const outcome = batch < held[writer]! ? 'alreadyAppended' : 'appended';
      expect(await streams.append(stream, expected, events)).toMatchObject({ outcome });
    }
  }
  expect(await wholeBatchesOf(store, run)).toEqual(held.map((batches) => batches + 1));
  await store.close();
  const database = openDatabase(file);
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([['ok']]);
  database.close();
}

/** How many batches each writer's stream holds; each one is whole and in its place, and no event is there twice. */
async function wholeBatchesOf(store: EventStore, run: Uuid): Promise<readonly number[]> {
  const log = await wholeLogAfter(store, undefined, 5_000);
  expect(new Set(idsOf(log)).size).toBe(log.length);
  return Array.from({ length: WRITERS }, (_, writer) => {
    const stream = store.forTenant(UTRECHT).name('case', streamIdOf(run, writer));
    const events = log.filter((event) => event.stream === stream);
    const batches = Math.ceil(events.length / BATCH);
    const whole = Array.from({ length: batches }, (_, batch) => idsOf(batchOf(run, writer, batch).events)).flat();
    expect(idsOf(events)).toEqual(whole);
    expect(events.map(({ revision }) => revision)).toEqual(whole.map((_, revision) => revision));
    return batches;
  });
}
