/** Folds the events of one stream into the documents that a view keeps of it: for reading them as of an earlier moment. */
import type { DomainEvent } from '@caseledger/kernel';
import type { Document } from '@caseledger/read-store';
import { type EventPlace, stepFor, type ViewDeclaration } from './view';

/** The documents of a stream after these events, in order, by their keys. The view must open nothing. */
export function foldDocuments(
  view: ViewDeclaration,
  events: readonly DomainEvent[],
  place: EventPlace,
): ReadonlyMap<string, Document> {
  const documents = new Map<string, Document>();
  for (const event of events) {
    const step = stepFor(view, event.type, place);
    for (const key of step?.keysOf?.(event, place) ?? [place.streamId]) {
      const document = step === undefined ? documents.get(key) : step.fold(documents.get(key), event, key, place);
      if (document === undefined) documents.delete(key);
      else documents.set(key, document);
    }
  }
  return documents;
}

/** The document of a stream after these events, in order; undefined where they leave none. The view must open nothing. */
export function foldEvents(
  view: ViewDeclaration,
  events: readonly DomainEvent[],
  place: EventPlace,
): Document | undefined {
  return foldDocuments(view, events, place).get(place.streamId);
}
