/** Quantities: decimals of two places, counted in hundredths and written as text (`1.50`), never binary fractions. */
import type { Branded } from './ids';

/** A whole number of hundredths. */
export type Quantity = Branded<number, 'Quantity'>;

const QUANTITY = /^-?\d{1,13}(\.\d{1,2})?$/;

/** The quantity that a text such as `2`, `1.5` or `-0.25` means; undefined for more than two places or no number. */
export function parseQuantity(text: string): Quantity | undefined {
  if (!QUANTITY.test(text)) return undefined;
  const [whole = '0', places = ''] = text.replace('-', '').split('.');
  const hundredths = Number(whole) * 100 + Number(places.padEnd(2, '0'));
  return (text.startsWith('-') && hundredths !== 0 ? -hundredths : hundredths) as Quantity;
}

/** A quantity as text with its two places. */
export function formatQuantity(quantity: Quantity): string {
  const digits = String(Math.abs(quantity)).padStart(3, '0');
  return `${quantity < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of two quantities. Throws a RangeError beyond 2^53 hundredths. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  const sum = a + b;
  if (!Number.isSafeInteger(sum)) throw new RangeError('The sum of the quantities is too large.');
  return sum as Quantity;
}
