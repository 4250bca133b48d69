/** The parked events of a partition of a collection, as the read store lists them. */
import {
  type Collection,
  isOfPartition,
  type ParkedEvent,
  type Partition,
  type ReadStore,
} from '@caseledger/read-store';
import { storedDocuments } from './copy';
import { type DocumentId, documentId } from './fold-page';

/** The documents that are stopped, each with its parked events in the log's order. */
export type StoppedDocuments = ReadonlyMap<DocumentId, readonly ParkedEvent[]>;

/**
 * The documents that are stopped. A parked event that its document has folded since (the document's position is not before
 * it) is void: a crash, or another copy of the view, left it there.
 */
export async function stoppedDocuments(
  readStore: ReadStore,
  collection: Collection,
  partition: Partition = collection.partition,
): Promise<StoppedDocuments> {
  const listed = await parkedByDocument(readStore, collection, partition);
  const wanted = [...listed].flatMap(([id, [first]]) =>
    first === undefined ? [] : [{ id, tenant: first.tenant, key: first.key }],
  );
  const stored = await storedDocuments(collection, wanted);
  const stopped = new Map<DocumentId, readonly ParkedEvent[]>();
  for (const [id, events] of listed) {
    const position = stored.get(id)?.position;
    const open = events.filter((event) => position === undefined || event.position > position);
    if (open.length > 0) stopped.set(id, open);
  }
  return stopped;
}

/** Takes away the parked events of documents in which all of them are void, and those of versions not in use any more. */
export async function dropVoid(readStore: ReadStore, collection: Collection): Promise<void> {
  const { view, version } = collection.declaration;
  const stopped = await stoppedDocuments(readStore, collection);
  for (const parked of await readStore.parked(view)) {
    if (!isOfPartition(collection.partition, parked)) continue;
    if (parked.version === version && stopped.has(documentId(parked.tenant, parked.key))) continue;
    await readStore.unpark(view, parked.version, parked.tenant, parked.key);
  }
}

/** Takes away all parked events of a partition: they belong to a log that is not this one. */
export async function dropAll(readStore: ReadStore, collection: Collection): Promise<void> {
  const { view, version } = collection.declaration;
  for (const { tenant, key } of await listedOf(readStore, collection, collection.partition))
    await readStore.unpark(view, version, tenant, key);
}

/** What is parked of a partition, void or not, in the order of the log. */
export async function listedOf(
  readStore: ReadStore,
  { declaration: { view, version } }: Collection,
  partition: Partition,
): Promise<readonly ParkedEvent[]> {
  const listed = await readStore.parked(view);
  return listed.filter((parked) => parked.version === version && isOfPartition(partition, parked));
}

/** How many events are parked in these documents; one that several documents wait for counts once. */
export function parkedEventsIn(stopped: StoppedDocuments): number {
  return new Set([...stopped.values()].flatMap((events) => events.map(({ position }) => position))).size;
}

async function parkedByDocument(
  readStore: ReadStore,
  collection: Collection,
  partition: Partition,
): Promise<ReadonlyMap<DocumentId, readonly ParkedEvent[]>> {
  const byDocument = new Map<DocumentId, ParkedEvent[]>();
  for (const parked of await listedOf(readStore, collection, partition)) {
    const id = documentId(parked.tenant, parked.key);
    const events = byDocument.get(id);
    if (events === undefined) byDocument.set(id, [parked]);
    else events.push(parked);
  }
  for (const events of byDocument.values()) events.sort((a, b) => (a.position < b.position ? -1 : 1));
  return byDocument;
}
