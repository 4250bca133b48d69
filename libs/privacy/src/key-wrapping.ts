/** Wraps data keys with the key-encryption key: AES-256-GCM, bound to the tenant, the person and the key's id. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalJson } from '@caseledger/kernel';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The length of a data key and of the key-encryption key, in bytes. */
export const KEY_BYTES = 32;
/** The length of a wrapped data key, in bytes: nonce, ciphertext and tag. */
export const WRAPPED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;

/** Nonce ‖ ciphertext ‖ tag. `boundTo` is authenticated with it: under other words it does not unwrap. */
export function wrap(keyEncryptionKey: Buffer, bytes: Buffer, boundTo: readonly string[]): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyEncryptionKey, nonce).setAAD(Buffer.from(canonicalJson(boundTo)));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What was wrapped; undefined for another key-encryption key, other bytes or other words than it was wrapped with. */
export function unwrap(keyEncryptionKey: Buffer, wrapped: Buffer, boundTo: readonly string[]): Buffer | undefined {
  if (wrapped.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  const tag = wrapped.subarray(-TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, keyEncryptionKey, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(canonicalJson(boundTo)))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const CHECKED = ['key-encryption key'];

/** A value by which a key-encryption key is known again. */
export function checkValue(keyEncryptionKey: Buffer): Buffer {
  return wrap(keyEncryptionKey, Buffer.alloc(0), CHECKED);
}

/** Whether a check value is of this key-encryption key. */
export function isKeyOf(keyEncryptionKey: Buffer, value: Buffer): boolean {
  return unwrap(keyEncryptionKey, value, CHECKED) !== undefined;
}
