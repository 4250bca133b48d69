/** Loading: whatever is cached or kept in a snapshot, the state is that of all the stream's events. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseStream } from '@caseledger/cases';
import { caseOpened, caseParticipantAdded, caseParticipantRemoved } from '@caseledger/cases/domain/case.events';
import { MAX_SNAPSHOT_BYTES, type Snapshot, type TenantStreams } from '@caseledger/event-store';
import {
  type CaseId,
  catalogueOf,
  event,
  type EventId,
  field,
  type LocalDate,
  type LogId,
  type NewEvent,
  type PartyId,
  stream,
  type StreamDeclaration,
  type Uuid,
} from '@caseledger/kernel';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { partyStream } from '@caseledger/parties';
import { personRegistered } from '@caseledger/parties/domain/party.events';
import fc from 'fast-check';
import { type Agency, caller, CATALOGUE, MORNING, newId, openAgency, UTRECHT } from './contract/agency';
import { type Loader, openLoader, SHORT_STREAM, SNAPSHOT_EVERY } from './load';
import { draftBatch, sealBatch } from './prepare';
import { snapshotOf } from './snapshot';

let agency: Agency;
let streams: TenantStreams;
beforeAll(async () => {
  agency = await openAgency();
  streams = agency.store.forTenant(UTRECHT);
});
afterAll(() => agency.dispose());

/** A loader that has loaded nothing yet; without snapshots, it folds every event. */
function aLoader(snapshots = agency.snapshots, catalogue = CATALOGUE): Loader & { readonly faults: unknown[] } {
  const faults: unknown[] = [];
  const logId = () => agency.store.wholeLog().logId();
  const onSnapshotFault = (error: unknown): void => void faults.push(error);
  return { ...openLoader({ catalogue, personal: agency.personal, snapshots, logId, onSnapshotFault }), faults };
}
const none = { load: async () => undefined, save: async () => undefined, drop: async () => undefined };
const foldingAll = (catalogue = CATALOGUE): Loader => aLoader({ ...none, close: async () => undefined }, catalogue);

/** Appends events to a stream as a command does. */
async function append(declaration: StreamDeclaration, id: Uuid, decided: readonly NewEvent[]): Promise<void> {
  const catalogue = CATALOGUE.streams.has(declaration.category) ? CATALOGUE : catalogueOf([declaration]);
  const loaded = await foldingAll(catalogue).load(streams, declaration.category, id);
  const commandId = newId();
  const ids = { tenant: UTRECHT, commandId, correlationId: commandId, causationId: commandId };
  const context = { ...ids, actor: caller().actor, recordedAt: MORNING, basis: [] };
  const { events } = await sealBatch(agency.personal, draftBatch(declaration, loaded, decided, context));
  await streams.append(loaded.name, loaded.revision < 0 ? 'none' : loaded.revision, events);
}

const opened = () => {
  const startDate = '2026-03-02' as LocalDate;
  return caseOpened({ reference: '2026-000001', clientId: newId<PartyId>(), caseType: 'GENERAL', startDate });
};
const parties = Array.from({ length: 5 }, () => newId<PartyId>());
const change = fc
  .tuple(fc.constantFrom(...parties), fc.constantFrom('PARTNER', 'FRIEND', undefined))
  .map(([partyId, role]): NewEvent =>
    role === undefined
      ? caseParticipantRemoved({ partyId })
      : caseParticipantAdded({ partyId, role: role as 'FRIEND' }),
  );
const changes = (count: number): readonly NewEvent[] => fc.sample(change, count);

/** A case with a snapshot, and what it holds. */
async function aLongCase(): Promise<{ id: CaseId; name: ReturnType<TenantStreams['name']>; snapshot: Snapshot }> {
  const id = newId<CaseId>();
  await append(caseStream, id, [opened(), ...changes(2 * SNAPSHOT_EVERY)]);
  await aLoader().load(streams, 'case', id);
  await append(caseStream, id, changes(3));
  const name = streams.name('case', id);
  const snapshot = await agency.snapshots.load(name);
  expect(snapshot?.revision).toBe(2 * SNAPSHOT_EVERY);
  return { id, name, snapshot: snapshot! };
}

/** What a loader that has nothing at hand makes of a stream, and where it began to read. */
async function loadFresh(id: Uuid) {
  const from: number[] = [];
  const watched: TenantStreams = {
    ...streams,
    read: (name, read = {}) => {
      from.push(read.from ?? 0);
      return streams.read(name, read);
    },
  };
  const loader = aLoader();
  const { state, revision, last } = await loader.load(watched, 'case', id);
  return { state, revision, last, from, faults: loader.faults };
}
async function folded(id: Uuid) {
  const { state, revision, last } = await foldingAll().load(streams, 'case', id);
  return { state, revision, last };
}

