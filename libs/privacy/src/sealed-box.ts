/** One sealed box: AES-256-GCM over the JCS of a person's fields in one event, bound to that event and to that person. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { canonicalJson, type JsonObject, type PartyId, type SealedBox, type Uuid } from '@caseledger/kernel';
import type { DataKey } from './key-store';
import type { SealedIn } from './personal-data';

const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;

/** The length of a nonce, in bytes. A nonce is used once. */
export const NONCE_BYTES = 12;

/** Seals a person's fields of an event. */
export function sealBox(key: DataKey, person: PartyId, event: SealedIn, fields: JsonObject, nonce: Buffer): SealedBox {
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce).setAAD(boundTo(event, person, key.id));
  const box = Buffer.concat([cipher.update(canonicalJson(fields)), cipher.final(), cipher.getAuthTag()]);
  return { person, keyId: key.id, nonce: nonce.toString('base64url'), box: box.toString('base64url') };
}

/** The fields in a box. Throws an Error where they were not sealed with this key, for this person, in this event. */
export function openBox(key: DataKey, event: SealedIn, { person, keyId, nonce, box }: SealedBox): JsonObject {
  const sealed = Buffer.from(box, 'base64url');
  try {
    const decipher = createDecipheriv(ALGORITHM, key.bytes, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(boundTo(event, person, keyId))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as JsonObject;
  } catch (error) {
    throw new Error(`A sealed box of event ${event.id} cannot be opened: the event or its key was changed.`, {
      cause: error,
    });
  }
}

function boundTo(event: SealedIn, person: PartyId, keyId: Uuid): Buffer {
  return Buffer.from(canonicalJson([event.stream, event.id, event.type, event.schemaVersion, person, keyId]));
}
