/** Folds the events of one stream into the document that a view keeps of it: for reading it as of an earlier moment. */
import type { DomainEvent } from '@caseledger/kernel';
import type { Document } from '@caseledger/read-store';
import type { EventPlace, ViewDeclaration } from './view';

/** The document of a stream after these events, in order; undefined where they leave none. The view must open nothing. */
export function foldEvents(
  view: ViewDeclaration,
  events: readonly DomainEvent[],
  place: EventPlace,
): Document | undefined {
  return events.reduce<Document | undefined>((document, event) => {
    const step = view.steps.get(event.type);
    return step === undefined ? document : step.fold(document, event, place.streamId, place);
  }, undefined);
}
