/** Seals and opens the personal values of events, with the keys of a key store. */
import { createHmac, hash, hkdfSync, randomBytes } from 'node:crypto';
import {
  canonicalJson,
  type EventDeclaration,
  type Json,
  type JsonObject,
  parseStreamName,
  type PartyId,
  type SealedBox,
  type Tenant,
} from '@caseledger/kernel';
import { forgottenFields, missingField } from './forgotten-fields';
import { type DataKey, DESTROYED, type KeyStore } from './key-store';
import { type PersonalData, PersonErased, type SealedIn } from './personal-data';
import { NONCE_BYTES, openBox, sealBox } from './sealed-box';

/** Personal data under the keys of a key store. `newNonce` is given by tests alone: a nonce is random and used once. */
export function personalData(keys: KeyStore, newNonce = () => randomBytes(NONCE_BYTES)): PersonalData {
  const keyThatWasUsed = async (tenant: Tenant, person: PartyId): Promise<DataKey | typeof DESTROYED> => {
    const key = await keys.find(tenant, person);
    // What was sealed had a key: a store without it, or its tombstone, is damaged or another one, and nobody was erased.
    if (key === undefined) throw new Error(`The key store does not know the key of ${person}.`);
    return key;
  };
  return {
    seal: async (tenant, event, declaration, payload, subject) => {
      if (parseStreamName(event.stream)?.tenant !== tenant) {
        throw new TypeError(`${event.stream} is not a stream of ${tenant}, whose keys would seal it.`);
      }
      const fieldsOf = byPerson(declaration, payload, subject);
      const persons = [...fieldsOf.keys()].sort();
      // All at once: the keys that are new share one commit.
      const found = await Promise.all(persons.map((person) => keys.obtain(tenant, person)));
      return persons.map((person, index): SealedBox => {
        const key = found[index];
        if (key === undefined || key === DESTROYED) throw new PersonErased(person);
        return sealBox(key, person, event, fieldsOf.get(person) ?? {}, newNonce());
      });
    },
    open: async (event, declaration) => {
      const tenant = tenantOf(event);
      const boxes = event.sealed ?? [];
      const found = await Promise.all(boxes.map((box) => keyThatWasUsed(tenant, box.person)));
      const erased = new Set<string>();
      let opened: JsonObject = {};
      boxes.forEach((box, index) => {
        const key = found[index];
        if (key === undefined || key === DESTROYED) erased.add(box.person);
        else opened = { ...opened, ...openBox(key, event, box) };
      });
      const personal = { ...opened, ...forgottenFields(event, declaration, opened, erased) };
      const missing = missingField(event, declaration, personal);
      if (missing !== undefined) throw new Error(`Event ${event.id} has lost the box that held its ${missing}.`);
      return personal;
    },
    fingerprint: async (tenant, person, input) => {
      if (person === undefined) return hash('sha256', canonicalJson(input), 'base64url');
      const key = await keyThatWasUsed(tenant, person);
      if (key === DESTROYED) return undefined;
      const derived = Buffer.from(hkdfSync('sha256', key.bytes, Buffer.alloc(0), 'fingerprint', 32));
      return createHmac('sha256', derived).update(canonicalJson(input)).digest('base64url');
    },
    dropCached: (tenant, person) => {
      keys.dropCached(tenant, person);
    },
  };
}

/** An event's personal values by the person whose they are. */
function byPerson(
  declaration: EventDeclaration,
  { data, personal }: { readonly data: JsonObject; readonly personal: JsonObject },
  subject: PartyId | undefined,
): ReadonlyMap<PartyId, JsonObject> {
  const byPerson = new Map<PartyId, Record<string, Json>>();
  for (const [name, value] of Object.entries(personal)) {
    if (value === undefined) continue;
    const field = declaration.fields[name];
    if (field?.personal !== true) throw new TypeError(`${declaration.type}: ${name} is not declared as personal.`);
    const person = field.of === undefined ? subject : data[field.of];
    if (typeof person !== 'string') throw new TypeError(`${declaration.type}: ${name} belongs to nobody.`);
    const fields = byPerson.get(person as PartyId) ?? {};
    fields[name] = value;
    byPerson.set(person as PartyId, fields);
  }
  return byPerson;
}

function tenantOf(event: SealedIn): Tenant {
  const address = parseStreamName(event.stream);
  if (address === undefined) throw new TypeError(`${event.stream} is not the name of a stream.`);
  return address.tenant;
}
