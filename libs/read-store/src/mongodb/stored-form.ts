/**
 * A document as MongoDB holds it: its JSON as one text, so that it comes back as it was whatever its keys and numbers are,
 * and beside it what it is found, grouped and summed by.
 */
import type { Position, Tenant } from '@caseledger/kernel';
import { indexedMembers, indexText, indexValue, indexValues, listedMembers } from '../index-values';
import type { CollectionDeclaration } from '../declarations';
import type { Document, StoredDocument, Write } from '../read-store';
import { isKey } from '../requests';
import { tokensOfDocument } from '../tokens';

/** Without a document it is a tombstone. */
export interface Stored {
  /** The tenant, a blank and the key: in the order of tenants and then of keys, by bytes. */
  readonly _id: string;
  readonly tenant: string;
  readonly position: string;
  readonly document?: string;
  /** The members that are texts. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The members that are whole numbers. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** The members that an index has an entry for each text of; no empty ones. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** The tokens of each search, by `wordsOf`; no empty ones. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

/** What a reading of documents asks for. */
export const AS_READ = { position: 1, document: 1 } as const;
export type AsRead = Pick<Stored, '_id' | 'position' | 'document'>;

/** A tenant's name has no blank. */
export function idOf(tenant: Tenant, key: string): string {
  return `${tenant} ${key}`;
}

/** Greater than every `_id` of a tenant, and less than those of the next one: `!` comes after the blank, and is in no name. */
export function lastIdOf(tenant: Tenant): string {
  return `${tenant}!`;
}

/** The path of a search's tokens. A search's own name could be no name of a member. */
export function wordsOf({ searches = [] }: CollectionDeclaration, name: string): string {
  return `search${searches.findIndex((search) => search.name === name)}`;
}

/** Throws a RangeError for a key or a member that no engine can index. */
export function storedForm(declaration: CollectionDeclaration, { tenant, key, position, document }: Write): Stored {
  if (!isKey(key)) throw new RangeError(`A key of ${declaration.view} has a NUL or half a surrogate pair in it.`);
  const stored = { _id: idOf(tenant, key), tenant, position };
  if (document === undefined) return stored;
  const listed = listedMembers(declaration);
  for (const member of indexedMembers(declaration)) if (!listed.has(member)) indexValue(document, member);
  const lists = [...listed].map((member) => [member, indexValues(document, member)] as const);
  const words = (declaration.searches ?? []).map(
    (search) => [wordsOf(declaration, search.name), tokensOfDocument(search, document)] as const,
  );
  const members = Object.entries(document).filter(([member]) => /^[A-Za-z][A-Za-z0-9]*$/.test(member));
  const texts = members.flatMap(([member, value]) =>
    typeof value === 'string' ? [[member, indexText(value)] as const] : [],
  );
  const numbers = members.filter(([, value]) => Number.isInteger(value)) as [string, number][];
  return {
    ...stored,
    document: JSON.stringify(document),
    ...someOf('texts', texts),
    ...someOf('numbers', numbers),
    ...someOf('lists', lists.filter(isSome)),
    ...someOf('words', words.filter(isSome)),
  };
}

/** What was stored, for its writer. */
export function asWritten({ _id, position, document }: AsRead): StoredDocument & { readonly tenant: Tenant } {
  const blank = _id.indexOf(' ');
  return {
    tenant: _id.slice(0, blank) as Tenant,
    key: _id.slice(blank + 1),
    position: position as Position,
    ...(document !== undefined && { document: JSON.parse(document) as Document }),
  };
}

/** What was stored, as queries see it: nothing for a tombstone. */
export function asSeen(stored: AsRead | undefined): (StoredDocument & { readonly document: Document }) | undefined {
  if (stored?.document === undefined) return undefined;
  const { tenant: _, document, ...rest } = asWritten(stored);
  return document && { ...rest, document };
}

function someOf<Name extends string, Value>(
  name: Name,
  entries: readonly (readonly [string, Value])[],
): Partial<Record<Name, Record<string, Value>>> {
  if (entries.length === 0) return {};
  return { [name]: Object.fromEntries(entries) } as Record<Name, Record<string, Value>>;
}

function isSome([, values]: readonly [string, readonly string[]]): boolean {
  return values.length > 0;
}
