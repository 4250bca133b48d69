/** Lists as connections with keyset cursors: a page costs the same wherever it is. */
import { badUserInput } from '@caseledger/security';
import { Field, ObjectType } from '@nestjs/graphql';

/** The most rows of one page. */
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;
/** Rows are counted up to here. */
export const MAX_COUNT = 10_000;

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'Whether there are more rows after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row: give it as `after` for the next page.',
  })
  endCursor?: string;
}

/** Where a row stands: the value that orders it, and its key. */
export interface RowPlace {
  readonly order: string;
  readonly key: string;
}

/** Writes a row's place as an opaque cursor. */
export function cursorOf({ order, key }: RowPlace): string {
  return Buffer.from(JSON.stringify([order, key])).toString('base64url');
}

/** Reads a cursor. Throws BAD_USER_INPUT for a text that is none, or whose place is not one that the list can have. */
export function placeOfCursor(
  cursor: string | null | undefined,
  canBe: (place: RowPlace) => boolean,
): RowPlace | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    const [order, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof order === 'string' && typeof key === 'string' && canBe({ order, key })) return { order, key };
  } catch {
    // The answer is the same for what is no JSON.
  }
  throw badUserInput('after', 'after must be the cursor of a row that a page of this list had.');
}

/** The size of a page. Throws BAD_USER_INPUT for one that is not 1 to 100. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) throw badUserInput('first', `first must be 1 to ${String(MAX_PAGE)}.`);
  return size;
}

/** The page of the rows that were read, one more than the page has where there are more. */
export function pageOf<Node>(rows: readonly (RowPlace & { readonly node: Node })[], size: number) {
  const edges = rows.slice(0, size).map((row) => ({ cursor: cursorOf(row), node: row.node }));
  const endCursor = edges.at(-1)?.cursor;
  const pageInfo: PageInfo = { hasNextPage: rows.length > size, ...(endCursor === undefined ? {} : { endCursor }) };
  return { edges, pageInfo };
}

/** A number of rows as the schema tells it: exact up to 10,000. */
export function totalOf(count: number): { readonly totalCount: number | null; readonly totalAtLeast: number } {
  return count > MAX_COUNT ? { totalCount: null, totalAtLeast: MAX_COUNT } : { totalCount: count, totalAtLeast: count };
}
