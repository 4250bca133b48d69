/** What queries may rely on when they search by words. */
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { modelOf, modelSearch } from './model';
import type { SearchResult, StoredDocument } from '../read-store';
import type { Subject } from './subject';
import { ACME, CASES, freshTenant, liveCollection, ofTenant, write, writes } from './samples';

/** All that was found. */
function all(result: SearchResult): readonly StoredDocument[] {
  if (result === 'tooMany') throw new Error('It is too much.');
  return result;
}

export function searchingContract(subject: Subject): void {
  test('every prefix must begin some word, whatever its accents and case, in any member', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([
      write('b', 1, { name: 'José van den Berg', aliases: ['Pepe'] }),
      write('a', 2, { name: 'JOSEFIEN', aliases: ['van Dijk', 'Vandersteen'] }),
      write('c', 3, { name: 'Jo' }),
    ]);
    const documents = store.forTenant(ACME, 'cases');
    const found = async (...prefixes: string[]): Promise<readonly string[]> =>
      all(await documents.search('words', prefixes, 10)).map(({ key }) => key);
    expect(await found('jose')).toEqual(['a', 'b']);
    expect(await found('JÓS', 'van')).toEqual(['a', 'b']);
    expect(await found('josé be')).toEqual(['b']);
    expect(await found('pep', 'jo')).toEqual(['b']);
    expect(await found('jo')).toEqual(['a', 'b', 'c']);
    expect(await found('ose')).toEqual([]);
    expect(await found('-', '')).toEqual([]);
  });

  test('a word that is no longer in the document no longer finds it', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, { name: 'Ann Berg' })]);
    await collection.write([write('a', 2, { name: 'Ann Dijk' })]);
    await collection.write([write('a', 1, { name: 'Stale' })]);
    const documents = store.forTenant(ACME, 'cases');
    expect(await documents.search('words', ['berg'], 10)).toEqual([]);
    expect(await documents.search('words', ['stale'], 10)).toEqual([]);
    expect(await documents.search('words', ['ann', 'dijk'], 10)).toHaveLength(1);
  });

  test('a word that a document has got anew finds it beside those that it had, and its neighbours stay as they are', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, { name: 'Ann Berg' }), write('b', 2, { name: 'Ann Berg' })]);
    await collection.write([write('a', 3, { name: 'Ann Berg', aliases: ['Dijk'] }), write('b', 4)]);
    const documents = store.forTenant(ACME, 'cases');
    expect(all(await documents.search('words', ['berg', 'dijk'], 10)).map(({ key }) => key)).toEqual(['a']);
    expect(all(await documents.search('words', ['ann'], 10)).map(({ key }) => key)).toEqual(['a']);
  });

  test('more than the limit is too many, and the limit itself is not', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const names = ['Ann', 'Anna Ann', 'Annabel Bo', 'Bo'];
    await collection.write(names.map((name, at) => write(`k${at}`, at + 1, { name })));
    const documents = store.forTenant(ACME, 'cases');
    expect(await documents.search('words', ['ann'], 2)).toBe('tooMany');
    expect(all(await documents.search('words', ['ann'], 3)).map(({ key }) => key)).toEqual(['k0', 'k1', 'k2']);
    expect(all(await documents.search('words', ['ann', 'b'], 1)).map(({ key }) => key)).toEqual(['k2']);
  });

  test('searches are those of a plain scan, ordered by key', async () => {
    const { store } = subject();
    const collection = await liveCollection(store);
    const prefixes = fc.array(
      fc.constantFrom('a', 'an', 'ANN', 'jos', 'josé', 'm', 'fi', 'o neil', 'ş', '2', '', 'x'),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(writes, prefixes, fc.integer({ min: 1, max: 6 }), async (list, asked, limit) => {
        const tenant = freshTenant();
        await collection.write(ofTenant(tenant, list));
        const found = await store.forTenant(tenant, 'cases').search('words', asked, limit);
        expect(found).toEqual(modelSearch(modelOf(list), CASES.searches[0].members, asked, limit));
      }),
      runs(80),
    );
  });
}
