/** Something to be done about a case, and where such things come from: what modules offer to worklists. */
import type { LocalDate, Uuid, WorkerId } from '@caseledger/kernel';
import type { Reading } from '@caseledger/querying';
import type { CaseDocument } from './case-document';

export interface WorkItem<Kind extends string = string> {
  readonly kind: Kind;
  readonly due: LocalDate;
  /** The id of what it is about: the case, or something of it. It places the items of one kind and day. */
  readonly key: Uuid;
  readonly document: CaseDocument;
}

/** Which of a kind's items are wanted, those of the earliest day first and of one day by their keys. */
export interface WorkWanted {
  readonly workers: readonly WorkerId[];
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Only what comes after this one. */
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  readonly limit: number;
}

/** One source for each kind of work. What is closed to the actor is not among its items. */
export type WorkSource<Item extends WorkItem = WorkItem> = (
  wanted: WorkWanted,
  reading: Reading,
) => Promise<readonly Item[]>;

/** Days and UUIDs: characters of ASCII, whose order is that of their bytes. */
export const placeOf = ({ due, key }: WorkItem): string => `${due} ${key}`;

/** Those that are wanted, of all that there are of a kind. */
export function wantedOf<Item extends WorkItem>(
  items: readonly Item[],
  { from, to, after, limit }: WorkWanted,
): readonly Item[] {
  return items
    .filter(({ due }) => (from === undefined || from <= due) && (to === undefined || due <= to))
    .filter((item) => after === undefined || placeOf(item) > `${after.order} ${after.key}`)
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .slice(0, limit);
}
