/**
 * Compares the documents of a partition of a view with what the log says: the whole log is folded anew in memory, with the fold that made them.
 *
 * Both are compared at one place. First the log is folded up to the view's checkpoint while the view goes on; documents that
 * are not the same (they may just have moved on) and those that later events touch are looked at again while the view
 * stands still, which is as short as the log's growth in the meantime. A view of many events is compared in parts, by a hash
 * of the documents' ids, each with a reading of the log of its own, so that memory stays bounded.
 */
import { createHash } from 'node:crypto';
import { logPages, othersTurn } from '@caseledger/event-store';
import { canonicalJson, type Position, type Tenant } from '@caseledger/kernel';
import { type Collection, type Document, isOfPartition, type StoredDocument } from '@caseledger/read-store';
import { eventsIn, NOTHING_YET, storedDocuments } from './copy';
import { type DocumentId, documentId, foldPage, planPage } from './fold-page';
import { firstParked } from './open-copy';
import { openPage } from './opened-page';
import { stoppedDocuments } from './parked';
import type { ReaderParts } from './reader';
import type { ViewDeclaration } from './view';

const SCAN_PAGE = 1_000;

/** A document that is not as the log says. */
export interface Difference {
  readonly tenant: Tenant;
  readonly key: string;
  /** `missing`: the log says there is one. `extra`: the log says there is none. */
  readonly kind: 'missing' | 'extra' | 'different';
  /** The members that differ, without their values; `(position)` for the place that the document is at. */
  readonly fields: readonly string[];
}

export interface Comparison {
  readonly view: string;
  /** Where the view stood when it was compared; where its partitions stood at several, the least. */
  readonly position: Position | undefined;
  /** The events up to there. */
  readonly events: number;
  readonly documents: number;
  readonly differences: readonly Difference[];
  /** Of a view that has several: how many partitions were compared, those that this process keeps. */
  readonly partitions?: { readonly of: number; readonly compared: number };
}

export interface ComparisonProgress {
  /** Events folded so far, over all parts. */
  readonly events: number;
  readonly of: number;
}

interface Remembered {
  readonly tenant: Tenant;
  readonly key: string;
  readonly position: Position;
  readonly document?: Document;
}
type Memory = Map<DocumentId, Remembered>;
type Named = Pick<Remembered, 'tenant' | 'key'>;

export interface ComparisonParts extends Pick<
  ReaderParts,
  'log' | 'readStore' | 'catalogue' | 'personal' | 'pageSize'
> {
  readonly view: ViewDeclaration;
  /** The view's collection that is in use. */
  readonly collection: Collection;
  /** Does something while no page is fed to the view. */
  readonly standingStill: <Result>(task: () => Promise<Result>) => Promise<Result>;
  /** The most documents that are held in memory at a time; by default a million. */
  readonly mostInMemory?: number;
  readonly onProgress?: (progress: ComparisonProgress) => void;
}

/** Compares every document of a partition of a view with the log. Throws what the stores throw. */
export async function compareDocuments(parts: ComparisonParts): Promise<Comparison> {
  const { partition } = parts.collection;
  const events = eventsIn((await parts.collection.checkpoint()) ?? NOTHING_YET);
  const count = Math.max(1, Math.ceil(events / partition.of / (parts.mostInMemory ?? 1_000_000)));
  const found: Comparison[] = [];
  for (let part = 0; part < count; part += 1) {
    const onProgress = ({ events: done }: { events: number }): void =>
      parts.onProgress?.({ events: part * events + done, of: count * events });
    found.push(await comparePart({ ...parts, onProgress }, (id) => count === 1 || partOf(id, count) === part));
  }
  const last = found.at(-1);
  return {
    view: parts.view.name,
    position: last?.position,
    events: last?.events ?? 0,
    documents: found.reduce((sum, { documents }) => sum + documents, 0),
    differences: found.flatMap(({ differences }) => differences),
  };
}

