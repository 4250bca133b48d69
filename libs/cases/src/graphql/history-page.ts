/** A page of a history, as it is answered over GraphQL. */
import { type Asking, pageOf, placeOfCursor, type RowPlace } from '@caseledger/graphql';
import { sayAll } from '@caseledger/languages';
import type { HistoryEntry } from '../views/history-entry';

/** Marks the cursors of a history. */
const ORDER = 'revision';

/** The revision with which the page begins that follows a cursor. */
export function firstRevision(after: string | null): number {
  const place = placeOfCursor(after, ({ order, key }) => order === ORDER && /^\d{1,15}$/.test(key));
  return place === undefined ? 0 : Number(place.key) + 1;
}

/** So many entries, in the language of the one who asks; where there is one more, there is a next page. */
export function historyPage(
  entries: readonly HistoryEntry[],
  size: number,
  { language }: Pick<Asking, 'language'>,
  placeOf: (entry: HistoryEntry) => RowPlace = ({ revision }) => ({ order: ORDER, key: String(revision) }),
) {
  const rows = entries.map((whole) => {
    const { actor, reason, sentences, ...entry } = whole;
    return {
      ...placeOf(whole),
      node: {
        ...entry,
        actor: actor.id,
        roles: actor.roles,
        reason,
        // What no sentence is known for is told by its name.
        sentence: sentences.length === 0 ? entry.type : sayAll(language, sentences),
        reasonErased: reason === null || entry.overrideReason === null,
      },
    };
  });
  return pageOf(rows, size);
}
