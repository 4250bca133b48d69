/** A partition of one copy of a view: its collection, the account of its events, and the documents that are stopped in it. */
import type { LogId, Place, Position } from '@caseledger/kernel';
import type { Collection, ParkedEvent, StoredDocument } from '@caseledger/read-store';
import {
  type DocumentId,
  documentId,
  type FoldedChange,
  foldPage,
  planPage,
  type Touched,
  type Unfolded,
} from './fold-page';
import type { OpenedPage } from './opened-page';
import type { ViewDeclaration } from './view';

/** The most documents that are read or written in one call. */
const BULK = 5_000;
/** A page that changes nothing of a view moves its checkpoint after so many events: reading them again costs little. */
const EVENTS_BETWEEN_CHECKPOINTS = 5_000;

/** How far a partition is, and what became of every event up to there. */
export interface Account {
  readonly place?: Place;
  readonly applied: number;
  readonly skipped: number;
  readonly parked: number;
}

export const NOTHING_YET: Account = { applied: 0, skipped: 0, parked: 0 };

export interface Copy {
  readonly view: ViewDeclaration;
  readonly collection: Collection;
  /**
   * Whether each document is made of one stream alone, whose id is its key: the stream's first event finds no document, and
   * none is looked for.
   */
  readonly ofOneStream: boolean;
  account: Account;
  /** How many events the account counts that the checkpoint does not: none of them changed anything. */
  unsaved: number;
  /** Whether they have changed documents of other partitions: whoever waits for these waits for this checkpoint too. */
  isWaitedFor: boolean;
  /** The documents that take no more events, each with the position of its first parked one. */
  readonly stopped: Map<DocumentId, Position>;
  /** Keeps parked events; the same ones again change nothing. */
  readonly park: (parked: readonly ParkedEvent[]) => Promise<void>;
}

/** What feeding a page came to. */
export interface Fed {
  readonly changes: readonly FoldedChange[];
  /** Why the view must stop here: every event up to the account's place is accounted for, the next one is not. */
  readonly stop?: string;
}

/** All events that the account counts. */
export function eventsIn({ applied, skipped, parked }: Account): number {
  return applied + skipped + parked;
}

/**
 * Feeds a page to a copy: folds, writes the documents, parks, then saves the checkpoint, which goes with the documents where
 * nothing is parked. Events that are not later than the copy's place are left out. Throws what the read store throws; the
 * same page, or any that follows on the copy's place, can then be fed again.
 */
export async function feedPage(copy: Copy, page: OpenedPage, logId: LogId, parkedAt: string): Promise<Fed> {
  const { place } = copy.account;
  const later = page.events.filter(({ recorded }) => place === undefined || recorded.position > place.position);
  const plan = planPage(copy.view, later, copy.collection.partition);
  const counted = plan.handled.length + plan.skipped;
  const stop = plan.stop ?? page.notUnderstood;
  const last = later[counted - 1]?.recorded;
  if (last === undefined) return { changes: [], ...(stop === undefined ? {} : { stop }) };

  const known = copy.ofOneStream ? plan.touched.filter(({ steps: [first] }) => !isFirst(first)) : plan.touched;
  const folded = foldPage(copy.view, plan, await storedDocuments(copy.collection, known), copy.stopped);
  const account = {
    place: { logId, position: last.position, eventId: last.id },
    applied: copy.account.applied + folded.applied,
    skipped: copy.account.skipped + plan.skipped,
    parked: copy.account.parked + plan.handled.length - folded.applied,
  };
  const unsaved = copy.unsaved + counted;
  const changedNothing = folded.writes.length === 0 && folded.parked.length === 0;
  const late = changedNothing && unsaved < EVENTS_BETWEEN_CHECKPOINTS;
  const bulks = inBulks(folded.writes);
  for (const [at, writes] of bulks.entries()) {
    const isAll = at === bulks.length - 1 && folded.parked.length === 0;
    await copy.collection.write(writes, isAll ? account : undefined);
  }
  if (folded.parked.length > 0) await copy.park(folded.parked.map((unfolded) => parkedEvent(copy, unfolded, parkedAt)));
  if (folded.parked.length > 0 || (bulks.length === 0 && !late)) await copy.collection.saveCheckpoint(account);

  copy.account = account;
  copy.unsaved = late ? unsaved : 0;
  copy.isWaitedFor = late && (copy.isWaitedFor || plan.ofOthers > 0);
  for (const { tenant, key, position } of folded.parked) {
    const id = documentId(tenant, key);
    if (!copy.stopped.has(id)) copy.stopped.set(id, position);
  }
  return { changes: folded.changes, ...(stop === undefined ? {} : { stop }) };
}

/** Saves the checkpoint of a copy that nothing feeds any more. */
export async function saveAccount(copy: Copy): Promise<void> {
  const { place, ...counts } = copy.account;
  if (copy.unsaved === 0 || place === undefined) return;
  await copy.collection.saveCheckpoint({ place, ...counts });
  copy.unsaved = 0;
  copy.isWaitedFor = false;
}

/** The documents and tombstones of a collection that are there, by their ids. */
export async function storedDocuments(
  collection: Collection,
  wanted: readonly Pick<Touched, 'id' | 'tenant' | 'key'>[],
): Promise<Map<DocumentId, StoredDocument>> {
  const found = new Map<DocumentId, StoredDocument>();
  for (const some of inBulks(wanted)) {
    const stored = await collection.getMany(some.map(({ tenant, key }) => ({ tenant, key })));
    some.forEach(({ id }, at) => {
      const document = stored[at];
      if (document !== undefined) found.set(id, document);
    });
  }
  return found;
}

function isFirst(step: Touched['steps'][number] | undefined): boolean {
  return step?.event.recorded.revision === 0;
}

function inBulks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const bulks: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += BULK) bulks.push(items.slice(at, at + BULK));
  return bulks;
}

function parkedEvent({ view }: Copy, unfolded: Unfolded, parkedAt: string): ParkedEvent {
  return { view: view.name, version: view.version, ...unfolded, parkedAt };
}
