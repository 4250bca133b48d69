/**
 * The MongoDB engine of the read store, for several processes and machines. One database holds it:
 *
 * - `catalogue`: a document for each view, with its collections and which of them is live;
 * - `documents.<view>.<version>.<random>`: the documents of one version of a view, under names that are never used again;
 * - `checkpoints`, `parked`, `leases`.
 *
 * No transaction is needed, nor a replica set, which failover needs. Documents go before their checkpoint, each only over
 * an earlier position; everything else is one document and one step.
 *
 * Sharding: each collection of documents can be sharded by `{ _id: 1 }`. The `_id` begins with the tenant and ends with the
 * key, so that every write and every reading by keys names it whole and asks one shard, tenants lie together, and no other
 * index is needed for it; a hashed `_id` suits where one tenant has most of the documents. A page asks the shards that have
 * documents of the view, each of which reads no more than a page from its own index.
 */
import { connect, type OnTrouble } from '@caseledger/mongodb';
import type { IndexDescription } from 'mongodb';
import { checkDeclaration, sameDeclaration } from '../checked-declarations';
import type { CollectionDeclaration } from '../declarations';
import { checkPartitions, partitionIn } from '../partitions';
import { type Collection, type ReadStore, ReadStoreUnavailable, type Writer } from '../read-store';
import { type CatalogueEntry, catalogueOf, presentIn, type ViewRecord, withAnother, withReplaced } from './catalogue';
import { checkpointsOf } from './checkpoints';
import { collectionOf } from './collection';
import { nextTenant, tenantDocuments } from './documents';
import type { LeaseTimes } from './held-lease';
import { indexesOf } from './indexes';
import { LEASE_TIMES, leasesOf } from './leases';
import { liveCollections } from './live';
import { parkingOf } from './parking';
import { KEPT_FOR, sweepingOf } from './sweeping';

const OWNER = { name: 'the read store', database: 'caseledger', Unavailable: ReadStoreUnavailable };

export interface MongoReadStoreSettings {
  /** `mongodb://…` or `mongodb+srv://…`; its path names the database, `caseledger` where it has none. */
  readonly url: string;
  /** Told once when the server is lost, and once when it is back. */
  readonly onTrouble?: OnTrouble;
  readonly leaseTimes?: LeaseTimes;
}

/**
 * Opens the read store in a MongoDB of version 4.4 or later. Rejects with ReadStoreUnavailable where waiting may help: the
 * server cannot be reached, or has no primary yet. Any other Error says what is wrong with the URL, the credentials or the
 * server.
 */
