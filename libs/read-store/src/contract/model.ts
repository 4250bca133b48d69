/** What the port promises, in the plainest form: every answer from a scan of a list. */
import { compareBytes } from '../index-values';
import type { CollectionDeclaration } from '../declarations';
import type {
  Condition,
  Document,
  Group,
  GroupRequest,
  PageRequest,
  Row,
  SearchResult,
  StoredDocument,
  Write,
} from '../read-store';
import { tokensOf } from '../tokens';

export interface Model {
  readonly stored: ReadonlyMap<string, StoredDocument>;
  /** How many of the writes took effect. */
  readonly changed: number;
}

/** What is stored after writes of one tenant. */
export function modelOf(writes: readonly Write[]): Model {
  const stored = new Map<string, StoredDocument>();
  let changed = 0;
  for (const { key, position, document } of writes) {
    const before = stored.get(key);
    if (before !== undefined && compareBytes(position, before.position) <= 0) continue;
    stored.set(key, { key, position, ...(document !== undefined && { document }) });
    changed += 1;
  }
  return { stored, changed };
}

/** All rows of a condition, in ascending order. */
export function modelRows(model: Model, declaration: CollectionDeclaration, condition: Condition): readonly Row[] {
  const index = declaration.indexes.find(({ name }) => name === condition.index);
  if (index === undefined) throw new RangeError(condition.index);
  return existing(model)
    .flatMap(({ key, position, document }) => {
      const order = document[index.orderedBy];
      const equal = index.equals.every((member) => {
        const asked = [condition.equals[member]].flat();
        if (member !== index.eachOf) return asked.includes(textOf(document, member));
        return [document[member]].flat().some((value) => typeof value === 'string' && asked.includes(value));
      });
      return typeof order === 'string' && equal ? [{ key, order, position, document }] : [];
    })
    .filter(({ order }) => condition.range?.from === undefined || compareBytes(order, condition.range.from) >= 0)
    .filter(({ order }) => condition.range?.to === undefined || compareBytes(order, condition.range.to) <= 0)
    .sort(compareRows);
}

export function modelPage(model: Model, declaration: CollectionDeclaration, request: PageRequest): readonly Row[] {
  const { after, direction, limit } = request;
  const sign = direction === 'ascending' ? 1 : -1;
  return modelRows(model, declaration, request)
    .toSorted((left, right) => sign * compareRows(left, right))
    .filter((row) => after === undefined || sign * compareRows(row, after) > 0)
    .slice(0, limit);
}

export function modelSearch(
  model: Model,
  members: readonly string[],
  prefixes: readonly string[],
  limit: number,
): SearchResult {
  const beginnings = prefixes.flatMap(tokensOf);
  const found = existing(model)
    .filter(({ document }) => {
      const tokens = members
        .flatMap((member) => [document[member]].flat())
        .flatMap((value) => (typeof value === 'string' ? tokensOf(value) : []));
      return (
        beginnings.length > 0 && beginnings.every((beginning) => tokens.some((token) => token.startsWith(beginning)))
      );
    })
    .sort((left, right) => compareBytes(left.key, right.key));
  return found.length > limit ? 'tooMany' : found;
}

export function modelGroups(model: Model, declaration: CollectionDeclaration, request: GroupRequest): readonly Group[] {
  const valuesOf = ({ document }: Row): readonly (string | null)[] =>
    request.by.map((member) => textOf(document, member) ?? null);
  const groups = new Map<string, Row[]>();
  for (const row of modelRows(model, declaration, request)) {
    const name = JSON.stringify(valuesOf(row));
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups]
    .map(([name, rows]) => ({ values: JSON.parse(name) as readonly (string | null)[], rows }))
    .sort((left, right) => compareValues(left.values, right.values))
    .map(({ values, rows }) => ({
      by: Object.fromEntries(request.by.map((member, place) => [member, values[place] ?? null])),
      count: rows.length,
      measures: Object.fromEntries((request.measures ?? []).flatMap((member) => measureOf(rows, member))),
    }));
}

function measureOf(rows: readonly Row[], member: string): [string, number][] {
  const numbers = rows
    .flatMap(({ document }) => document[member] ?? [])
    .filter((value) => Number.isInteger(value)) as number[];
  return numbers.length === 0 ? [] : [[member, numbers.reduce((total, number) => total + number, 0)]];
}

function existing(model: Model): readonly (StoredDocument & { readonly document: Document })[] {
  return [...model.stored.values()].flatMap(({ document, ...stored }) =>
    document === undefined ? [] : [{ ...stored, document }],
  );
}

function textOf(document: Document, member: string): string | undefined {
  const value = document[member];
  return typeof value === 'string' ? value : undefined;
}

function compareRows(left: Pick<Row, 'order' | 'key'>, right: Pick<Row, 'order' | 'key'>): number {
  return compareBytes(left.order, right.order) || compareBytes(left.key, right.key);
}

/** Null comes first. */
function compareValues(left: readonly (string | null)[], right: readonly (string | null)[]): number {
  for (const [place, value] of left.entries()) {
    const other = right[place] ?? null;
    const compared =
      value === null || other === null ? Number(value !== null) - Number(other !== null) : compareBytes(value, other);
    if (compared !== 0) return compared;
  }
  return 0;
}
