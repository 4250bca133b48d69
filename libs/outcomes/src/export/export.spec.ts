/** The lines of an export, the bands of ages and pseudonyms. */
import type { LocalDate, PartialDate } from '@caseledger/kernel';
import { ageBandOn } from './age-band';
import { FORMATS } from './formats';
import { newPseudonyms } from './pseudonyms';

test.each([
  ['2014-06-02', '0-11'],
  ['2014-06-01', '12-17'],
  ['2008-06-02', '12-17'],
  ['2008-06-01', '18-24'],
  ['2001-06-02', '18-24'],
  ['2001-06-01', '25-44'],
  ['1981-06-01', '45-64'],
  ['1961-06-02', '45-64'],
  ['1961-06-01', '65-79'],
  ['1946-06-01', '80+'],
  ['2008', '12-17'],
  ['2008-05', '18-24'],
  ['2026-06-02', 'unknown'],
  [undefined, 'unknown'],
])('who was born on %s is %s on 2026-06-01', (birthDate, band) => {
  expect(ageBandOn('2026-06-01' as LocalDate, birthDate as PartialDate | undefined)).toBe(band);
});

test('a pseudonym is the same within an export, and another in the next and of another kind', () => {
  const [one, other] = [newPseudonyms(), newPseudonyms()];
  expect(one('client', 'a')).toBe(one('client', 'a'));
  expect(new Set([one('client', 'a'), one('client', 'b'), one('case', 'a'), other('client', 'a')]).size).toBe(4);
});

test('comma-separated values are written as RFC 4180 says', () => {
  expect(FORMATS.csv.header(['a', 'b,c', 'd"e', 'f\ng'])).toBe('a,"b,c","d""e","f\ng"\r\n');
});