export async function openMongoReadStore({
  url,
  onTrouble = () => undefined,
  leaseTimes = LEASE_TIMES,
}: MongoReadStoreSettings): Promise<ReadStore> {
  const connection = await connect(OWNER, url, onTrouble);
  const { database, attempt, closed } = connection;
  const catalogue = catalogueOf(database);
  const checkpoints = checkpointsOf(database);
  const parking = parkingOf(database);
  const leases = leasesOf(database, attempt, closed, leaseTimes);
  const sweeping = sweepingOf({ database, catalogue, checkpoints, parking });
  const live = liveCollections(catalogue);
  const names = new WeakMap<Collection, string>();
  const sweeps = new Set<NodeJS.Timeout>();

  const sweepLater = (): void => {
    const timer = setTimeout(() => {
      sweeps.delete(timer);
      // What fails is left to the next one.
      attempt(sweeping.sweep).catch(() => undefined);
    }, KEPT_FOR + 1_000);
    sweeps.add(timer.unref());
  };
  const change = async (view: string, step: (record: ViewRecord) => ViewRecord): Promise<ViewRecord> => {
    const record = await catalogue.change(view, step);
    live.learn(record);
    return record;
  };
  const handedOut = async (entry: CatalogueEntry, { lease, partition: wanted }: Writer): Promise<Collection> => {
    const partition = partitionIn(partitionsOf(entry), wanted);
    await database.collection(entry.name).createIndexes([...indexesOf(entry.declaration)] as IndexDescription[]);
    const token = lease?.token ?? (await checkpoints.greatestToken(entry.name, partition));
    const collection = collectionOf({ database, catalogue, checkpoints, attempt }, entry, partition, token);
    names.set(collection, entry.name);
    return collection;
  };
  /** The collection of a version that goes on, begun with so many partitions where there is none. */
  const begun = async (declaration: CollectionDeclaration, partitions: number): Promise<CatalogueEntry> => {
    checkDeclaration(declaration);
    checkPartitions(partitions);
    const first = { declaration, rebuilding: false, ...(partitions > 1 && { partitions }) };
    const record = await change(declaration.view, (before) =>
      keptOf(before, declaration) === undefined ? withAnother(before, first) : before,
    );
    const entry = keptOf(record, declaration);
    if (entry === undefined) throw new ReadStoreUnavailable('This collection was dropped as soon as it was made.');
    if (sameDeclaration(entry.declaration, declaration)) return entry;
    throw new Error(
      `Version ${declaration.version} of the view ${declaration.view} is stored with other indexes: ` +
        'its version must be raised when they change.',
    );
  };

  return {
    forTenant: (tenant, view) => tenantDocuments(database, tenant, (work) => attempt(() => live.read(view, work))),
    nextTenant: (view, after) => attempt(() => live.read(view, (entry) => nextTenant(database, entry, after))),
    liveVersion: async (view) => (await attempt(() => live.now(view)))?.declaration.version,
    liveCheckpoints: (view) =>
      attempt(() =>
        live.readNow(view, async (entry) => ({
          version: entry.declaration.version,
          checkpoints: await checkpoints.read(entry.name, partitionsOf(entry)),
        })),
      ),
    lease: (name, signal, holds) => leases.obtain(name, signal, holds),
    open: (declaration, writer = {}) =>
      attempt(async () => {
        await sweeping.sweep();
        return handedOut(await begun(declaration, writer.partition?.of ?? 1), writer);
      }),
    partitions: (declaration, wanted) => attempt(async () => partitionsOf(await begun(declaration, wanted))),
    rebuild: (declaration, { reason, ...writer } = {}) =>
      attempt(async () => {
        checkDeclaration(declaration);
        const at = await sweeping.now();
        const record = await change(declaration.view, (before) => {
          if (reason !== undefined && rebuildingFor(before, declaration, reason)) return before;
          const number = before.numbered + 1;
          const left = ({ name, rebuilding }: CatalogueEntry): boolean => rebuilding && name !== before.live;
          const partitions = partitionsOf(keptOf(before, declaration) ?? { partitions: writer.partition?.of ?? 1 });
          return withAnother(withReplaced(before, left, { number, declaration }, at), {
            declaration,
            rebuilding: true,
            ...(partitions > 1 && { partitions }),
            ...(reason !== undefined && { reason }),
          });
        });
        const entry =
          reason === undefined
            ? record.collections.find(({ number }) => number === record.numbered)
            : rebuildingFor(record, declaration, reason);
        if (entry === undefined) throw new ReadStoreUnavailable('This collection was dropped as soon as it was made.');
        return handedOut(entry, writer);
      }),
    makeLive: (collection) =>
      attempt(async () => {
        const name = names.get(collection);
        if (name === undefined) throw new TypeError('Only a collection of this read store can be made live.');
        const at = await sweeping.now();
        const record = await change(collection.declaration.view, (before) => madeLive(before, name, at));
        for (const entry of record.collections)
          if (entry.replaced !== undefined) await parking.unparkReplaced(entry, entry.replaced);
        sweepLater();
      }),
    park: (parked) =>
      attempt(async () => {
        const { collections } = await catalogue.read(parked.view);
        const ofVersion = collections.filter(({ declaration: { version } }) => version === parked.version);
        await parking.park(parked, Math.max(0, ...ofVersion.map(({ number }) => number)));
      }),
    parked: (view) => attempt(() => parking.parked(view)),
    unpark: (view, version, tenant, key) => attempt(() => parking.unpark(view, version, tenant, key)),
    purge: () => attempt(() => sweeping.sweepAll(closed)),
    close: async () => {
      if (closed.aborted) return;
      sweeps.forEach(clearTimeout);
      await connection.close(leases.close);
    },
  };
}

/** The collection of a version that goes on: the live one, or its first build. */
function keptOf(record: ViewRecord, { version }: CollectionDeclaration): CatalogueEntry | undefined {
  return record.collections.find(
    ({ declaration, rebuilding, replaced }) => declaration.version === version && !rebuilding && replaced === undefined,
  );
}

/** The second copy of a version that is being built for a reason. */
function rebuildingFor(
  { collections, live }: ViewRecord,
  { version }: CollectionDeclaration,
  reason: string,
): CatalogueEntry | undefined {
  const isBeingBuilt = ({ name, rebuilding, replaced }: CatalogueEntry): boolean =>
    rebuilding && replaced === undefined && name !== live;
  return collections.find(
    (entry) => entry.reason === reason && entry.declaration.version === version && isBeingBuilt(entry),
  );
}

function partitionsOf({ partitions = 1 }: Pick<CatalogueEntry, 'partitions'>): number {
  return partitions;
}

/** What goes when a collection becomes live: what was live, and whatever else is of no later version. */
function madeLive(before: ViewRecord, name: string, at: Date): ViewRecord {
  const entry = presentIn(before, name);
  const goes = (other: CatalogueEntry): boolean =>
    other.name !== name && (other.name === before.live || other.declaration.version <= entry.declaration.version);
  if (before.live === name) return before;
  const replaced = withReplaced(before, goes, entry, at);
  const collections = replaced.collections.map((other) =>
    other.name === name ? { ...other, rebuilding: false } : other,
  );
  return { ...replaced, live: name, collections };
}
