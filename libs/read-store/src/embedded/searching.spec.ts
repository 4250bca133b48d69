/** A search costs no more than it promises, however common its words are. */
import { openDatabase } from '@caseledger/sqlite';
import { ACME, CASES } from '../contract/samples';
import type { StoredDocument } from '../read-store';
import { layoutOf } from './layout';
import { searchDocuments } from './searching';

const layout = layoutOf(1, CASES);
const database = openDatabase(':memory:');
layout.create.forEach((sql) => {
  database.exec(sql);
});
// 50,000 documents begin with `jan`, 45,000 others with `de`; a few have both, or `jan` and the rare `zw`.
database.exec(`
  WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 100000)
  INSERT INTO tokens_1_0 (tenant, token, number, words)
  SELECT '${ACME}', 'jan', n, iif(n > 49980, ' jan de', iif(n % 1000 = 0, ' jan zw', ' jan')) FROM up WHERE n <= 50000
  UNION ALL SELECT '${ACME}', 'de', n, iif(n <= 50000, ' jan de', ' de') FROM up WHERE n > 49980 AND n <= 95000
  UNION ALL SELECT '${ACME}', 'zw', n, ' jan zw' FROM up WHERE n < 49980 AND n % 1000 = 0
  UNION ALL SELECT '${ACME}', 'berg', n, iif(n % 500 = 0, ' berg de', ' berg') FROM up WHERE n <= 20000
`);
afterAll(() => {
  database.close();
});

const documentOf = (number: number): StoredDocument => ({ key: String(number), position: '1' as never, document: {} });
const search = (...beginnings: string[]) =>
  searchDocuments(database, 'tokens_1_0', documentOf, { tenant: ACME, beginnings, limit: 100 });

test('a rare word finds all, whatever is asked beside it', () => {
  expect(search('jan', 'zw')).toHaveLength(49);
  expect(search('zw')).toHaveLength(49);
});

test('of two common words the one that can be looked at whole decides', () => {
  expect(search('berg', 'de')).toHaveLength(40);
  expect(search('de', 'berg')).toHaveLength(40);
});

test('where neither can be looked at whole it is too many, though few have both', () => {
  expect(search('jan', 'de')).toBe('tooMany');
});

test('one common word alone is too many', () => {
  expect(search('jan')).toBe('tooMany');
});

test('words that nobody has find nobody', () => {
  expect(search('jan', 'xx')).toEqual([]);
});
