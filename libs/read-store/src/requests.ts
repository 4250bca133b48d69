/** What a request may ask of any engine, and what it comes to. Whatever breaks a rule here throws a RangeError. */
import { compareBytes, indexText } from './index-values';
import type { CollectionDeclaration, IndexDeclaration, SearchDeclaration } from './declarations';
import type { Condition, GroupRequest, PageRequest } from './read-store';
import { tokenPrefixes } from './tokens';

export const MOST_COMBINATIONS = 50;
export const MOST_ROWS = 500;
export const MOST_COUNTED = 100_000;
export const MOST_SCANNED = 10_000;
export const MOST_PREFIXES = 20;

/** An end of a range in an index: with a key, beyond that row; without, the value itself is within. */
export interface Bound {
  readonly order: string;
  readonly key?: string;
}

/** A condition that has been checked. */
export interface Selection {
  readonly index: IndexDeclaration;
  /** For each `equals` member of the index, in its order: the different values that it may have. */
  readonly equals: readonly (readonly string[])[];
  readonly lower?: Bound;
  readonly upper?: Bound;
}

/** Checks a condition against a view's declared indexes. */
export function selectionOf(declaration: CollectionDeclaration, { index: name, equals, range }: Condition): Selection {
  const index = declaration.indexes.find((declared) => declared.name === name);
  if (index === undefined) throw new RangeError(`The view ${declaration.view} has no index ${name}.`);
  const foreign = Object.keys(equals).find((member) => !index.equals.includes(member));
  if (foreign !== undefined) throw new RangeError(`The index ${name} of ${declaration.view} has no member ${foreign}.`);
  const values = index.equals.map((member) => valuesOf(equals[member], member, name));
  if (values.reduce((combinations, { length }) => combinations * length, 1) > MOST_COMBINATIONS)
    throw new RangeError(`The index ${name} takes at most ${MOST_COMBINATIONS} combinations of values.`);
  return {
    index,
    equals: values,
    ...(range?.from !== undefined && { lower: { order: indexText(range.from) } }),
    ...(range?.to !== undefined && { upper: { order: indexText(range.to) } }),
  };
}

/** Checks a page request; the row to go on after becomes the bound where the page begins. */
export function pageSelectionOf(declaration: CollectionDeclaration, request: PageRequest): Selection {
  checkLimit(request.limit, MOST_ROWS);
  const selection = selectionOf(declaration, request);
  const { direction } = request;
  if (request.after === undefined) return selection;
  const after = { order: indexText(request.after.order), key: indexText(request.after.key) };
  const side = direction === 'ascending' ? 'lower' : 'upper';
  const sign = direction === 'ascending' ? 1 : -1;
  const bound = selection[side];
  const within = bound === undefined || sign * compareBytes(after.order, bound.order) >= 0;
  return within ? { ...selection, [side]: after } : selection;
}

/** The selections with one value for each member that together are this one: what an engine merges. */
export function alternativesOf(selection: Selection): readonly Selection[] {
  const combinations = selection.equals.reduce<readonly (readonly string[])[]>(
    (begun, values) => begun.flatMap((combination) => values.map((value) => [...combination, value])),
    [[]],
  );
  return combinations.map((combination) => ({ ...selection, equals: combination.map((value) => [value]) }));
}

/** Checks a group request. */
export function groupSelectionOf(declaration: CollectionDeclaration, request: GroupRequest): Selection {
  [...request.by, ...(request.measures ?? [])].forEach(checkMember);
  const selection = selectionOf(declaration, request);
  if (selection.index.eachOf === undefined) return selection;
  throw new RangeError(`The index ${request.index} has several entries for a document: no groups are made of it.`);
}

/** Checks a search; the prefixes as tokens have them. None is left of a text without letters and digits. */
export function checkedSearch(
  declaration: CollectionDeclaration,
  name: string,
  prefixes: readonly string[],
  limit: number,
): { readonly search: SearchDeclaration; readonly tokens: readonly string[] } {
  checkLimit(limit, MOST_ROWS);
  const search = declaration.searches?.find((declared) => declared.name === name);
  if (search === undefined) throw new RangeError(`The view ${declaration.view} has no search ${name}.`);
  const tokens = tokenPrefixes(prefixes);
  if (tokens.length > MOST_PREFIXES) throw new RangeError(`A search takes at most ${MOST_PREFIXES} words.`);
  return { search, tokens };
}

/** Checks how many rows are asked for. */
export function checkLimit(limit: number, most: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw new RangeError(`A limit is a whole number from 1 to ${most}, not ${limit}.`);
}

/** Whether a text can be a document's key: every engine can hold it as it is. */
export function isKey(key: string): boolean {
  return key === indexText(key);
}

/** Checks the name of a member: it becomes part of an engine's own language. */
export function checkMember(member: string): void {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(member)) throw new RangeError(`${member} cannot be the name of a member.`);
}

function valuesOf(value: string | readonly string[] | undefined, member: string, index: string): readonly string[] {
  if (value === undefined) throw new RangeError(`The index ${index} needs a value for ${member}.`);
  const values = typeof value === 'string' ? [value] : value;
  if (values.length < 1) throw new RangeError(`The index ${index} needs a value for ${member}.`);
  return [...new Set(values.map(indexText))];
}
