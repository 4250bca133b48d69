/** The snapshot store's promises as tests: every engine passes this suite. */
import fc from 'fast-check';
import { type Json, streamName, type StreamName } from '@caseledger/kernel';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { MAX_SNAPSHOT_BYTES, type Snapshot, type SnapshotStore } from '../snapshot-store';
import { AWKWARD_DATA, newId, UTRECHT } from './sample-events';

/** A store under test. */
export interface OpenedSnapshotStore {
  readonly store: SnapshotStore;
  /** Closes what is open and leaves nothing behind. */
  dispose(): Promise<void>;
}

/** Declares the suite for one engine. That snapshots outlast a restart is no promise. */
export function snapshotStoreContract(name: string, open: () => Promise<OpenedSnapshotStore>): void {
  describe(`${name} keeps the promises of a snapshot store`, () => {
    jest.setTimeout(120_000);
    let opened: OpenedSnapshotStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.dispose());
    const store = () => opened.store;

    test('a stream without a snapshot has none', async () => {
      expect(await store().load(newStream())).toBeUndefined();
    });

    test('a snapshot comes back as it was saved', async () => {
      const stream = newStream();
      const snapshot = aSnapshot({ state: AWKWARD_DATA });
      await store().save(stream, snapshot);
      expect(await store().load(stream)).toEqual(snapshot);
    });

    test('any state comes back as it was saved', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const stream = newStream();
          const state = JSON.parse(JSON.stringify(value)) as Json;
          await store().save(stream, aSnapshot({ state }));
          expect((await store().load(stream))?.state).toEqual(state);
        }),
        runs(100),
      );
    });

    test('the last one saved is the one that is loaded, each stream has its own', async () => {
      const [stream, other] = [newStream(), newStream()];
      await store().save(stream, aSnapshot({ revision: 100 }));
      await store().save(other, aSnapshot({ revision: 7 }));
      await store().save(stream, aSnapshot({ revision: 200 }));
      expect((await store().load(stream))?.revision).toBe(200);
      expect((await store().load(other))?.revision).toBe(7);
    });

    test('256 KiB of JSON are kept, one byte more is refused and the earlier one stays', async () => {
      const stream = newStream();
      const largest = aSnapshot({ state: 'x'.repeat(MAX_SNAPSHOT_BYTES - 2) });
      await store().save(stream, largest);
      const tooLarge = ['x'.repeat(MAX_SNAPSHOT_BYTES - 1), 'é'.repeat(MAX_SNAPSHOT_BYTES / 2)];
      for (const state of tooLarge)
        await expect(store().save(stream, aSnapshot({ state }))).rejects.toThrow(RangeError);
      expect(await store().load(stream)).toEqual(largest);
    });

    test('a dropped snapshot is gone and the others are not; all can be dropped', async () => {
      const [stream, other] = [newStream(), newStream()];
      await store().save(stream, aSnapshot());
      await store().save(other, aSnapshot());
      await store().drop(stream);
      expect(await store().load(stream)).toBeUndefined();
      expect(await store().load(other)).toBeDefined();
      await store().drop(newStream());
      await store().drop();
      expect(await store().load(other)).toBeUndefined();
    });
  });
}

function newStream(): StreamName {
  return streamName({ category: 'case', tenant: UTRECHT, id: newId() });
}

function aSnapshot(given: Partial<Snapshot> = {}): Snapshot {
  return { logId: newId(), stateVersion: 1, revision: 99, state: { status: 'open' }, ...given };
}
