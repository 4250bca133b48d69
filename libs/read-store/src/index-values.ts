/** Texts as indexes hold and compare them, the same in every engine. */
import type { CollectionDeclaration } from './declarations';
import type { Document } from './read-store';

/** What no index can hold everywhere, half a surrogate pair and NUL, stands in it as the replacement character. */
export function indexText(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '\ufffd');
}

/** Compares texts by their UTF-8 bytes. JavaScript's own order differs above U+FFFF. */
export function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** The members that some index of a collection names, each once. */
export function indexedMembers({ indexes }: CollectionDeclaration): readonly string[] {
  return [...new Set(indexes.flatMap((index) => [...index.equals, index.orderedBy]))];
}

/** The members that hold lists of texts. */
export function listedMembers({ indexes }: Pick<CollectionDeclaration, 'indexes'>): ReadonlySet<string> {
  return new Set(indexes.flatMap(({ eachOf }) => eachOf ?? []));
}

/** A document's value for an index; undefined where it has none. Throws a RangeError for what is no text. */
export function indexValue(document: Document, member: string): string | undefined {
  const value = document[member] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new RangeError(`The member ${member} is indexed, so it must be a text.`);
  return indexText(value);
}

/** A document's different values for an index with `eachOf`. Throws a RangeError for what is no list of texts. */
export function indexValues(document: Document, member: string): readonly string[] {
  const values = document[member] ?? [];
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string'))
    throw new RangeError(`The member ${member} is indexed by each of its texts, so it must be a list of texts.`);
  return [...new Set(values.map(indexText))];
}
