/** Finds the documents that a desk asks for: by name, date of birth or identifier, together or alone. */
import type { PartialDate } from '@caseledger/kernel';
import { type SearchResult, tokenPrefixes, tokensOf, type TenantDocuments } from '@caseledger/read-store';
import { type Identifier, identifierKey } from '../domain/identifiers';
import { canBeSame } from '../domain/possible-duplicates';
import { wholeName } from './findable';
import type { PersonDocument } from './persons.view';

/** Whom to find: everything that is given must fit. */
export interface PersonFilter {
  /** Beginnings of names, in any order. */
  readonly name?: string | undefined;
  readonly birthDate?: PartialDate | undefined;
  readonly identifier?: Identifier | undefined;
}

export const MATCH_REASONS = ['NAME', 'FORMER_NAME', 'BIRTH_DATE', 'IDENTIFIER', 'MERGED_RECORD'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Nobody at a desk looks through more: with so many, another word of the name or a date of birth is asked for. */
export const MOST_FOUND = 100;
/** So many are looked at that have a date of birth, an identifier or a way to reach them in common. */
const CANDIDATES = 500;
/** So many letters and digits of names are asked for, so that they tell something. */
export const FEWEST_LETTERS = 2;

/** How many letters and digits a text of names has. */
export function lettersIn(name: string): number {
  return tokensOf(name).reduce((sum, token) => sum + token.length, 0);
}

/** The documents that fit, those of merged parties too; or that they are too many. */
export async function findDocuments(
  documents: TenantDocuments,
  filter: PersonFilter,
): Promise<readonly PersonDocument[] | 'tooMany'> {
  const { name, birthDate, identifier } = filter;
  const found = await (async () => {
    if (identifier !== undefined) return byIdentifier(documents, identifier);
    if (name === undefined) return birthDate === undefined ? [] : bornOn(documents, birthDate);
    const named = existing(await documents.search('byName', [name], MOST_FOUND));
    return named === 'tooMany' && birthDate !== undefined ? maybeBornOn(documents, birthDate) : named;
  })();
  if (found === 'tooMany') return found;
  const fitting = found.filter((document) => reasonsFor(document, filter) !== undefined);
  return fitting.length > MOST_FOUND ? 'tooMany' : fitting;
}

/** By what a document fits; undefined where it does not. */
export function reasonsFor(document: PersonDocument, filter: PersonFilter): readonly MatchReason[] | undefined {
  const { name, birthDate, identifier } = filter;
  const reasons: (MatchReason | undefined)[] = [];
  if (document.kind === 'ERASED') return undefined;
  if (name !== undefined) reasons.push(nameReason(document, tokenPrefixes([name])));
  if (birthDate !== undefined) {
    const its = document.birthDate;
    const fits = its !== undefined && (name === undefined ? its.startsWith(birthDate) : canBeSame(its, birthDate));
    reasons.push(fits ? 'BIRTH_DATE' : undefined);
  }
  if (identifier !== undefined)
    reasons.push(document.identifierKeys.includes(identifierKey(identifier)) ? 'IDENTIFIER' : undefined);
  return reasons.every((reason) => reason !== undefined) ? reasons : undefined;
}

function nameReason(document: PersonDocument, prefixes: readonly string[]): MatchReason | undefined {
  const begin = (names: readonly string[]): boolean => {
    const tokens = names.flatMap(tokensOf);
    return prefixes.every((prefix) => tokens.some((token) => token.startsWith(prefix)));
  };
  if (begin([wholeName(document.details)])) return 'NAME';
  return begin(document.names) ? 'FORMER_NAME' : undefined;
}

function byIdentifier(documents: TenantDocuments, identifier: Identifier) {
  return rows(documents, { index: 'byIdentifier', equals: { identifierKeys: identifierKey(identifier) } });
}

/** Those whose date of birth is this one, or within this month or year. */
function bornOn(documents: TenantDocuments, birthDate: PartialDate) {
  // No digit and no dash comes after it: whatever begins with the date is before its end.
  return rows(documents, { index: 'byBirthDate', equals: {}, range: { from: birthDate, to: `${birthDate}~` } });
}

/** Also those of whose date of birth less is known. */
async function maybeBornOn(documents: TenantDocuments, birthDate: PartialDate) {
  const lessKnown = ['YYYY', 'YYYY-MM'].filter(({ length }) => length < birthDate.length);
  const pages = await Promise.all([
    bornOn(documents, birthDate),
    ...lessKnown.map(({ length }) => {
      const part = birthDate.slice(0, length);
      return rows(documents, { index: 'byBirthDate', equals: {}, range: { from: part, to: part } });
    }),
  ]);
  const all = pages.filter((page) => page !== 'tooMany');
  return all.length < pages.length ? 'tooMany' : all.flat();
}

/** All documents of a condition, or that they are too many. */
export async function rows(
  documents: TenantDocuments,
  condition: Omit<Parameters<TenantDocuments['page']>[0], 'direction' | 'limit'>,
): Promise<readonly PersonDocument[] | 'tooMany'> {
  const page = await documents.page({ ...condition, direction: 'ascending', limit: CANDIDATES });
  return page.length < CANDIDATES ? page.map(({ document }) => document as unknown as PersonDocument) : 'tooMany';
}

/** The documents of a search. */
export function existing(result: SearchResult): readonly PersonDocument[] | 'tooMany' {
  return result === 'tooMany' ? result : result.map(({ document }) => document as unknown as PersonDocument);
}