describe('A stream', () => {
  test('loads from a snapshot as it does from all its events', async () => {
    const portions = fc.array(fc.array(change, { minLength: 1, maxLength: 250 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(portions, async (history) => {
        const id = newId<CaseId>();
        await append(caseStream, id, [opened()]);
        for (const portion of history) {
          await append(caseStream, id, portion);
          expect(await loadFresh(id)).toMatchObject(await folded(id));
        }
      }),
      runs(15),
    );
  });

  test('with a snapshot is read from there on', async () => {
    const { id, snapshot } = await aLongCase();
    expect((await loadFresh(id)).from).toEqual([0, snapshot.revision, snapshot.revision + 1]);
  });

  test('loads the same when all snapshots are lost', async () => {
    const { id } = await aLongCase();
    await agency.snapshots.drop();
    const { from, ...loaded } = await loadFresh(id);
    expect(from).toEqual([0, SHORT_STREAM]);
    expect(loaded).toMatchObject(await folded(id));
  });

  /** Whole in itself, with a state that nothing led to. */
  const resealed = (snapshot: Snapshot, eventId = eventIdIn(snapshot)): Snapshot =>
    snapshotOf(snapshot, eventId, { status: 'notOpened' });
  const eventIdIn = ({ state }: Snapshot): EventId => (state as { eventId: string }).eventId as EventId;

  test.each<[string, (good: Snapshot) => Snapshot]>([
    ['is of another version of the state', (good) => resealed({ ...good, stateVersion: good.stateVersion + 1 })],
    ['is of another log', (good) => resealed({ ...good, logId: newId<LogId>() })],
    ['is of another revision', (good) => resealed({ ...good, revision: good.revision - 1 })],
    ['goes beyond the end of the stream', (good) => resealed({ ...good, revision: 10_000 })],
    ['has no revision', (good) => resealed({ ...good, revision: -1 })],
    ['ends with another event', (good) => resealed(good, newId<EventId>())],
    [
      'has another state',
      (good) => ({ ...good, state: { ...(good.state as object), state: { status: 'notOpened' } } }),
    ],
    ['is of another shape', (good) => ({ ...good, state: { status: 'notOpened' } })],
    ['is nothing', (good) => ({ ...good, state: null })],
  ])('does not use a snapshot that %s', async (_, spoil) => {
    const { id, name, snapshot } = await aLongCase();
    await agency.snapshots.save(name, spoil(snapshot));
    expect(await loadFresh(id)).toMatchObject(await folded(id));
  });

  test('is not cached from before an event that another server appended', async () => {
    const id = newId<CaseId>();
    await append(caseStream, id, [opened()]);
    const loader = aLoader();
    expect((await loader.load(streams, 'case', id)).revision).toBe(0);
    await append(caseStream, id, [caseParticipantAdded({ partyId: parties[0]!, role: 'FRIEND' })]);
    expect((await loader.load(streams, 'case', id)).state).toMatchObject({ participants: { [parties[0]!]: 'FRIEND' } });
  });
});

describe('A snapshot', () => {
  test(`of more than ${MAX_SNAPSHOT_BYTES} bytes is not kept, and the stream loads as ever`, async () => {
    const noted = event('Noted', { version: 1, fields: { code: field.code() } });
    const notes = stream({
      ...{ category: 'plan', initial: [] as readonly string[], stateVersion: 1, events: [noted] },
      evolve: { Noted: (state, { data }) => [...state, data.code.repeat(16)] },
    });
    const catalogue = catalogueOf([notes as StreamDeclaration]);
    const id = newId();
    await append(
      notes as StreamDeclaration,
      id,
      Array.from({ length: 300 }, () => noted({ code: 'x'.repeat(60) })),
    );
    const loader = aLoader(agency.snapshots, catalogue);
    expect((await loader.load(streams, 'plan', id)).state).toHaveLength(300);
    await new Promise(setImmediate);
    expect(loader.faults).toEqual([expect.any(RangeError)]);
    expect(await agency.snapshots.load(streams.name('plan', id))).toBeUndefined();
  });

  test('is never taken of a state with opened personal values', async () => {
    const id = newId<PartyId>();
    const details = { familyName: 'Quispelzwaan' };
    await append(
      partyStream as StreamDeclaration,
      id,
      Array.from({ length: 450 }, () => personRegistered({ details })),
    );
    const loader = aLoader();
    const { state } = await loader.load(streams, 'party', id);
    expect(state).toMatchObject({ details });
    const { snapshot } = await aLongCase();
    expect(snapshot).toBeDefined();
    expect(await agency.snapshots.load(streams.name('party', id))).toBeUndefined();
    for (const file of readdirSync(agency.folder).filter((name) => name.startsWith('snapshots'))) {
      expect(readFileSync(join(agency.folder, file)).includes('Quispelzwaan')).toBe(false);
    }
  });
});
