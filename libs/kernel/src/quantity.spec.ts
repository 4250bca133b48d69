/** Quantities: two decimal places, exactly. */
import fc from 'fast-check';
import { addQuantities, formatQuantity, parseQuantity, type Quantity } from '.';

const LARGEST = 999_999_999_999_999;
const quantity = fc.integer({ min: -LARGEST, max: LARGEST }).map((hundredths) => hundredths as Quantity);

test('a quantity that was written is read as the same one', () => {
  fc.assert(
    fc.property(quantity, (some) => {
      expect(parseQuantity(formatQuantity(some))).toBe(some);
    }),
  );
});

test('a text of two places is written as it was read', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?(0|[1-9]\d{0,12})\.\d\d$/), (text) => {
      fc.pre(text !== '-0.00');
      expect(formatQuantity(parseQuantity(text)!)).toBe(text);
    }),
  );
});

test.each([
  ['2', '2.00'],
  ['1.5', '1.50'],
  ['-0.25', '-0.25'],
  ['0.05', '0.05'],
  ['007', '7.00'],
])('%s is written %s', (text, written) => {
  expect(formatQuantity(parseQuantity(text)!)).toBe(written);
});

test.each(['-0', '-0.00', '0'])('%s is plain nothing', (text) => {
  expect(Object.is(parseQuantity(text), 0)).toBe(true);
});

test.each(['1.005', '1,5', '1e3', '.5', '1.', '+1', ' 1', '1\n', '', 'NaN', '12345678901234'])(
  '%j is refused rather than rounded',
  (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  },
);

test('a sum is exact or refused', () => {
  expect(formatQuantity(addQuantities(parseQuantity('0.10')!, parseQuantity('0.20')!))).toBe('0.30');
  expect(() => addQuantities(Number.MAX_SAFE_INTEGER as Quantity, 1 as Quantity)).toThrow(RangeError);
});
