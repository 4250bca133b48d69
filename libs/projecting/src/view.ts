/** Declares views: pure folds of events into documents. A view never reads the clock or the configuration. */
import {
  actIntended,
  type DomainEvent,
  type EventDeclaration,
  type EventOf,
  type StreamCategory,
  type StreamName,
  type Uuid,
} from '@caseledger/kernel';
import type { Document, IndexDeclaration, SearchDeclaration } from '@caseledger/read-store';

/** Where an event stands, beside what it says. */
export interface EventPlace {
  readonly stream: StreamName;
  /** The id of the event's stream: for most views, the document's key. */
  readonly streamId: Uuid;
}

/** How one type of event changes documents. */
export interface ViewStep<Doc, Event = DomainEvent> {
  /** Of which streams: the same event in others is skipped on purpose. Default: of all that declare it. */
  readonly of?: StreamCategory;
  /** The keys of the documents that the event changes, of the event's tenant. Default: the id of its stream. */
  keysOf?(event: Event, place: EventPlace): readonly string[];
  /** The document after the event; undefined deletes it. Cannot fail, looks at nothing but its arguments. */
  fold(document: Doc | undefined, event: Event, key: string, place: EventPlace): Doc | undefined;
}

export interface ViewDeclaration {
  readonly name: string;
  /** Raised whenever the documents' shape or meaning changes: the view is then built anew beside the one in use. */
  readonly version: number;
  readonly indexes: readonly IndexDeclaration[];
  /** The members that some index names, each once: those that hold texts and those that hold lists of them. */
  readonly indexed: { readonly texts: readonly string[]; readonly lists: readonly string[] };
  readonly searches: readonly SearchDeclaration[];
  /** By event type; events of every other type are skipped on purpose. */
  readonly steps: ReadonlyMap<string, ViewStep<Document>>;
  /** Whether the view holds personal values; only then are boxes opened for it. */
  readonly opens: boolean;
}

/** One step with its event's declaration, so that `fold` knows the event's type. */
export interface DeclaredStep<Doc> {
  readonly type: string;
  readonly step: ViewStep<Doc>;
}

/** What a view does on one event. */
export function on<Doc, D extends EventDeclaration>(
  declaration: D,
  step: ViewStep<Doc, EventOf<D>>,
): DeclaredStep<Doc> {
  return { type: declaration.type, step: step as unknown as ViewStep<Doc> };
}

/**
 * Where an act on two streams begins in one of the category, its document stays as it is, at the revision that the next
 * command may expect: the event that holds the act's second half is the last of its stream then.
 */
export function onActs<Doc extends { readonly revision: number }>(of: StreamCategory): DeclaredStep<Doc> {
  const { type, step } = on<Doc, typeof actIntended>(actIntended, {
    fold: (document, { revision }) => document && { ...document, revision },
  });
  return { type, step: { ...step, of } };
}

/** What a view does on an event of this type where it stands; undefined for one that it skips. */
export function stepFor(
  { steps }: ViewDeclaration,
  type: string,
  { stream }: EventPlace,
): ViewStep<Document> | undefined {
  const step = steps.get(type);
  return step?.of === undefined || stream.startsWith(`${step.of}-`) ? step : undefined;
}

/** Declares a view. Throws a TypeError where an event has two steps. */
export function view<Doc extends object>(declared: {
  readonly name: string;
  readonly version: number;
  readonly indexes?: readonly IndexDeclaration[];
  readonly searches?: readonly SearchDeclaration[];
  readonly opens?: boolean;
  readonly steps: readonly DeclaredStep<Doc>[];
}): ViewDeclaration {
  const steps = new Map(declared.steps.map(({ type, step }) => [type, step as unknown as ViewStep<Document>]));
  if (steps.size !== declared.steps.length)
    throw new TypeError(`The view ${declared.name} has two steps for one event.`);
  const indexes = declared.indexes ?? [];
  const lists = new Set(indexes.flatMap(({ eachOf }) => eachOf ?? []));
  const members = new Set(indexes.flatMap(({ equals, orderedBy }) => [...equals, orderedBy]));
  return {
    name: declared.name,
    version: declared.version,
    indexes,
    indexed: { texts: [...members].filter((member) => !lists.has(member)), lists: [...lists] },
    searches: declared.searches ?? [],
    opens: declared.opens ?? false,
    steps,
  };
}
