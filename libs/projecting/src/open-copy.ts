/** Opens a view's copy in the read store, and judges whether its checkpoint is one of this log. */
import type { Catalogue, Position } from '@caseledger/kernel';
import type { Checkpoint, Collection, CollectionDeclaration, ReadStore } from '@caseledger/read-store';
import { type Copy, NOTHING_YET } from './copy';
import type { DocumentId } from './fold-page';
import type { ReaderParts } from './reader';
import { dropAll, parkedEventsIn, type StoppedDocuments, stoppedDocuments } from './parked';
import type { ViewDeclaration } from './view';
import { adopt, reportBuild, type ViewRun } from './view-run';

/** How a view's documents are kept. */
export function collectionOf({ name, version, indexes, searches }: ViewDeclaration): CollectionDeclaration {
  return { view: name, version, indexes, searches };
}

/** Opens the copy that a view goes on with: the live one, one that is half built, or an empty one. */
export async function openCopy(run: ViewRun, parts: ReaderParts): Promise<void> {
  const { readStore, log, known } = parts;
  const { view } = run;
  run.end = (await log.last())?.position;
  run.liveVersion = await readStore.liveVersion(view.name);
  const collection = await readStore.open(collectionOf(view), run.lease);
  const checkpoint = await collection.checkpoint();
  if (checkpoint !== undefined && !(await known.has(checkpoint.place))) {
    run.report({ level: 'warn', message: 'The view was made from another log. It is built anew from the start.' });
    const empty = await readStore.rebuild(collectionOf(view), run.lease);
    await dropAll(readStore, empty);
    adopt(run, copyOf(view, empty, parts), false);
    return;
  }
  const stopped = await stoppedDocuments(readStore, collection);
  const copy = copyOf(view, collection, parts, { ...(checkpoint && { checkpoint }), stopped });
  await recountParked(run, copy, stopped, readStore);
  adopt(run, copy, run.liveVersion === view.version);
  if (!run.live) reportBuild(run, `Version ${view.version} is being built.`);
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
    stopped: firstParked(found.stopped ?? new Map()),
    park: async (parked) => {
      for (const event of parked) await readStore.park(event);
    },
  };
}

/** Two categories of streams may have streams of one id. */
function isOfOneStream({ steps }: ViewDeclaration, { streams }: Catalogue): boolean {
  const folded = [...streams.values()].filter(({ events }) => [...steps.keys()].some((type) => events.has(type)));
  return folded.length === 1 && [...steps.values()].every(({ keysOf }) => keysOf === undefined);
}

/** Where each document stopped. */
export function firstParked(stopped: StoppedDocuments): Map<DocumentId, Position> {
  return new Map([...stopped].flatMap(([id, [first]]) => (first === undefined ? [] : [[id, first.position]])));
}

/** A crash while parked events were retried may have folded some that the checkpoint still counts as parked. */
async function recountParked(run: ViewRun, copy: Copy, stopped: StoppedDocuments, readStore: ReadStore): Promise<void> {
  const { account } = copy;
  const { place } = account;
  if (place === undefined) return;
  const listed = (await readStore.parked(run.view.name)).filter(({ version }) => version === run.view.version);
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
