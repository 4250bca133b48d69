/** What queries may rely on when they count and sum by groups. */
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { modelGroups, modelOf } from './model';
import type { Subject } from './subject';
import { ACME, CASES, freshTenant, liveCollection, ofTenant, orders, statuses, write, writes } from './samples';

export function groupingContract(subject: Subject): void {
  test('groups are counted and summed, in the order of their values', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([
      write('a', 1, { due: '1', kind: 'z', amount: 5 }),
      write('b', 2, { due: '1', kind: 'é', amount: -2 }),
      write('c', 3, { due: '1', kind: 'z', amount: 7 }),
      write('d', 4, { due: '1' }),
    ]);
    const groups = await store
      .forTenant(ACME, 'cases')
      .group({ index: 'all', equals: {}, by: ['kind'], measures: ['amount'] });
    expect(groups).toEqual([
      { by: { kind: null }, count: 1, measures: {} },
      { by: { kind: 'z' }, count: 2, measures: { amount: 12 } },
      { by: { kind: 'é' }, count: 1, measures: { amount: -2 } },
    ]);
  });

  test('groups are those of a plain scan', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const requests = fc.record({
      index: fc.constant('byStatus'),
      equals: fc.record({ status: fc.oneof(statuses, fc.array(statuses, { minLength: 1, maxLength: 4 })) }),
      range: fc.option(fc.record({ from: orders, to: orders }, { requiredKeys: [] }), { nil: undefined }),
      by: fc.constantFrom([], ['status'], ['team', 'kind'], ['kind', 'status'], ['due', 'team'], ['name', 'kind']),
      measures: fc.constantFrom([], ['amount'], ['amount', 'kind']),
    });
    await fc.assert(
      fc.asyncProperty(writes, requests, async (list, request) => {
        const tenant = freshTenant();
        await collection.write(ofTenant(tenant, list));
        const groups = await store.forTenant(tenant, 'cases').group(request);
        expect(groups).toEqual(modelGroups(modelOf(list), CASES, request));
      }),
      runs(80),
    );
  });
}
