/** Which language whoever asks is answered in. */
import { languageOf, languageOfConnectionInit } from './language';

test.each([
  ['nl', 'nl'],
  ['NL', 'nl'],
  ['nl-BE, fr;q=0.9', 'nl'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['it;q=0.3, es;q=0.8', 'es'],
  ['en;q=0, it', 'it'],
  ['fr, *;q=0.1', 'en'],
  ['fr', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('the header %j asks for %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test.each([
  undefined,
  7,
  ['nl'],
  ',,,;;;q=',
  'nl;q=0',
  'nl_NL',
  '\u0000nl',
  'constructor',
  '__proto__',
  'a'.repeat(1_000_000),
  `${'fr;q=0.1,'.repeat(1_000_000)}nl`,
  `${' '.repeat(1_000_000)}nl`,
])('what asks for nothing that can be understood (%#) is answered in English', (header) => {
  expect(languageOf(header)).toBe('en');
});

test.each([
  [{ 'accept-language': 'nl' }, 'nl'],
  [{ 'Accept-Language': 'de' }, 'de'],
  [{ 'accept-language': 'fr' }, 'en'],
  [{ 'accept-language': ['nl'] }, undefined],
  [{ authorization: 'Bearer x' }, undefined],
  [null, undefined],
  ['nl', undefined],
])('the first message %j of a WebSocket asks for %s', (payload, language) => {
  expect(languageOfConnectionInit(payload)).toBe(language);
});
