/** Pages and counts go through their index: what they cost does not grow with the documents. */
import { openDatabase } from '@caseledger/sqlite';
import { ACME, CASES } from '../contract/samples';
import { pageSelectionOf, selectionOf } from '../requests';
import { groupSql } from './groups';
import { layoutOf } from './layout';
import { countTokensSql, searchSql } from './searching';
import { countSql, entriesSql, pageSql, type Sql } from './selections';

const layout = layoutOf(1, CASES);
const database = openDatabase(':memory:');
[...layout.create, ...layout.createIndexes].forEach((sql) => {
  database.exec(sql);
});
afterAll(() => {
  database.close();
});

const planOf = ({ sql, bindings }: Sql): string =>
  database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...bindings)
    .map((row) => String(Object.values(row).at(-1)))
    .join('\n');

const after = { order: '2026-03-31', key: 'k' };
const range = { from: '2026-01-01', to: '2026-12-31' };
const one = { index: 'byStatus', equals: { status: 'open' } };
const two = { index: 'byTeamAndStatus', equals: { team: 'north', status: 'open' } };
const listed = { index: 'byTeamAndStatus', equals: { team: ['north', 'south', 'east'], status: 'open' } };
const both = { index: 'byTeamAndStatus', equals: { team: ['north', 'south'], status: ['open', 'held'] } };
const none = { index: 'all', equals: {} };
const conditions = [
  one,
  { ...one, range },
  two,
  { ...two, range },
  listed,
  { ...listed, range },
  both,
  none,
  { ...none, range },
];

describe.each(conditions)('$index with $equals in $range', (condition) => {
  test.each([
    ['ascending', undefined],
    ['descending', undefined],
    ['ascending', after],
    ['descending', after],
  ] as const)('a page %s after %p is read in the order of its index', (direction, place) => {
    const request = { ...condition, direction, limit: 20, ...(place && { after: place }) };
    const plan = planOf(pageSql(layout, pageSelectionOf(CASES, request), ACME, direction, 20));
    expect(plan).toMatch(/SEARCH documents_1 USING INDEX documents_1_index_\d \(tenant=/);
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
    // Going on after a row costs nothing for the rows before it.
    if (place) expect(plan).toMatch(/\(member_\d,key\)[<>]\(\?,\?\)|member_\d[<>]\?/);
  });

  test('a count reads the index alone', () => {
    const plan = planOf(countSql(layout, selectionOf(CASES, condition), ACME, 1000));
    expect(plan).toMatch(/SEARCH documents_1 USING COVERING INDEX documents_1_index_\d \(tenant=/);
    expect(plan).not.toMatch(/SCAN documents_1|TEMP B-TREE/);
  });
});

describe.each([
  { index: 'byReaderAndStatus', equals: { readers: 'ann', status: 'open' } },
  { index: 'byReaderAndStatus', equals: { readers: ['ann', 'bo', 'cy'], status: ['open', 'held'] }, range },
])('$index with $equals in $range', (condition) => {
  test.each(['ascending', 'descending'] as const)('a page %s is read in the order of its entries', (direction) => {
    const request = { ...condition, direction, limit: 20, after };
    const plan = planOf(entriesSql(layout, pageSelectionOf(CASES, request), ACME, direction, 20));
    expect(plan).toMatch(/SEARCH entries_1_2 USING PRIMARY KEY \(tenant=\? AND member_\d=\? AND member_\d=\?/);
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
    expect(plan).toMatch(/\(member_\d,key\)[<>]\(\?,\?\)|member_\d[<>]\?/);
  });

  test('a count reads the entries alone', () => {
    const plan = planOf(countSql(layout, selectionOf(CASES, condition), ACME, 1000));
    expect(plan).toMatch(/SEARCH entries_1_2 USING PRIMARY KEY \(tenant=/);
    expect(plan).not.toMatch(/SCAN entries|documents/);
  });
});

describe('groups of the members that are kept with an index', () => {
  const grouped = { index: 'byStatus', equals: { status: 'open' }, measures: ['amount'] };

  test.each([[['team']], [['team', 'kind']], [['team', 'kind', 'status']], [[]]])(
    'by %j are made in its order, and no row is sorted',
    (by) => {
      const plan = planOf(groupSql(layout, CASES, ACME, { ...grouped, range, by }));
      expect(plan).toMatch(/SEARCH documents_1 USING INDEX documents_1_groups_0 \(tenant=\? AND member_\d=\?\)/);
      // What may still be sorted are the finest groups.
      expect(plan.slice(0, plan.indexOf('SCAN'))).not.toMatch(/TEMP B-TREE/);
    },
  );

  test('by another member, or with another measure, are made of the documents', () => {
    for (const other of [{ by: ['other'] }, { by: ['team'], measures: ['other'] }]) {
      const plan = planOf(groupSql(layout, CASES, ACME, { ...grouped, ...other }));
      expect(plan).toMatch(/SEARCH documents_1 USING INDEX documents_1_index_0/);
    }
  });
});

test.each([
  ['search', searchSql('tokens_1_0', ACME, 'jan', ['ber'], 20)],
  ['count before a search', countTokensSql('tokens_1_0', ACME, 'jan')],
])('a %s reads the tokens with one beginning', (_, sql) => {
  const plan = planOf(sql);
  expect(plan.match(/SEARCH tokens_1_0 USING PRIMARY KEY \(tenant=\? AND token>\? AND token<\?\)/g)).toHaveLength(1);
  expect(plan).not.toMatch(/SCAN tokens|documents/);
});
