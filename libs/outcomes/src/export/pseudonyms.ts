/** Pseudonyms of one export: they join its rows, and with nothing outside of it. */
import { createHmac, randomBytes } from 'node:crypto';

export type Pseudonym = (kind: 'case' | 'client' | 'plan' | 'item', id: string) => string;

/** Under a key of its own, which nobody keeps: 128 bits of an HMAC. */
export function newPseudonyms(): Pseudonym {
  const key = randomBytes(32);
  return (kind, id) => createHmac('sha256', key).update(`${kind} ${id}`).digest('hex').slice(0, 32);
}
