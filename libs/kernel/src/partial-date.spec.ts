/** Dates of which only a part is known. */
import { earliestDay, isPartialDate, type PartialDate } from '.';

test.each([
  ['1948', '1948-01-01'],
  ['1948-07', '1948-07-01'],
  ['1948-07-19', '1948-07-19'],
  ['2024-02-29', '2024-02-29'],
])('%s is known in part and means %s at the earliest', (text, day) => {
  expect(isPartialDate(text)).toBe(true);
  expect(earliestDay(text as PartialDate)).toBe(day);
});

test.each([
  '48',
  '1948-13',
  '1948-00',
  '1948-7',
  '1948-07-',
  '2025-02-29',
  '1948-07-32',
  '1948-07-19T00:00',
  'unknown',
  '',
])('%j is no date, not even in part', (text) => {
  expect(isPartialDate(text)).toBe(false);
});
