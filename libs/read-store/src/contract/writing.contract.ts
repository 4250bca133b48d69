/** What a projector may rely on when it writes. */
import { runs } from '@caseledger/kernel/contract/property-runs';
import type { Tenant } from '@caseledger/kernel';
import fc from 'fast-check';
import { ReadStoreUnavailable } from '../read-store';
import { tenantsIn } from '../tenants';
import type { Subject } from './subject';
import { modelOf } from './model';
import {
  ACME,
  CASES,
  checkpoint,
  freshTenant,
  LATER_CASES,
  liveCollection,
  ofTenant,
  OTHER,
  position,
  write,
  writes,
} from './samples';

export function writingContract(subject: Subject): void {
  test('what is written is read back, whatever its texts hold', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const document = { note: 'NUL \0, half a pair \ud800, \u{1f600}', nested: { list: [1, null, true, 'x'] } };
    expect(await collection.write([write('a', 1, document)])).toBe(1);
    expect(await store.forTenant(ACME, 'cases').get('a')).toEqual({ key: 'a', position: position(1), document });
  });

  test('a document is replaced only by one of a later position', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([write('a', 5, { status: 'open', due: '2026' })]);
    expect(await collection.write([write('a', 5, { status: 'again' }), write('a', 4), write('b', 4, {})])).toBe(1);
    expect(await store.forTenant(ACME, 'cases').get('a')).toMatchObject({ document: { status: 'open' } });
    expect(await collection.write([write('a', 6, { status: 'closed', due: '2026' })])).toBe(1);
    expect(await store.forTenant(ACME, 'cases').get('a')).toMatchObject({ document: { status: 'closed' } });
  });

  test('a writer who is behind revives nothing', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const document = { status: 'open', due: '2026', name: 'Ann' };
    await collection.write([write('a', 1, document), write('a', 3)]);
    expect(await collection.write([write('a', 2, document)])).toBe(0);
    const documents = store.forTenant(ACME, 'cases');
    expect(await documents.get('a')).toBeUndefined();
    expect(await documents.getMany(['a'])).toEqual([undefined]);
    expect(await documents.count({ index: 'byStatus', equals: { status: 'open' } }, 10)).toBe(0);
    expect(await documents.search('words', ['ann'], 10)).toEqual([]);
    expect(await collection.getMany([{ tenant: ACME, key: 'a' }])).toEqual([{ key: 'a', position: position(3) }]);
  });

  test('many are read in the order asked for, with nothing where there is nothing', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, { n: 'a' }), write('b', 2, { n: 'b' }), write('b', 3, { n: 'c' }, OTHER)]);
    const found = await store.forTenant(ACME, 'cases').getMany(['b', 'none', 'a', 'b']);
    expect(found.map((one) => one?.document)).toEqual([{ n: 'b' }, undefined, { n: 'a' }, { n: 'b' }]);
    const keys = [
      { tenant: OTHER, key: 'b' },
      { tenant: OTHER, key: 'a' },
      { tenant: ACME, key: 'b' },
    ];
    const written = await collection.getMany(keys);
    expect(written.map((one) => one?.document)).toEqual([{ n: 'c' }, undefined, { n: 'b' }]);
  });

  test('one tenant never sees what another one has', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, { status: 'open', due: '1', name: 'Ann' }, OTHER)]);
    const documents = store.forTenant(ACME, 'cases');
    const condition = { index: 'byStatus', equals: { status: 'open' } };
    expect(await documents.get('a')).toBeUndefined();
    expect(await documents.page({ ...condition, direction: 'ascending', limit: 10 })).toEqual([]);
    expect(await documents.count(condition, 10)).toBe(0);
    expect(await documents.search('words', ['a'], 10)).toEqual([]);
    expect(await documents.group({ ...condition, by: ['status'] })).toEqual([]);
    expect(await store.forTenant(OTHER, 'cases').count(condition, 10)).toBe(1);
  });

  test('whatever the order of writes, the latest of each key stands, and is counted as it was written', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await fc.assert(
      fc.asyncProperty(writes, fc.integer({ min: 0, max: 60 }), async (list, cut) => {
        const tenant = freshTenant();
        const model = modelOf(list);
        const mine = ofTenant(tenant, list);
        const changed = (await collection.write(mine.slice(0, cut))) + (await collection.write(mine.slice(cut)));
        const keys = [...new Set(list.map(({ key }) => key))];
        const stored = await collection.getMany(keys.map((key) => ({ tenant, key })));
        expect(stored).toEqual(keys.map((key) => model.stored.get(key)));
        expect(changed).toBe(model.changed);
      }),
      runs(50),
    );
  });

  test('an indexed member that is no text is refused, and nothing of its bulk is written', async () => {
    const collection = await liveCollection(subject().store);
    await expect(collection.write([write('a', 1, {}), write('b', 2, { status: 7 })])).rejects.toThrow(RangeError);
    expect(await collection.getMany([{ tenant: ACME, key: 'a' }])).toEqual([undefined]);
  });

  test.each([['a text'], [['a', 7]], [{ a: 'b' }]])(
    '%j where an index takes a list of texts is refused',
    async (readers) => {
      const collection = await liveCollection(subject().store);
      await expect(collection.write([write('a', 1, {}), write('b', 2, { readers })])).rejects.toThrow(RangeError);
      expect(await collection.getMany([{ tenant: ACME, key: 'a' }])).toEqual([undefined]);
    },
  );

  test('a scan gives every document of every tenant once, and no tombstones', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await collection.write([ACME, OTHER].flatMap((tenant) => keys.map((key, at) => write(key, at, { key }, tenant))));
    await collection.write([write('b', 9)]);
    const seen: string[] = [];
    let after: Parameters<typeof collection.scan>[0];
    const expected = ['a', 'c', 'd', 'e'].map((key) => `acme/${key}`).concat(keys.map((key) => `other/${key}`));
    do {
      const page = await collection.scan(after, 2);
      seen.push(...page.map(({ tenant, key }) => `${tenant}/${key}`));
      after = page.at(-1);
    } while (after !== undefined && seen.length <= expected.length);
    expect(seen).toEqual(expected);
  });

  test('the tenants of a view are those of its live documents, each once and in order', async () => {
    const { store } = subject();
    await expect(store.nextTenant('cases')).rejects.toThrow(ReadStoreUnavailable);
    const collection = await liveCollection(store);
    expect(await store.nextTenant('cases')).toBeUndefined();
    const tenants = ['a', 'a0', 'ab', 'b', 'z'].map((tenant) => tenant as Tenant);
    await collection.write(
      tenants.flatMap((tenant) => ['k', '~', '\u{10FFFF}'].map((key) => write(key, 1, {}, tenant))),
    );
    await collection.write(['k', '~', '\u{10FFFF}'].map((key) => write(key, 2, undefined, 'b' as Tenant)));
    const found: Tenant[] = [];
    for await (const tenant of tenantsIn(store, 'cases')) found.push(tenant);
    expect(found).toEqual(tenants.filter((tenant) => tenant !== 'b'));
    expect(await store.nextTenant('cases', 'aa' as Tenant)).toBe('ab');
  });

  test('documents and the checkpoint that goes with them are kept together, and of a refused bulk neither is', async () => {
    const { store, reopen } = subject();
    const collection = await liveCollection(store);
    const document = write('a', 7, { n: '1' });
    expect(await collection.write([document], checkpoint(7, 3))).toBe(1);
    expect(await collection.checkpoint()).toEqual(checkpoint(7, 3));
    expect(await collection.write([document], checkpoint(8, 4))).toBe(0);
    await expect(collection.write([write('b', 9), write('\0', 9)], checkpoint(9, 5))).rejects.toThrow(RangeError);

    const again = await (await reopen()).open(CASES);
    expect(await again.checkpoint()).toEqual(checkpoint(8, 4));
    const keys = ['a', 'b'].map((key) => ({ tenant: ACME, key }));
    expect(await again.getMany(keys)).toEqual([{ key: 'a', position: position(7), document: { n: '1' } }, undefined]);
  });

  test('a checkpoint belongs to its collection and outlives a restart, with the documents before it', async () => {
    const { store, reopen } = subject();
    const [first, later] = [await liveCollection(store), await store.open(LATER_CASES)];
    expect(await first.checkpoint()).toBeUndefined();
    await first.write([write('a', 7, { n: '1' })]);
    await first.saveCheckpoint(checkpoint(6, 2));
    await first.saveCheckpoint(checkpoint(7, 3));
    await later.saveCheckpoint(checkpoint(2, 1));

    const again = await reopen();
    expect(await (await again.open(LATER_CASES)).checkpoint()).toEqual(checkpoint(2, 1));
    expect(await (await again.open(CASES)).checkpoint()).toEqual(checkpoint(7, 3));
    const [document] = await (await again.open(CASES)).getMany([{ tenant: ACME, key: 'a' }]);
    expect(document).toEqual({ key: 'a', position: position(7), document: { n: '1' } });
  });
}
