/** Amounts of money in sentences. */
import { amountOf } from './amounts';

test.each([
  [5_250, 'EUR', 'EUR 52.50'],
  [5, 'EUR', 'EUR 0.05'],
  [0, 'EUR', 'EUR 0.00'],
  [500, 'JPY', 'JPY 500'],
  [1_234, 'KWD', 'KWD 1.234'],
])('%d in %s is %s', (amount, currency, text) => {
  expect(amountOf({ amount, currency })).toBe(text);
});
