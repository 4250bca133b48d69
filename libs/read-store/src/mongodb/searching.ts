/** The search through the tokens of documents, which an index has an entry for each of. */
import type { Collection, Document as Stage } from 'mongodb';
import type { Tenant } from '@caseledger/kernel';
import { compareBytes } from '../index-values';
import type { SearchResult } from '../read-store';
import { asSeen, type AsRead, AS_READ, type Stored } from './stored-form';

/** So many documents of one prefix are looked at: with more, nobody would look through what is found. */
const LOOKED_AT = 10_000;

export interface Search {
  readonly tenant: Tenant;
  /** The name of the index, and where the tokens lie that it is of. */
  readonly index: string;
  readonly path: string;
  readonly beginnings: readonly string[];
  readonly limit: number;
}

/** The documents that have a token for every one of the beginnings. */
export async function searchDocuments(documents: Collection<Stored>, search: Search): Promise<SearchResult> {
  const { index, beginnings, limit } = search;
  const alone = beginnings.length === 1;
  const counted = await Promise.all(
    beginnings.map(async (beginning) => [beginning, alone ? 0 : await countOf(documents, search, beginning)] as const),
  );
  const [[rarest, count] = ['', 0]] = counted.toSorted(
    ([one, few], [other, many]) => few - many || other.length - one.length,
  );
  if (count > LOOKED_AT) return 'tooMany';
  const others = beginnings.filter((beginning) => beginning !== rarest);
  const found = await documents.aggregate<AsRead>(searchStages(search, rarest, others), { hint: index }).toArray();
  if (found.length > limit) return 'tooMany';
  return found.flatMap((stored) => asSeen(stored) ?? []).sort((left, right) => compareBytes(left.key, right.key));
}

/** Those of one beginning first, through the index and no more than are looked at; the limit keeps the rest from it. */
export function searchStages({ tenant, path, limit }: Search, rarest: string, others: readonly string[]): Stage[] {
  return [
    { $match: { tenant, [path]: beginsWith(rarest) } },
    { $limit: LOOKED_AT + 1 },
    ...(others.length === 0 ? [] : [{ $match: { $and: others.map((other) => ({ [path]: beginsWith(other) })) } }]),
    { $limit: limit + 1 },
    { $project: AS_READ },
  ];
}

/** How many documents have a token that begins so, up to one more than are looked at. */
function countOf(documents: Collection<Stored>, { tenant, index, path }: Search, beginning: string): Promise<number> {
  return documents.countDocuments({ tenant, [path]: beginsWith(beginning) }, { limit: LOOKED_AT + 1, hint: index });
}

/** Read as a range of the index, because it has nothing but letters and digits in it. */
function beginsWith(beginning: string): RegExp {
  return new RegExp(`^${beginning}`);
}
