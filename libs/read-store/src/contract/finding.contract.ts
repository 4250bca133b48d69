/** What queries may rely on when they find documents through an index. */
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import type { Condition, PageRequest, Row } from '../read-store';
import { modelOf, modelPage, modelRows } from './model';
import type { Subject } from './subject';
import {
  ACME,
  CASES,
  freshTenant,
  liveCollection,
  ODD_TEXTS,
  ofTenant,
  orders,
  readers,
  statuses,
  write,
  writes,
} from './samples';

const range = fc.option(fc.record({ from: orders, to: orders }, { requiredKeys: [] }), { nil: undefined });
const oneOrMore = fc.oneof(statuses, fc.array(statuses, { minLength: 1, maxLength: 5 }));
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ index: fc.constant('byStatus'), equals: fc.record({ status: oneOrMore }), range }),
  fc.record({
    index: fc.constant('byTeamAndStatus'),
    equals: fc.record({ team: fc.constantFrom('north', 'south'), status: oneOrMore }),
    range,
  }),
  fc.record({
    index: fc.constant('byTeamAndStatus'),
    equals: fc.record({ team: fc.constant(['north', 'south']), status: oneOrMore }),
    range,
  }),
  fc.record({
    index: fc.constant('byReaderAndStatus'),
    equals: fc.record({
      readers: fc.oneof(readers, fc.array(readers, { minLength: 1, maxLength: 6 })),
      status: oneOrMore,
    }),
    range,
  }),
  fc.record({ index: fc.constant('all'), equals: fc.constant({}), range }),
);
const directions = fc.constantFrom('ascending' as const, 'descending' as const);
const afters = fc.option(fc.record({ order: orders, key: fc.constantFrom('', 'k2', 'k\u{10000}') }), {
  nil: undefined,
});

