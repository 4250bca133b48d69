/** Instants: one form, whose order as text is their order in time (RFC 3339). */
import fc from 'fast-check';
import { epochMillisecondsOf, type Instant, instantOf, isInstant, later, parseInstant } from '.';

const START = -62_167_219_200_000;
const END = 253_402_300_799_999;
const milliseconds = fc.integer({ min: START, max: END });

test('an instant keeps its millisecond, and has the form that is stored', () => {
  fc.assert(
    fc.property(milliseconds, (moment) => {
      expect(isInstant(instantOf(moment))).toBe(true);
      expect(epochMillisecondsOf(instantOf(moment))).toBe(moment);
    }),
  );
});

test('the order of instants is the order of their texts', () => {
  fc.assert(
    fc.property(milliseconds, milliseconds, (a, b) => {
      expect(instantOf(a) < instantOf(b)).toBe(a < b);
      expect(later(instantOf(a), instantOf(b))).toBe(instantOf(Math.max(a, b)));
    }),
  );
});

test('the later of an instant and none is the instant', () => {
  expect(later(instantOf(0), undefined)).toBe('1970-01-01T00:00:00.000Z');
});

test.each([
  ['2026-03-31T22:00:00Z', '2026-03-31T22:00:00.000Z'],
  ['2026-04-01T00:00:00+02:00', '2026-03-31T22:00:00.000Z'],
  ['2026-03-31T18:30:00.1234567-03:30', '2026-03-31T22:00:00.123Z'],
  ['2026-03-31t22:00:00z', '2026-03-31T22:00:00.000Z'],
])('%s is the instant %s, wherever the program runs', (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});

test.each([
  '2026-03-31T22:00:00',
  '2026-03-31',
  '2026-02-30T00:00:00Z',
  '+010000-01-01T00:00:00Z',
  '0000-01-01T00:00:00+01:00',
  'yesterday',
  '',
])('%j is no instant that can be stored', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

test.each([
  '2026-02-30T00:00:00.000Z',
  '2026-03-31T24:00:00.000Z',
  '2026-03-31T22:00:00Z',
  '2026-03-31T22:00:00.000+00:00',
  '2026-03-31T22:00:00.000Z\n',
])('%j has not the one form', (text) => {
  expect(isInstant(text)).toBe(false);
});

test('a text that nobody has checked is no instant', () => {
  // @ts-expect-error only isInstant, parseInstant and instantOf make one
  const unchecked: Instant = '2026-03-31T22:00:00.000Z';
  expect(isInstant(unchecked)).toBe(true);
});
