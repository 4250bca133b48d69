/** Money and quantities in the schema: what is taken, and what is not. */
import { parseValue } from 'graphql';
import { MinorUnitsScalar, QuantityScalar } from './money';

describe('minor units', () => {
  test.each([0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER])('take %d', (amount) => {
    expect(MinorUnitsScalar.parseValue(amount)).toBe(amount);
    expect(MinorUnitsScalar.parseLiteral(parseValue(String(amount)))).toBe(amount);
    expect(MinorUnitsScalar.serialize(amount)).toBe(amount);
  });

  test.each([1.5, 2 ** 53, Number.NaN, '1', null])('take no %p', (amount) => {
    expect(() => MinorUnitsScalar.parseValue(amount)).toThrow('whole number');
  });

  test.each(['1.5', '"1"', 'null', '9007199254740993'])('take no %s in a document', (literal) => {
    expect(() => MinorUnitsScalar.parseLiteral(parseValue(literal))).toThrow('whole number');
  });
});

describe('a quantity', () => {
  test.each([
    ['1', '1.00'],
    ['1.5', '1.50'],
    ['-0.25', '-0.25'],
  ])('%s is written %s', (text, written) => {
    expect(QuantityScalar.parseValue(text)).toBe(written);
    expect(QuantityScalar.parseLiteral(parseValue(`"${text}"`))).toBe(written);
  });

  test.each(['1.505', '', 'two', 1.5, null])('is no %p', (value) => {
    expect(() => QuantityScalar.parseValue(value)).toThrow('two decimals');
  });
});
