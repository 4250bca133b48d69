/** Month arithmetic and the agency's day (R99). */
import {
  addMonths,
  dateIn,
  daysBetween,
  type Instant,
  isLocalDate,
  isTimeZone,
  type LocalDate,
  startOfDay,
  type TimeZone,
} from '.';

const amsterdam = 'Europe/Amsterdam' as TimeZone;

test.each([
  ['2024-11-30', 3, '2025-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2025-07-04', 3, '2025-10-04'],
])('R99: %s and %i months is %s', (from, months, to) => {
  expect(addMonths(from as LocalDate, months)).toBe(to);
});

test('the day at the agency is not the day in UTC', () => {
  expect(dateIn(amsterdam, '2026-03-31T22:00:00.000Z' as Instant)).toBe('2026-04-01');
  expect(dateIn(amsterdam, '2026-03-31T21:59:59.999Z' as Instant)).toBe('2026-03-31');
});

test.each(['Europe/Amsterdam', 'America/St_Johns', 'Pacific/Apia', 'America/Sao_Paulo', 'UTC'])(
  'the day in %s is the same whatever was asked before',
  (name) => {
    const zone = name as TimeZone;
    const alone = (moment: Date) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' }).format(moment) as LocalDate;
    // Around the days that the clocks change, and the one that Samoa left out.
    for (const around of ['2011-12-30', '2018-11-04', '2026-03-29', '2026-10-25', '2026-11-01']) {
      const noon = Date.parse(`${around}T12:00:00Z`);
      for (let minutes = -3_000; minutes <= 3_000; minutes += 30) {
        const moment = new Date(noon + minutes * 60_000);
        expect(dateIn(zone, moment.toISOString() as Instant)).toBe(alone(moment));
      }
    }
  },
);

test('a day starts at the agency, also in summer', () => {
  expect(startOfDay(amsterdam, '2026-07-01' as LocalDate)).toBe('2026-06-30T22:00:00.000Z');
  expect(startOfDay(amsterdam, '2026-01-01' as LocalDate)).toBe('2025-12-31T23:00:00.000Z');
});

test.each(['2025-02-29', '2025-13-01', '2025-1-1', '25-01-01', '2025-01-01T00:00', ''])('%s is no day', (text) => {
  expect(isLocalDate(text)).toBe(false);
});

test.each(['Europe/Amsterdam', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+1'])('%s is a time zone', (text) => {
  expect(isTimeZone(text)).toBe(true);
});

test.each(['Europe/Nowhere', '+01:00', '2020-01-01T00:00Z', '2020-01-01T00:00[Europe/Amsterdam]', 'amsterdam', ''])(
  '%s is no name of a time zone',
  (text) => {
    expect(isTimeZone(text)).toBe(false);
  },
);

test.each([
  ['2026-03-31', '2026-03-31', 0],
  ['2026-03-28', '2026-03-30', 2],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-02-28', '2025-03-01', 1],
  ['2026-01-01', '2025-12-31', -1],
])('from %s to %s it is %i days, whatever the clocks do between them', (from, to, days) => {
  expect(daysBetween(from as LocalDate, to as LocalDate)).toBe(days);
});
