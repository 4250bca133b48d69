/** A JSON Patch between any two JSON values (RFC 6902): applied to the one it gives the other. */
import { canonicalJson, type Json } from '@caseledger/kernel';
import fc from 'fast-check';
import { applyPatch } from '../../contract/apply-patch';
import { patchBetween } from './json-patch';

describe('a patch', () => {
  test('applied to the first value gives the second', () => {
    const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
    const alike = fc.tuple(value, value).map(([one, two]) => [
      { a: one, b: [one, two] },
      { b: [two, one], c: one },
    ]);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(value, value), alike), (pair) => {
        const [from, to] = pair as unknown as readonly [Json, Json];
        expect(canonicalJson(applyPatch(from, patchBetween(from, to)))).toBe(canonicalJson(to));
      }),
    );
  });

  test('of a value and itself is empty', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(patchBetween(value as Json, value as Json)).toEqual([])));
  });

  test('says no more than what differs', () => {
    expect(patchBetween({ a: 1, b: { c: 2, d: 3 }, e: 4 }, { a: 1, b: { c: 5, d: 3 }, f: 6 })).toEqual([
      { op: 'replace', path: '/b/c', value: 5 },
      { op: 'remove', path: '/e' },
      { op: 'add', path: '/f', value: 6 },
    ]);
    expect(patchBetween([1, 2, 3, 4], [1, 5])).toEqual([
      { op: 'replace', path: '/1', value: 5 },
      { op: 'remove', path: '/3' },
      { op: 'remove', path: '/2' },
    ]);
    expect(patchBetween([1], [1, 2, 3])).toEqual([
      { op: 'add', path: '/1', value: 2 },
      { op: 'add', path: '/2', value: 3 },
    ]);
  });

  test('names a key with a slash or a tilde as RFC 6901 does', () => {
    expect(patchBetween({ 'a/b~c': 1 }, {})).toEqual([{ op: 'remove', path: '/a~1b~0c' }]);
  });

  test('of a list to an object, or of nothing to something, replaces it', () => {
    expect(patchBetween({ a: [] }, { a: {} })).toEqual([{ op: 'replace', path: '/a', value: {} }]);
    expect(patchBetween({ a: null }, { a: {} })).toEqual([{ op: 'replace', path: '/a', value: {} }]);
    expect(patchBetween(1, 2)).toEqual([{ op: 'replace', path: '', value: 2 }]);
  });
});
