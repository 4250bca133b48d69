/** Money: an integer count of minor units (cents) with its ISO 4217 code; nothing is ever a binary fraction. */
import type { Quantity } from './quantity';

/** An amount of money. */
export interface Money {
  /** In the currency's minor unit; negative for a correction. */
  readonly amount: number;
  /** ISO 4217, such as EUR. */
  readonly currency: string;
}

/** Whether the text has the form of an ISO 4217 code that this machine's data knows. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text);
}

/** An amount of money. Throws a RangeError for a fraction of a minor unit or an amount beyond 2^53. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError('Money is a whole number of minor units within 2^53.');
  return { amount, currency };
}

/** The sum of two amounts of one currency. Throws a RangeError for two currencies. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} cannot be added.`);
  return money(a.amount + b.amount, a.currency);
}

/**
 * What a quantity costs at a rate for one unit, to the nearest minor unit, halves away from nothing. Throws a RangeError for
 * an amount beyond 2^53.
 */
export function costOf(quantity: Quantity, rate: Money): Money {
  const hundredths = BigInt(quantity) * BigInt(rate.amount);
  const magnitude = ((hundredths < 0n ? -hundredths : hundredths) + 50n) / 100n;
  return money(Number(hundredths < 0n ? -magnitude : magnitude), rate.currency);
}
