/** What no engine answers. */
import type { TenantDocuments } from '../read-store';
import type { Subject } from './subject';
import { ACME, CASES, liveCollection } from './samples';

const page = { index: 'byStatus', equals: { status: 'open' }, direction: 'ascending', limit: 10 } as const;
const texts = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${String.fromCodePoint(97 + at)}value`);

const refused: readonly (readonly [what: string, ask: (documents: TenantDocuments) => Promise<unknown>])[] = [
  ['an index that is not declared', (documents) => documents.page({ ...page, index: 'byWeather' })],
  ['a member without a value', (documents) => documents.page({ ...page, equals: {} })],
  [
    'a value for a member that is not in the index',
    (documents) => documents.count({ ...page, equals: { status: 'open', team: 'x' } }, 5),
  ],
  ['an empty list', (documents) => documents.count({ ...page, equals: { status: [] } }, 5)],
  ['more than 50 values', (documents) => documents.page({ ...page, equals: { status: texts(51) } })],
  [
    'more than 50 combinations of values',
    (documents) => documents.page({ ...page, index: 'byTeamAndStatus', equals: { status: texts(3), team: texts(17) } }),
  ],
  ['a page of no rows', (documents) => documents.page({ ...page, limit: 0 })],
  ['a page of more than 500 rows', (documents) => documents.page({ ...page, limit: 501 })],
  ['a page of half a row', (documents) => documents.page({ ...page, limit: 1.5 })],
  ['a count without a limit', (documents) => documents.count(page, Number.POSITIVE_INFINITY)],
  ['a search that is not declared', (documents) => documents.search('names', ['a'], 5)],
  ['a search of no rows', (documents) => documents.search('words', ['a'], 0)],
  ['a search of more than 20 words', (documents) => documents.search('words', texts(21), 5)],
  ['groups by what cannot be a member', (documents) => documents.group({ ...page, by: ["x' OR 1"] })],
  [
    'groups over an index that is not declared',
    (documents) => documents.group({ ...page, index: 'none', by: ['status'] }),
  ],
  [
    'groups over an index with several entries for a document',
    (documents) =>
      documents.group({ index: 'byReaderAndStatus', equals: { readers: 'a', status: 'open' }, by: ['status'] }),
  ],
];

export function requestsContract(subject: Subject): void {
  test.each(refused)('%s is refused', async (_, ask) => {
    const { store } = subject();
    await liveCollection(store);
    await expect(ask(store.forTenant(ACME, 'cases'))).rejects.toThrow(RangeError);
  });

  test('the largest requests are answered', async () => {
    const { store } = subject();
    await liveCollection(store);
    const documents = store.forTenant(ACME, 'cases');
    expect(await documents.page({ ...page, equals: { status: texts(50) }, limit: 500 })).toEqual([]);
    const largest = { index: 'byReaderAndStatus', equals: { status: texts(2), readers: [...texts(25), ...texts(25)] } };
    expect(await documents.page({ ...page, ...largest, limit: 500 })).toEqual([]);
    expect(await documents.count({ ...page, ...largest }, 100_000)).toBe(0);
    expect(await documents.search('words', texts(20), 500)).toEqual([]);
  });

  test.each([
    ['a member twice in one index', { indexes: [{ name: 'x', equals: ['due'], orderedBy: 'due' }] }],
    ['two indexes of one name', { indexes: [CASES.indexes[0], CASES.indexes[0]] }],
    ['a member with a name that is no name', { indexes: [{ name: 'x', equals: [], orderedBy: 'a.b' }] }],
    ['a list that is no member', { indexes: [{ name: 'x', equals: ['status'], orderedBy: 'due', eachOf: 'readers' }] }],
    ['a list that orders', { indexes: [{ name: 'x', equals: ['status'], orderedBy: 'due', eachOf: 'due' }] }],
    [
      'a member that is a list here and a text there',
      {
        indexes: [
          { name: 'x', equals: ['readers'], orderedBy: 'due' },
          { name: 'y', equals: ['readers'], orderedBy: 'due', eachOf: 'readers' },
        ],
      },
    ],
    ['a version below 1', { version: 0 }],
  ])('a view that declares %s is refused', async (_, part) => {
    await expect(subject().store.open({ ...CASES, ...part })).rejects.toThrow(RangeError);
  });
}
