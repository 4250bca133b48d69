/** The log's erasures are carried out in the key store before anything is served, and again where keys were restored. */
import { randomBytes, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type WholeLog } from '@caseledger/event-store';
import { anEvent, eventsOf } from '@caseledger/event-store/contract/sample-events';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import {
  parseStreamName,
  type PartyId,
  type RecordedEvent,
  type StreamName,
  streamName,
  type Tenant,
} from '@caseledger/kernel';
import { followErasures } from './erasure';
import { openFileKeyStore } from './file/file-key-store';
import { DESTROYED, type ForgottenPerson, type KeyStore, KeyStoreUnavailable } from './key-store';

const TENANT = 'westerpoort' as Tenant;
const newPerson = () => randomUUID() as PartyId;
const streamOf = (person: PartyId): StreamName => streamName({ category: 'party', tenant: TENANT, id: person });

function forgottenPersonOf({ type, stream }: RecordedEvent): ForgottenPerson | undefined {
  const address = parseStreamName(stream);
  if (type !== 'PersonForgotten' || address === undefined) return undefined;
  return { tenant: address.tenant, person: address.id };
}

let folder: string;
let keyFile: string;
let events: EventStore;
let keys: KeyStore;
let stop: AbortController;
let following: Promise<void>[];
const keyEncryptionKey = randomBytes(32);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasures-'));
  keyFile = join(folder, 'keys', 'keys.db');
  events = await openEmbeddedEventStore({ file: join(folder, 'events.db') });
  keys = await openFileKeyStore({ file: keyFile, keyEncryptionKey });
  stop = new AbortController();
  following = [];
});
afterEach(async () => {
  stop.abort();
  await Promise.all(following);
  await keys.close();
  await events.close();
  await rm(folder, { recursive: true });
});

/** Starts following and answers the faults that it tells of from then on. */
async function follow(log: WholeLog = events.wholeLog()): Promise<unknown[]> {
  const faults: unknown[] = [];
  const onError = (error: unknown): void => void faults.push(error);
  const { stopped } = await followErasures({
    log,
    keys,
    forgottenPersonOf,
    signal: stop.signal,
    onError,
    retryAfter: 1,
  });
  following.push(stopped);
  return faults;
}

async function restart(): Promise<void> {
  stop.abort();
  await Promise.all(following);
  stop = new AbortController();
  following = [];
}

async function forget(person: PartyId): Promise<void> {
  await events.forTenant(TENANT).append(streamOf(person), 'none', [anEvent({ type: 'PersonForgotten', data: {} })]);
}

async function somethingElseHappens(count: number): Promise<void> {
  await events.forTenant(TENANT).append(streamOf(newPerson()), 'none', eventsOf(count));
}

/** Resolves once the person is erased; the test's time limit is what fails it. */
async function erased(person: PartyId): Promise<void> {
  while ((await keys.find(TENANT, person)) !== DESTROYED) await new Promise((resolve) => setImmediate(resolve));
}

test('an empty log is caught up with at once, and its first erasure is carried out', async () => {
  await follow();
  const person = newPerson();
  await keys.obtain(TENANT, person);
  await forget(person);
  await erased(person);
});

test('every erasure in the log is carried out before the following answers, wherever the pages end', async () => {
  const persons = Array.from({ length: 7 }, newPerson);
  for (const person of persons) {
    await keys.obtain(TENANT, person);
    await somethingElseHappens(399);
    await forget(person);
  }
  const bystander = newPerson();
  const key = await keys.obtain(TENANT, bystander);
  await follow();
  for (const person of persons) expect(await keys.find(TENANT, person)).toBe(DESTROYED);
  expect(await keys.find(TENANT, bystander)).toEqual(key);
});

test('a restored backup of the keys brings nobody back', async () => {
  const [early, late] = [newPerson(), newPerson()];
  await keys.obtain(TENANT, late);
  await forget(early);
  await follow();
  await restart();
  await keys.close();
  await copyFile(keyFile, join(folder, 'backup.db'));
  keys = await openFileKeyStore({ file: keyFile, keyEncryptionKey });
  await follow();
  await forget(late);
  await erased(late);
  await restart();

  await keys.close();
  await copyFile(join(folder, 'backup.db'), keyFile);
  keys = await openFileKeyStore({ file: keyFile, keyEncryptionKey });
  expect(await keys.find(TENANT, late)).not.toBe(DESTROYED);
  await follow();
  expect(await keys.find(TENANT, late)).toBe(DESTROYED);
});

test('the place is saved after an erasure, so that a restart reads only what came later', async () => {
  await somethingElseHappens(10);
  await forget(newPerson());
  await follow();
  await restart();
  const last = await events.wholeLog().last();
  expect(await keys.erasedUpTo()).toMatchObject({ position: last?.position, eventId: last?.id });
  await somethingElseHappens(3);
  const log = events.wholeLog();
  const seen: RecordedEvent[] = [];
  const read: WholeLog['read'] = async (from) => {
    const page = await log.read(from);
    seen.push(...page);
    return page;
  };
  await follow({ ...log, read });
  expect(seen).toHaveLength(3);
});

test('the place is saved now and then where nobody is erased', async () => {
  for (let batch = 0; batch < 6; batch += 1) await somethingElseHappens(1000);
  await follow();
  expect(await keys.erasedUpTo()).toBeDefined();
});

test.each(['logId', 'eventId'] as const)(
  'a place with another %s is not used: the log is read from its beginning',
  async (part) => {
    const person = newPerson();
    await forget(person);
    await somethingElseHappens(1);
    const [first, last] = [(await events.wholeLog().read())[0], await events.wholeLog().last()];
    if (first === undefined || last === undefined) throw new Error('The log is empty.');
    const place = { logId: first.id, position: last.position, eventId: last.id };
    await keys.saveErasedUpTo({ ...place, [part]: randomUUID() });
    await follow();
    expect(await keys.find(TENANT, person)).toBe(DESTROYED);
  },
);

test('a fault while following is told, nothing is skipped, and what was carried out is not read again', async () => {
  const log = events.wholeLog();
  const asked: (string | undefined)[] = [];
  const carriedOut: string[] = [];
  async function* losing(...[read, signal]: Parameters<WholeLog['follow']>): ReturnType<WholeLog['follow']> {
    const time = asked.push(read.after);
    for await (const page of log.follow(read, signal)) {
      if (time === 1) throw new Error('The connection was lost.');
      if (time === 2) return;
      yield page;
      carriedOut.push(page.at(-1)?.position ?? '');
      if (time === 3) return;
    }
  }
  const faults = await follow({ ...log, follow: losing });
  const persons = Array.from({ length: 3 }, newPerson);
  for (const person of persons) {
    await forget(person);
    await erased(person);
  }
  expect(asked).toEqual([undefined, undefined, undefined, carriedOut[0]]);
  expect(faults).toEqual([new Error('The connection was lost.')]);
});

test('nothing is served where the keys cannot be reached', async () => {
  await forget(newPerson());
  await keys.close();
  await expect(follow()).rejects.toThrow(KeyStoreUnavailable);
});
