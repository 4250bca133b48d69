/** Money and quantities in a plan: what is taken of them. */
import { formatQuantity, type Money, parseQuantity, type Quantity, rejected, type Rejection } from '@caseledger/kernel';

/**
 * The most that one thing costs, that one unit costs, and the most units of one item, in minor units and hundredths: so
 * many items of them as a plan has add up to less than 2^53.
 */
export const MOST_COST = 1_000_000_000_000;
export const MOST_RATE = 100_000_000;
export const MOST_UNITS = 9_999_999 as Quantity;
/** The most of one delivery: 9,999.99. */
export const MOST_OF_DELIVERY = 999_999 as Quantity;

/** An amount below nothing, beyond the most, or in another currency than the plan's. */
export function amountRejection(
  amount: Money | undefined,
  field: string,
  { currency, most }: { readonly currency: string; readonly most: number },
): Rejection | undefined {
  if (amount === undefined) return undefined;
  if (amount.currency !== currency) {
    return rejected('OtherCurrency', 'The plan is in {currency}; {other} is another currency.', {
      field: `${field}.currency`,
      values: { currency, other: amount.currency },
    });
  }
  if (Number.isSafeInteger(amount.amount) && amount.amount >= 0 && amount.amount <= most) return undefined;
  return rejected('AmountNotAllowed', 'Give a whole number of minor units, such as cents, from 0 to {most}.', {
    field: `${field}.amount`,
    values: { most },
  });
}

/** The quantity that a text means, or the refusal of one that is out of bounds. */
export function quantityOf(
  text: string,
  field: string,
  { least, most }: { readonly least: number; readonly most: number },
): Quantity | Rejection {
  const quantity = parseQuantity(text);
  if (quantity !== undefined && quantity >= least && quantity <= most) return quantity;
  return rejected('QuantityNotAllowed', 'Give a number with at most two decimals, from {least} to {most}.', {
    field,
    values: { least: formatQuantity(least as Quantity), most: formatQuantity(most as Quantity) },
  });
}
