/** JSON as data, and its one canonical form (RFC 8785, JCS): the bytes that are hashed, authenticated and compared. */
import canonicalize from 'canonicalize';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The JCS text of a value. Members that are undefined are left out, as JSON does. Throws for what JSON cannot carry. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('A value without a JSON form has no canonical form.');
  return text;
}
