/** The pure heart: a page of events and the documents that it touches become writes, parked events and counts. */
import type { EventId, Position, Tenant } from '@caseledger/kernel';
import { type Document, isOfPartition, type Partition, type StoredDocument, type Write } from '@caseledger/read-store';
import { faultIn } from './fault';
import type { OpenedEvent, Readable } from './opened-page';
import { stepFor, type ViewDeclaration, type ViewStep } from './view';

const FOLD_ATTEMPTS = 2;
const AFTER_A_PARKED_EVENT = 'An earlier event of this document is parked.';

/** A document's tenant and key as one text; a tenant's name has no slash. */
export type DocumentId = string;
export const documentId = (tenant: Tenant, key: string): DocumentId => `${tenant}/${key}`;

/** The partition of a view that has one. */
export const UNDIVIDED: Partition = { number: 0, of: 1 };

interface Step {
  readonly event: OpenedEvent;
  readonly step: ViewStep<Document>;
}

/** A document and the events of the page that change it, in the log's order. */
export interface Touched {
  readonly id: DocumentId;
  readonly tenant: Tenant;
  readonly key: string;
  readonly steps: readonly Step[];
}

/**
 * What a page means to a partition of a view, before any document is read. Each of its events is either in `handled` or
 * skipped, as is one that changes documents of other partitions alone.
 */
export interface PagePlan {
  readonly touched: readonly Touched[];
  readonly handled: readonly OpenedEvent[];
  readonly skipped: number;
  /** How many of the skipped change documents of other partitions. */
  readonly ofOthers: number;
  /** Why the plan ends before an event of the page, at which the view must stop. */
  readonly stop?: string;
}

/** An event that a document was not given, and why. */
export interface Unfolded {
  readonly tenant: Tenant;
  readonly key: string;
  readonly position: Position;
  readonly eventId: EventId;
  readonly error: string;
}

/** What happened to one document. */
export interface FoldedChange {
  readonly tenant: Tenant;
  readonly key: string;
  /** The position of the last event folded in. */
  readonly position: Position;
  /** The revision, in its stream, of the last event folded in. */
  readonly revision: number;
  readonly eventIds: readonly EventId[];
}

export interface FoldedPage {
  readonly writes: readonly Write[];
  readonly parked: readonly Unfolded[];
  readonly changes: readonly FoldedChange[];
  readonly applied: number;
}

/** Sorts a page's events by the documents of a partition that they touch. */
export function planPage(
  view: ViewDeclaration,
  events: readonly OpenedEvent[],
  partition: Partition = UNDIVIDED,
): PagePlan {
  const touched = new Map<DocumentId, Touched & { readonly steps: Step[] }>();
  const handled: OpenedEvent[] = [];
  let skipped = 0;
  let ofOthers = 0;
  for (const event of events) {
    const step = stepFor(view, event.recorded.type, event.place);
    const all = step === undefined ? [] : keysOf(step, event);
    if (all === undefined) {
      const stop = `Which documents ${event.recorded.type} at position ${event.recorded.position} changes cannot be told.`;
      return { touched: [...touched.values()], handled, skipped, ofOthers, stop };
    }
    const { tenant } = event;
    const keys = partition.of === 1 ? all : all.filter((key) => isOfPartition(partition, { tenant, key }));
    if (step === undefined || keys.length === 0) {
      skipped += 1;
      if (all.length > 0) ofOthers += 1;
      continue;
    }
    handled.push(event);
    for (const key of new Set(keys)) {
      const id = documentId(tenant, key);
      const document = touched.get(id);
      if (document === undefined) touched.set(id, { id, tenant, key, steps: [{ event, step }] });
      else document.steps.push({ event, step });
    }
  }
  return { touched: [...touched.values()], handled, skipped, ofOthers };
}

/** Undefined where it cannot be told: parking the event for the wrong document would lose it for the right one. */
function keysOf(step: ViewStep<Document>, { closed, place }: OpenedEvent): readonly string[] | undefined {
  if (step.keysOf === undefined) return [place.streamId];
  if (closed?.event === undefined) return undefined;
  try {
    return step.keysOf(closed.event, place);
  } catch {
    return undefined;
  }
}

