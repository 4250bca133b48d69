/** Events are copied in their order, once, with their commands, and whatever else becomes of them is noticed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEvent, eventsOf, newId, UTRECHT } from '@caseledger/event-store/contract/sample-events';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import { type RecordedEvent, storedPart } from '@caseledger/kernel';
import { allOf } from '../../../../test/copy-support/logs';
import { type StandIn, startStandIn } from '../../../../test/eventstoredb/stand-in';
import { compare, NOTHING_YET } from './compare';
import { copyEvents } from './copy-events';
import { openDestination, openSource, type Readable, type Writable } from './ends';

jest.setTimeout(60_000);

let folder: string;
let standIn: StandIn;
let destination: Writable;
const opened: Readable[] = [];
const at = (name: string): string => `file:${join(folder, name)}`;
const watched = { onAgreed: () => undefined, onCopied: () => undefined };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseledger-copy-'));
  await makeLog('plain.db', 400, 1);
  await makeLog('mixed.db', 30, 12);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  standIn = await startStandIn();
  destination = await open(openDestination(standIn.url));
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  await standIn.stop();
});

/** A log of so many streams, each written by so many commands in turn with the others. */
async function makeLog(name: string, streams: number, commands: number): Promise<void> {
  const store = await openEmbeddedEventStore({ file: join(folder, name) });
  const tenant = store.forTenant(UTRECHT);
  const written = Array.from({ length: streams }, () => ({ stream: tenant.name('case', newId()), revision: -1 }));
  for (let command = 0; command < commands; command += 1) {
    for (const [index, one] of written.entries()) {
      const events = eventsOf(1 + ((index + command) % 3));
      await tenant.append(one.stream, one.revision < 0 ? 'none' : one.revision, events);
      one.revision += events.length;
    }
  }
  await store.close();
}

async function open<End extends Readable>(opening: Promise<End>): Promise<End> {
  const end = await opening;
  opened.push(end);
  return end;
}

const sourceOf = (name: string): Promise<Readable> => open(openSource(at(name)));

async function eventsIn(log: Readable): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await log.after(events.at(-1)?.position, 5_000);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

test('a copy has every event in its order, as it is stored', async () => {
  const source = await sourceOf('mixed.db');
  const original = await eventsIn(source);
  const { events } = await copyEvents(source, destination, NOTHING_YET, watched);
  expect(events).toBe(original.length);
  expect((await eventsIn(destination)).map(storedPart)).toEqual(original.map(storedPart));
});

test('every command is found at the copy where it is found at the original', async () => {
  const source = await sourceOf('mixed.db');
  await copyEvents(source, destination, NOTHING_YET, watched);
  const there = destination.store.forTenant(UTRECHT);
  const written = new Map<string, number[]>();
  for (const { stream, commandId, revision } of await eventsIn(source)) {
    const key = `${stream} ${commandId}`;
    written.set(key, [...(written.get(key) ?? []), revision]);
  }
  const found = [...written].map(async ([key, revisions]) => {
    const [stream, commandId] = key.split(' ') as [RecordedEvent['stream'], RecordedEvent['commandId']];
    expect(await there.findCommand(stream, commandId)).toEqual(revisions);
  });
  await Promise.all(found);
});

test.each([
  ['a server that is not ready yet', () => standIn.faults.refuse('append', 'notReady', 3)],
  ['a server that is away for a moment', () => standIn.faults.refuse('append', 'unavailable', 3)],
  ['answers that come late', () => standIn.faults.delay('answering', 200, 40)],
  ['answers that are lost', () => standIn.faults.drop('afterStoring', 3)],
])('%s changes nothing of it', async (_, plant) => {
  const source = await sourceOf('plain.db');
  plant();
  await copyEvents(source, destination, NOTHING_YET, watched);
  expect((await eventsIn(destination)).map(storedPart)).toEqual((await eventsIn(source)).map(storedPart));
});

test('a server that restarts meanwhile, and has forgotten all ids, changes nothing of it either', async () => {
  const source = await sourceOf('plain.db');
  const slow = standIn.faults.delay('answering', 100, 300);
  const copying = copyEvents(source, destination, NOTHING_YET, watched);
  while ((await eventsIn(destination)).length === 0) await new Promise((soon) => setTimeout(soon, 10));
  await standIn.restart({ notReadyMilliseconds: 100 });
  slow();
  await copying;
  expect((await eventsIn(destination)).map(storedPart)).toEqual((await eventsIn(source)).map(storedPart));
});

test('events that landed in another order are noticed at once, and named', async () => {
  const source = await sourceOf('plain.db');
  // The first one goes by itself; the second one is overtaken.
  standIn.faults.delay('storing', 300, 2);
  await expect(copyEvents(source, destination, NOTHING_YET, watched)).rejects.toThrow(/not in their order/);
});

test('an event that somebody else adds meanwhile is noticed', async () => {
  const source = await sourceOf('plain.db');
  const there = destination.store.forTenant(UTRECHT);
  await copyEvents(source, destination, NOTHING_YET, watched);
  await there.append(there.name('case', newId()), 'none', [anEvent()]);
  expect((await compare(source, destination, NOTHING_YET, watched.onAgreed)).beyond).toMatchObject({ revision: 0 });
  await expect(copyEvents(source, destination, NOTHING_YET, watched)).rejects.toThrow(/goes on with revision 0/);
});

test('a log on a server is copied to a file, and to another server', async () => {
  const source = await sourceOf('plain.db');
  const original = (await eventsIn(source)).map(storedPart);
  await copyEvents(source, destination, NOTHING_YET, watched);
  const another = await startStandIn();
  const server = await open(openSource(standIn.url));
  for (const url of [at('back.db'), another.url]) {
    const end = await open(openDestination(url));
    await copyEvents(server, end, NOTHING_YET, watched);
    expect((await allOf(end.store)).map(storedPart)).toEqual(original);
  }
  await another.stop();
});