export function findingContract(subject: Subject): void {
  test('rows are ordered by the bytes of their values, which is not the order of UTF-16', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const ordered = ['z', 'é', '\uffee', '\u{10000}'];
    await collection.write(ordered.toReversed().map((due, at) => write(`key${at}`, at, { due })));
    const page = { index: 'all', equals: {}, limit: 10 } as const;
    const up = await store.forTenant(ACME, 'cases').page({ ...page, direction: 'ascending' });
    expect(up.map(({ order }) => order)).toEqual(ordered);
    const down = await store.forTenant(ACME, 'cases').page({ ...page, direction: 'descending' });
    expect(down.map(({ order }) => order)).toEqual(ordered.toReversed());
  });

  test('rows of one value are ordered by the bytes of their keys', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const ordered = ['B', 'a', 'é', '\uffee', '\u{10000}'];
    await collection.write(ordered.toReversed().map((key, at) => write(key, at, { due: 'same' })));
    const documents = store.forTenant(ACME, 'cases');
    for (const direction of ['ascending', 'descending'] as const) {
      const rows = await documents.page({ index: 'all', equals: {}, direction, limit: 10 });
      expect(rows.map(({ key }) => key)).toEqual(direction === 'ascending' ? ordered : ordered.toReversed());
    }
  });

  test('a document that lacks a member is not in the index', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([
      write('whole', 1, { team: 'north', status: 'open', due: '1' }),
      write('without team', 2, { status: 'open', due: '1' }),
      write('without due', 3, { team: 'north', status: 'open' }),
      write('null due', 4, { team: 'north', status: 'open', due: null }),
    ]);
    const documents = store.forTenant(ACME, 'cases');
    const inBoth = { index: 'byTeamAndStatus', equals: { team: 'north', status: 'open' } };
    expect(await documents.count(inBoth, 10)).toBe(1);
    expect(await documents.count({ index: 'byStatus', equals: { status: 'open' } }, 10)).toBe(2);
  });

  test('a document with several of the texts asked for is one row, and in its place', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([
      write('both', 1, { readers: ['ann', 'bo', 'ann'], status: 'open', due: '2' }),
      write('one', 2, { readers: ['bo'], status: 'closed', due: '1' }),
      write('another', 3, { readers: ['cy'], status: 'open', due: '1' }),
      write('none', 4, { readers: [], status: 'open', due: '1' }),
      write('null', 5, { readers: null, status: 'open', due: '1' }),
      write('absent', 6, { status: 'open', due: '1' }),
      write('later', 7, { readers: ['ann', 'cy'], status: 'open', due: '3' }),
    ]);
    const documents = store.forTenant(ACME, 'cases');
    const condition = { index: 'byReaderAndStatus', equals: { readers: ['ann', 'bo'], status: ['open', 'closed'] } };
    const page = { ...condition, direction: 'descending', limit: 2 } as const;
    const first = await documents.page(page);
    expect(first.map(({ key, order }) => [key, order])).toEqual([
      ['later', '3'],
      ['both', '2'],
    ]);
    const rest = await documents.page({ ...page, ...(first[1] && { after: first[1] }) });
    expect(rest.map(({ key }) => key)).toEqual(['one']);
    expect(await documents.count(condition, 10)).toBe(3);
    expect(await documents.count(condition, 1)).toBe(2);
    expect(await documents.count({ ...condition, equals: { readers: 'cy', status: 'open' } }, 10)).toBe(2);
  });

  test('a document leaves an index with the text of its list that it loses', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const documents = store.forTenant(ACME, 'cases');
    const found = (reader: string, status = 'open'): Promise<number> =>
      documents.count({ index: 'byReaderAndStatus', equals: { readers: reader, status } }, 10);
    const counts = async (): Promise<readonly number[]> => [await found('ann'), await found('bo'), await found('cy')];
    await collection.write([write('a', 1, { readers: ['ann', 'bo'], status: 'open', due: '1' })]);
    await collection.write([write('a', 2, { readers: ['bo', 'cy'], status: 'open', due: '1' })]);
    await collection.write([write('a', 1, { readers: ['ann'], status: 'open', due: '1' })]);
    expect(await counts()).toEqual([0, 1, 1]);
    await collection.write([write('a', 3, { readers: ['bo'], status: 'closed', due: '2' })]);
    expect([...(await counts()), await found('bo', 'closed')]).toEqual([0, 0, 0, 1]);
    await collection.write([write('a', 4, { status: 'open', due: '1' })]);
    expect([...(await counts()), await found('bo', 'closed')]).toEqual([0, 0, 0, 0]);
    await collection.write([write('a', 5, { readers: ['ann'], status: 'open', due: '1' })]);
    expect(await counts()).toEqual([1, 0, 0]);
    await collection.write([write('a', 6)]);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  test('a document leaves an index with the member that it loses', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, { status: 'open', due: '1' })]);
    await collection.write([write('a', 2, { status: 'closed', due: '1' })]);
    const documents = store.forTenant(ACME, 'cases');
    expect(await documents.count({ index: 'byStatus', equals: { status: 'open' } }, 10)).toBe(0);
    expect(await documents.count({ index: 'byStatus', equals: { status: 'closed' } }, 10)).toBe(1);
  });

  test('values that no index holds as they are do not stop a writer, and are found as they were asked for', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const document = { status: 'o\0pen', due: '\ud800' };
    await collection.write([write('a', 1, document)]);
    const equals = { status: 'o\0pen' };
    const page = { index: 'byStatus', equals, direction: 'ascending', limit: 5 } as const;
    const [row] = await store.forTenant(ACME, 'cases').page(page);
    expect(row?.document).toEqual(document);
    expect(await store.forTenant(ACME, 'cases').page({ ...page, ...(row && { after: row }) })).toEqual([]);
  });

  test('pages and counts are those of a plain scan', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await fc.assert(
      fc.asyncProperty(
        writes,
        fc.array(fc.tuple(conditions, directions, afters, fc.integer({ min: 1, max: 15 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (list, requests) => {
          const tenant = freshTenant();
          await collection.write(ofTenant(tenant, list));
          const model = modelOf(list);
          const found = store.forTenant(tenant, 'cases');
          for (const [condition, direction, after, limit] of requests) {
            const request: PageRequest = { ...condition, direction, limit, ...(after && { after }) };
            expect(await found.page(request)).toEqual(modelPage(model, CASES, request));
            const all = modelRows(model, CASES, condition).length;
            expect(await found.count(condition, limit)).toBe(Math.min(all, limit + 1));
          }
        },
      ),
      runs(80),
    );
  });

  test('page after page, every row comes once', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await fc.assert(
      fc.asyncProperty(
        writes,
        conditions,
        directions,
        fc.integer({ min: 1, max: 4 }),
        async (list, condition, direction, limit) => {
          const tenant = freshTenant();
          await collection.write(ofTenant(tenant, list));
          const all = modelRows(modelOf(list), CASES, condition);
          const rows: Row[] = [];
          let after: Row | undefined;
          do {
            const page = await store
              .forTenant(tenant, 'cases')
              .page({ ...condition, direction, limit, ...(after && { after }) });
            rows.push(...page);
            after = page.at(-1);
          } while (after !== undefined && rows.length <= all.length);
          expect(rows).toEqual(direction === 'ascending' ? all : all.toReversed());
        },
      ),
      runs(50),
    );
  });

  test('rows that come and go between pages neither hide nor repeat the others', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write(ODD_TEXTS.map((due, at) => write(`k${at}`, 1, { due })));
    const documents = store.forTenant(ACME, 'cases');
    const request = { index: 'all', equals: {}, direction: 'ascending', limit: 4 } as const;
    const first = await documents.page(request);
    const last = first.at(-1);
    if (last === undefined) throw new Error('The first page is empty.');
    await collection.write([write(last.key, 2), write('early', 2, { due: '!' })]);
    const rest = await documents.page({ ...request, limit: 100, after: last });
    const keys = [...first, ...rest].map(({ key }) => key);
    expect(keys.toSorted()).toEqual(ODD_TEXTS.map((_, at) => `k${at}`).toSorted());
  });
}
