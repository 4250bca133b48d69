/** Money is counted, never measured: whole minor units of one currency. */
import fc from 'fast-check';
import { addMoney, isCurrency, money } from '.';

const amount = fc.maxSafeInteger();

test('money is whole minor units', () => {
  expect(() => money(0.5, 'EUR')).toThrow(RangeError);
  expect(() => money(Number.MAX_SAFE_INTEGER + 1, 'EUR')).toThrow(RangeError);
  expect(() => money(Number.NaN, 'EUR')).toThrow(RangeError);
});

test('a sum is exact or refused, and the order does not matter', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const exact = BigInt(a) + BigInt(b);
      const add = () => addMoney(money(a, 'EUR'), money(b, 'EUR'));
      if (exact > BigInt(Number.MAX_SAFE_INTEGER) || exact < BigInt(Number.MIN_SAFE_INTEGER)) {
        expect(add).toThrow(RangeError);
      } else {
        expect(BigInt(add().amount)).toBe(exact);
        expect(add()).toEqual(addMoney(money(b, 'EUR'), money(a, 'EUR')));
      }
    }),
  );
});

test('two currencies have no sum', () => {
  expect(() => addMoney(money(1, 'EUR'), money(1, 'SEK'))).toThrow(RangeError);
});

test('a currency is one that ISO 4217 knows', () => {
  expect(['EUR', 'SEK', 'GBP'].every(isCurrency)).toBe(true);
  expect(['eur', 'EURO', 'QQQ', ''].some(isCurrency)).toBe(false);
});
