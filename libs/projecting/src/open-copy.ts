/** Opens a partition of a view's copy in the read store, and judges whether the copy was made of this log. */
import type { Catalogue, Place, Position } from '@caseledger/kernel';
import { type Checkpoint, type Collection, type CollectionDeclaration, type ReadStore } from '@caseledger/read-store';
import { type Copy, NOTHING_YET } from './copy';
import type { DocumentId } from './fold-page';
import type { ReaderParts } from './reader';
import { dropAll, listedOf, parkedEventsIn, type StoppedDocuments, stoppedDocuments } from './parked';
import type { ViewDeclaration } from './view';
import { adopt, reportBuild } from './partition-run';
import { type PartitionRun, reportOnce } from './view-run';

/** How a view's documents are kept. */
export function collectionOf({ name, version, indexes, searches }: ViewDeclaration): CollectionDeclaration {
  return { view: name, version, indexes, searches };
}

/** Opens the copy that a partition goes on with: of the live one, of one that is half built, or of an empty one. */
export async function openCopy(run: PartitionRun, parts: ReaderParts): Promise<void> {
  const { readStore, log } = parts;
  const { view } = run;
  run.end = (await log.last())?.position;
  run.of.liveVersion = await readStore.liveVersion(view.name);
  const collection = await collectionOfThisLog(run, parts);
  const checkpoint = await collection.checkpoint();
  const stopped = await stoppedDocuments(readStore, collection);
  const copy = copyOf(view, collection, parts, { ...(checkpoint && { checkpoint }), stopped });
  await recountParked(run, copy, stopped, readStore);
  adopt(run, copy, await collection.isLive());
  if (!run.live) reportBuild(run, `Version ${view.version} is being built.`);
}

/**
 * The collection to go on with. One of which any partition was made of another log is left; its place is the reason to
 * build another one, so that the keepers of all partitions build the same.
 */
async function collectionOfThisLog(run: PartitionRun, parts: ReaderParts): Promise<Collection> {
  const { readStore } = parts;
  const declaration = collectionOf(run.view);
  const writer = { lease: run.lease, partition: run.partition };
  let collection = await readStore.open(declaration, writer);
  for (let place; (place = await foreignPlace(collection, parts)) !== undefined;) {
    const message = 'The view was made from another log. It is built anew from the start.';
    reportOnce(run.of, 'warn', message);
    const reason = `${place.logId} ${place.position} ${place.eventId}`;
    collection = await readStore.rebuild(declaration, { ...writer, reason });
    if ((await collection.checkpoint()) === undefined) await dropAll(readStore, collection);
  }
  return collection;
}

async function foreignPlace(collection: Collection, { known }: ReaderParts): Promise<Place | undefined> {
  for (const checkpoint of await collection.checkpoints())
    if (checkpoint !== undefined && !(await known.has(checkpoint.place))) return checkpoint.place;
  return undefined;
}

/** A copy whose parked events are kept in the read store at once. */
export function copyOf(
  view: ViewDeclaration,
  collection: Collection,
  { readStore, catalogue }: Pick<ReaderParts, 'readStore' | 'catalogue'>,
  found: { readonly checkpoint?: Checkpoint; readonly stopped?: StoppedDocuments } = {},
): Copy {
  return {
    view,
    collection,
    ofOneStream: isOfOneStream(view, catalogue),
    account: found.checkpoint ?? NOTHING_YET,
    unsaved: 0,
    isWaitedFor: false,
    stopped: firstParked(found.stopped ?? new Map()),
    park: async (parked) => {
      for (const event of parked) await readStore.park(event);
    },
  };
}

/** Two categories of streams may have streams of one id. */
function isOfOneStream({ steps }: ViewDeclaration, { streams }: Catalogue): boolean {
  const folded = [...streams.values()].filter(({ category, events }) =>
    [...steps].some(([type, { of = category }]) => of === category && events.has(type)),
  );
  return folded.length === 1 && [...steps.values()].every(({ keysOf }) => keysOf === undefined);
}

/** Where each document stopped. */
export function firstParked(stopped: StoppedDocuments): Map<DocumentId, Position> {
  return new Map([...stopped].flatMap(([id, [first]]) => (first === undefined ? [] : [[id, first.position]])));
}

/** A crash while parked events were retried may have folded some that the checkpoint still counts as parked. */
async function recountParked(
  run: PartitionRun,
  copy: Copy,
  stopped: StoppedDocuments,
  readStore: ReadStore,
): Promise<void> {
  const { account } = copy;
  const { place } = account;
  if (place === undefined) return;
  const listed = await listedOf(readStore, copy.collection, run.partition);
  const upToPlace = new Set(listed.filter(({ position }) => position <= place.position).map((each) => each.position));
  if (upToPlace.size < account.parked) {
    const missing = `${account.parked - upToPlace.size} parked events are not listed any more`;
    run.report({ level: 'error', message: `${missing}; rebuild the view.` });
    return;
  }
  const parked = parkedEventsIn(
    new Map([...stopped].map(([id, events]) => [id, events.filter(({ position }) => position <= place.position)])),
  );
  if (parked > account.parked) return;
  copy.account = { ...account, parked, applied: account.applied + account.parked - parked };
}
