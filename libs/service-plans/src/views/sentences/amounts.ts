/** Amounts of money in sentences: `EUR 52.50`. */
import type { Money } from '@caseledger/kernel';

/** With as many decimals as the currency has. */
export function amountOf({ amount, currency }: Money): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  const text = String(amount).padStart((digits ?? 2) + 1, '0');
  const whole = text.length - (digits ?? 2);
  return `${currency} ${text.slice(0, whole)}${digits === 0 ? '' : '.'}${text.slice(whole)}`;
}