/**
 * Folds a planned page. A document skips what it has seen (an event not later than its position), and takes nothing from
 * the position on at which it is stopped.
 */
export function foldPage(
  view: ViewDeclaration,
  plan: PagePlan,
  stored: ReadonlyMap<DocumentId, Pick<StoredDocument, 'position' | 'document'>>,
  stopped: ReadonlyMap<DocumentId, Position>,
): FoldedPage {
  const writes: Write[] = [];
  const parked: Unfolded[] = [];
  const changes: FoldedChange[] = [];
  for (const touched of plan.touched) {
    const folded = foldDocument(view, touched, stored.get(touched.id), stopped.get(touched.id));
    if (folded.write !== undefined) writes.push(folded.write);
    if (folded.change !== undefined) changes.push(folded.change);
    parked.push(...folded.parked);
  }
  const parkedEvents = new Set(parked.map(({ position }) => position)).size;
  return { writes, parked, changes, applied: plan.handled.length - parkedEvents };
}

function foldDocument(
  view: ViewDeclaration,
  { tenant, key, steps }: Touched,
  stored: Pick<StoredDocument, 'position' | 'document'> | undefined,
  stoppedBefore: Position | undefined,
): { readonly write?: Write; readonly change?: FoldedChange; readonly parked: readonly Unfolded[] } {
  let stoppedAt = stoppedBefore;
  const parked: Unfolded[] = [];
  const taken: OpenedEvent[] = [];
  let { document, position } = stored ?? {};
  for (const { event, step } of steps) {
    const { position: at, id: eventId } = event.recorded;
    if (stored !== undefined && at <= stored.position) {
      taken.push(event);
      continue;
    }
    const result: { document?: Document | undefined } | { fault: string } =
      stoppedAt === undefined || at < stoppedAt
        ? tryFold(view, step, document, event, key)
        : { fault: AFTER_A_PARKED_EVENT };
    if ('fault' in result) {
      stoppedAt ??= at;
      parked.push({ tenant, key, position: at, eventId, error: result.fault });
      continue;
    }
    document = result.document;
    position = at;
    taken.push(event);
  }
  const last = taken.at(-1)?.recorded;
  if (last === undefined || position === undefined) return { parked };
  const eventIds = taken.map(({ recorded }) => recorded.id);
  const change = { tenant, key, position: last.position, revision: last.revision, eventIds };
  if (position === stored?.position) return { change, parked };
  const write = { tenant, key, position, ...(document === undefined ? {} : { document }) };
  return { write, change, parked };
}

function tryFold(
  view: ViewDeclaration,
  step: ViewStep<Document>,
  document: Document | undefined,
  event: OpenedEvent,
  key: string,
): { document: Document | undefined } | { fault: string } {
  const readable: Readable | undefined = view.opens ? event.opened : event.closed;
  if (readable?.event === undefined) return { fault: readable?.fault ?? 'The event was not read.' };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { document: findable(view, step.fold(document, readable.event, key, event.place)) };
    } catch (error) {
      if (attempt === FOLD_ATTEMPTS) return { fault: faultIn(`folding ${event.recorded.type}`, error) };
    }
  }
}

/** The read store refuses a whole page for one document that it cannot index, so that is found where it arises. */
function findable(
  { indexed: { texts, lists } }: ViewDeclaration,
  document: Document | undefined,
): Document | undefined {
  if (document === undefined) return undefined;
  for (const member of texts) {
    const value = document[member] ?? undefined;
    if (value !== undefined && typeof value !== 'string') throw new NotIndexable(`${member} is no text.`);
  }
  for (const member of lists) {
    const value = document[member] ?? undefined;
    if (value !== undefined && !(Array.isArray(value) && value.every((one) => typeof one === 'string')))
      throw new NotIndexable(`${member} is no list of texts.`);
  }
  return document;
}

class NotIndexable extends TypeError {
  override readonly name = 'NotIndexable';
}
