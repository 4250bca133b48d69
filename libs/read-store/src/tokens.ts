/** Words as searches compare them, the same in every engine. */
import type { SearchDeclaration } from './declarations';
import type { Document } from './read-store';

/** A longer word is found by its beginning: an index entry has a bounded size. In code points. */
const LONGEST_TOKEN = 64;

/**
 * The different tokens of a text: compatibility forms resolved (NFKD), marks off, lower case, split at everything that
 * is neither a letter nor a digit. A word's beginning gives the beginning of the word's token.
 */
export function tokensOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Lower case may compose marks anew, and ends a Greek word with a letter that stands nowhere else.
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => Array.from(word).slice(0, LONGEST_TOKEN).join('')))];
}

/** The tokens by which a search finds a document. Members that are no texts have none. */
export function tokensOfDocument(search: SearchDeclaration, document: Document): readonly string[] {
  const texts = search.members
    .flatMap((member) => document[member])
    .filter((value): value is string => typeof value === 'string');
  return [...new Set(texts.flatMap(tokensOf))];
}

/** What a document's tokens must begin with, each alone: a prefix that another one begins with says nothing more. */
export function tokenPrefixes(prefixes: readonly string[]): readonly string[] {
  const tokens = [...new Set(prefixes.flatMap(tokensOf))];
  return tokens.filter((token) => !tokens.some((other) => other !== token && other.startsWith(token)));
}
