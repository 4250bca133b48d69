/** Words as searches compare them. */
import fc from 'fast-check';
import { tokenPrefixes, tokensOf, tokensOfDocument } from './tokens';

test.each([
  ['José Müller', ['jose', 'muller']],
  ['Jose\u0301', ['jose']],
  ["O'Neil-van den BERG", ['o', 'neil', 'van', 'den', 'berg']],
  ['ﬁsk Ⅷ ２', ['fisk', 'viii', '2']],
  ['İstanbul', ['istanbul']],
  ['ΟΔΟΣ', ['οδοσ']],
  ['Анна 王小明', ['анна', '王小明']],
  ['anna Anna ANNA', ['anna']],
  [' -_\0\ud800 ', []],
])('the tokens of %j are %j', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test('the beginning of a word gives the beginning of its token', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u), fc.nat({ max: 12 }), (word, length) => {
      const [token = ''] = tokensOf(word);
      const [beginning = ''] = tokensOf(Array.from(word).slice(0, length).join(''));
      expect(token.startsWith(beginning)).toBe(true);
    }),
  );
});

test('tokens are tokens of themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(tokensOf(text).flatMap(tokensOf)).toEqual(tokensOf(text));
    }),
  );
});

test('a word without end is a token of 64 letters, and is found by as many', () => {
  expect(tokensOf('\u{10400}'.repeat(70))).toEqual(['\u{10428}'.repeat(64)]);
});

test('members may hold texts or lists of texts', () => {
  const document = { name: 'Ann Berg', aliases: ['Anna', 'Berg', 7], age: 7, note: 'other' };
  const search = { name: 'words', members: ['name', 'aliases', 'age', 'missing'] };
  expect(tokensOfDocument(search, document)).toEqual(['ann', 'berg', 'anna']);
});

test('a prefix that another one begins with says nothing more', () => {
  expect(tokenPrefixes(['An', 'anna be', 'b', 'BE'])).toEqual(['anna', 'be']);
});