async function comparePart(parts: ComparisonParts, isOfPart: (id: DocumentId) => boolean): Promise<Comparison> {
  const { view, collection } = parts;
  const memory: Memory = new Map();
  const before = await collection.checkpoint();
  if (before !== undefined) await foldInto(memory, parts, { upTo: before.place.position }, isOfPart);
  const suspects = await suspectsIn(memory, collection, isOfPart);

  return parts.standingStill(async () => {
    const checkpoint = await collection.checkpoint();
    if (checkpoint !== undefined) {
      const range = { after: before?.place.position, upTo: checkpoint.place.position };
      for (const [id, named] of await foldInto(memory, parts, range, isOfPart)) suspects.set(id, named);
    }
    const wanted = [...suspects].map(([id, { tenant, key }]) => ({ id, tenant, key }));
    const stored = await storedDocuments(collection, wanted);
    return {
      view: view.name,
      position: checkpoint?.place.position,
      events: eventsIn(checkpoint ?? NOTHING_YET),
      documents: [...memory.values()].filter(({ document }) => document !== undefined).length,
      differences: wanted.flatMap(({ id, tenant, key }) => {
        const difference = differenceOf(memory.get(id), stored.get(id));
        return difference === undefined ? [] : { tenant, key, ...difference };
      }),
    };
  });
}

/** Folds a range of the log into memory; answers the documents that it touched. Stopped documents stop here too. */
async function foldInto(
  memory: Memory,
  parts: ComparisonParts,
  range: { readonly after?: Position | undefined; readonly upTo: Position },
  isOfPart: (id: DocumentId) => boolean,
): Promise<ReadonlyMap<DocumentId, Named>> {
  const { view } = parts;
  const stopped = firstParked(await stoppedDocuments(parts.readStore, parts.collection));
  const touched = new Map<DocumentId, Named>();
  let events = 0;
  for await (const page of logPages(parts.log, range, parts.pageSize)) {
    const opened = await openPage(parts, [view], page.after, page.events);
    const plan = planPage(view, opened.events, parts.collection.partition);
    const ofPart = { ...plan, touched: plan.touched.filter(({ id }) => isOfPart(id)) };
    for (const { id, tenant, key } of ofPart.touched) touched.set(id, { tenant, key });
    for (const write of foldPage(view, ofPart, memory, stopped).writes) {
      memory.set(documentId(write.tenant, write.key), write);
    }
    events += page.events.length;
    parts.onProgress?.({ events, of: events });
  }
  return touched;
}

/** The documents of which the stored one is not the remembered one, for now. */
async function suspectsIn(
  memory: Memory,
  collection: Collection,
  isOfPart: (id: DocumentId) => boolean,
): Promise<Map<DocumentId, Named>> {
  const suspects = new Map<DocumentId, Named>();
  const seen = new Set<DocumentId>();
  for (let after: Named | undefined; ;) {
    const page = await collection.scan(after, SCAN_PAGE);
    for (const stored of page) {
      const id = documentId(stored.tenant, stored.key);
      if (!isOfPartition(collection.partition, stored) || !isOfPart(id)) continue;
      seen.add(id);
      if (differenceOf(memory.get(id), stored) !== undefined) suspects.set(id, stored);
    }
    after = page.at(-1);
    if (page.length < SCAN_PAGE) break;
    await othersTurn();
  }
  for (const [id, remembered] of memory) {
    if (remembered.document !== undefined && !seen.has(id)) suspects.set(id, remembered);
  }
  return suspects;
}

function differenceOf(
  remembered: Remembered | undefined,
  stored: StoredDocument | undefined,
): Pick<Difference, 'kind' | 'fields'> | undefined {
  const expected = remembered?.document;
  const actual = stored?.document;
  if (expected === undefined) return actual === undefined ? undefined : { kind: 'extra', fields: [] };
  if (actual === undefined) return { kind: 'missing', fields: [] };
  const members = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  const fields = members.filter((member) => jsonOf(expected[member]) !== jsonOf(actual[member]));
  if (stored?.position !== remembered?.position) fields.push('(position)');
  return fields.length === 0 ? undefined : { kind: 'different', fields };
}

function jsonOf(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}

/** Documents of a partition have its number as the remainder of a hash: these bytes are others. */
function partOf(id: DocumentId, count: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(4) % count;
}

/** What was found in several partitions of a view, of which there are so many. */
export function allOf(found: readonly Comparison[], of: number): Comparison {
  const [first, ...others] = found;
  if (first === undefined) throw new TypeError('Nothing was compared.');
  if (of === 1) return first;
  return {
    ...others.reduce(
      (sum, { position, events, documents, differences }) => ({
        ...sum,
        position:
          sum.position === undefined || position === undefined || sum.position < position ? sum.position : position,
        events: Math.min(sum.events, events),
        documents: sum.documents + documents,
        differences: [...sum.differences, ...differences],
      }),
      first,
    ),
    partitions: { of, compared: found.length },
  };
}
