/** Maps the arguments of the search for persons to its query, and what it found to a page. */
import { pageOf, pageSize, placeOfCursor, type RowPlace } from '@caseledger/graphql';
import { isUuid, type PartialDate } from '@caseledger/kernel';
import { tokenPrefixes } from '@caseledger/read-store';
import { badUserInput } from '@caseledger/security';
import { type Identifier, identifierRejection } from '../domain/identifiers';
import { MAX_DETAIL_LENGTH } from '../domain/personal-details';
import { FEWEST_LETTERS, lettersIn, type PersonFilter } from '../views/finding-persons';
import type { PersonMatch } from '../views/persons.queries';

export interface PersonsArguments {
  readonly name?: string | null | undefined;
  readonly birthDate?: PartialDate | null | undefined;
  readonly identifier?: Identifier | null | undefined;
}

const MOST_WORDS = 10;

/** Whom the arguments ask for. Throws BAD_USER_INPUT where they tell too little, or what nobody can have. */
export function personFilterOf({ name, birthDate, identifier }: PersonsArguments): PersonFilter {
  const filter = { name: name ?? undefined, birthDate: birthDate ?? undefined, identifier: identifier ?? undefined };
  if (Object.values(filter).every((value) => value === undefined))
    throw badUserInput('name', 'A name, a date of birth or an identifier is needed.');
  if (filter.name !== undefined) checkName(filter.name);
  const fault = filter.identifier && identifierRejection(filter.identifier);
  if (fault !== undefined) throw badUserInput(`identifier.${fault.field ?? 'value'}`, fault);
  return filter;
}

function checkName(name: string): void {
  if (name.length > MAX_DETAIL_LENGTH) throw badUserInput('name', `name has at most ${MAX_DETAIL_LENGTH} characters.`);
  if (lettersIn(name) < FEWEST_LETTERS)
    throw badUserInput('name', `name needs at least ${FEWEST_LETTERS} letters of a name.`);
  if (tokenPrefixes([name]).length > MOST_WORDS) throw badUserInput('name', `name has at most ${MOST_WORDS} words.`);
}

/** One page of those who were found, after a cursor: of somebody who is not found any more, where they stood. */
export function personPageOf(found: readonly PersonMatch[], args: { first?: number | null; after?: string | null }) {
  const size = pageSize(args.first);
  const after = placeOfCursor(args.after, isPlace);
  const at = found.findIndex(({ person }) => person.id === after?.key);
  const start = after === undefined ? 0 : at < 0 ? Number(after.order) : at + 1;
  const rows = found.slice(start, start + size + 1).map((match, index) => ({
    order: String(start + index),
    key: match.person.id,
    node: match,
  }));
  const { edges, pageInfo } = pageOf(rows, size);
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.person, because: node.because })), pageInfo };
}

const isPlace = ({ order, key }: RowPlace): boolean => /^\d{1,3}$/.test(order) && isUuid(key);
