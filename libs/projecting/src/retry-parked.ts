/** Folds the parked events of stopped documents anew, after the program was mended or what was wrong has passed. */
import { othersTurn } from '@caseledger/event-store';
import type { RecordedEvent } from '@caseledger/kernel';
import type { ParkedEvent } from '@caseledger/read-store';
import { type Copy, storedDocuments } from './copy';
import { type DocumentId, type FoldedChange, foldPage, planPage } from './fold-page';
import { openPage } from './opened-page';
import { parkedEventsIn, type StoppedDocuments, stoppedDocuments } from './parked';
import type { ReaderParts } from './reader';

/** What came of a retry. */
export interface Retried {
  /** Documents that are whole again. */
  readonly documents: number;
  /** Events that are applied now. */
  readonly events: number;
  /** Documents that are still stopped. */
  readonly stopped: number;
}

/**
 * Retries every stopped document of a copy that no page is being fed to. Throws what the stores throw; the copy must then be
 * opened anew.
 */
export async function retryDocuments(
  copy: Copy,
  parts: ReaderParts,
  onChange: (change: FoldedChange) => void,
): Promise<Retried> {
  const { readStore } = parts;
  const place = copy.account.place?.position;
  const listed = await stoppedDocuments(readStore, copy.collection);
  const waiting: StoppedDocuments = new Map(
    [...listed]
      .map(([id, events]) => [id, events.filter(({ position }) => place !== undefined && position <= place)] as const)
      .filter(([, events]) => events.length > 0),
  );
  let left: StoppedDocuments = waiting;
  for (const [id, events] of waiting) {
    const { left: now, changes } = await retryDocument(copy, parts, left, id, events);
    left = now;
    changes.forEach(onChange);
    await othersTurn();
  }
  const documents = waiting.size - left.size;
  return { documents, events: parkedEventsIn(waiting) - parkedEventsIn(left), stopped: left.size };
}

/**
 * The document is written before the checkpoint counts its events as applied, and its parked events go last: a crash in
 * between leaves them void, which the next start notices.
 */
async function retryDocument(
  copy: Copy,
  parts: ReaderParts,
  left: StoppedDocuments,
  id: DocumentId,
  parked: readonly ParkedEvent[],
): Promise<{ readonly left: StoppedDocuments; readonly changes: readonly FoldedChange[] }> {
  const [first] = parked;
  if (first === undefined) return { left, changes: [] };
  const { tenant, key } = first;
  const page = await openPage(parts, [copy.view], undefined, await eventsOf(parts, parked));
  const plan = planPage(copy.view, page.events);
  const ofDocument = { ...plan, touched: plan.touched.filter((touched) => touched.id === id) };
  const stored = await storedDocuments(copy.collection, [{ id, tenant, key }]);
  const { writes, changes } = foldPage(copy.view, ofDocument, stored, new Map());
  await copy.collection.write(writes);
  const reached = writes[0]?.position;
  const still = parked.filter(({ position }) => reached === undefined || position > reached);

  const now = new Map(left);
  if (still.length === 0) now.delete(id);
  else now.set(id, still);
  const applied = parkedEventsIn(left) - parkedEventsIn(now);
  if (applied > 0 && copy.account.place !== undefined) {
    const { place } = copy.account;
    const account = {
      ...copy.account,
      place,
      applied: copy.account.applied + applied,
      parked: copy.account.parked - applied,
    };
    await copy.collection.saveCheckpoint(account);
    copy.account = account;
  }
  const [next] = still;
  if (next === undefined) {
    await parts.readStore.unpark(copy.view.name, copy.view.version, tenant, key);
    copy.stopped.delete(id);
  } else copy.stopped.set(id, next.position);
  return { left: now, changes };
}

async function eventsOf({ log }: ReaderParts, parked: readonly ParkedEvent[]): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (const { position, eventId } of parked) {
    const event = await log.at(position);
    if (event?.id !== eventId) throw new Error(`The parked event at position ${position} is not in the log.`);
    events.push(event);
  }
  return events;
}
