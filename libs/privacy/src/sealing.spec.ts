/** Personal data (standards.md): sealed for one person in one event, opened there alone, and forgotten with the key. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalJson,
  event,
  type EventDeclaration,
  type EventId,
  field,
  FORGOTTEN,
  type Json,
  type JsonObject,
  type PartyId,
  type StoredEvent,
  type StreamName,
  type Tenant,
} from '@caseledger/kernel';
import { runs, within } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { openFileKeyStore } from './file/file-key-store';
import type { KeyStore } from './key-store';
import { type PersonalData, PersonErased } from './personal-data';
import { personalData } from './sealing';

const { code, id, optional, personal, stored, text } = field;
const TENANT = 'westerpoort' as Tenant;

/** The subject's own note, and the name and address of another person whom the event names. */
const relationshipAdded = event('RelationshipAdded', {
  version: 2,
  fields: {
    other: id<'Party'>(),
    kind: code(),
    note: personal(optional(text())),
    name: personal(text(), 'other'),
    address: personal(optional(stored<JsonObject>()), 'other'),
  },
});

const newId = <Id extends string>(): Id => randomUUID() as string as Id;
const newStream = (): StreamName => `party-${TENANT}.${randomUUID()}` as StreamName;

let folder: string;
let keys: KeyStore;
let sealing: PersonalData;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  keys = await openFileKeyStore({ file: join(folder, 'keys.db'), keyEncryptionKey: randomBytes(32) });
  sealing = personalData(keys);
});
afterAll(async () => {
  await keys.close();
  await rm(folder, { recursive: true });
});

/** The event as it is stored, its personal values sealed. */
async function sealed(
  declaration: EventDeclaration,
  payload: { readonly data: JsonObject; readonly personal: JsonObject },
  subject: PartyId | undefined,
): Promise<StoredEvent> {
  const { type, version: schemaVersion } = declaration;
  const head = { id: newId<EventId>(), type, schemaVersion, stream: newStream() };
  const boxes = await sealing.seal(TENANT, head, declaration, payload, subject);
  return { ...head, data: payload.data, ...(boxes.length === 0 ? {} : { sealed: boxes }) } as unknown as StoredEvent;
}

async function relationship(values: JsonObject, other = newId<PartyId>(), subject = newId<PartyId>()) {
  const stored = await sealed(relationshipAdded, { data: { other, kind: 'PARENT' }, personal: values }, subject);
  return { stored, other, subject };
}

describe('Sealing', () => {
  test('makes one box for each person, sorted by person, in which no value can be read', async () => {
    const { stored, other, subject } = await relationship({
      note: 'Lives upstairs',
      name: 'Ineke',
      address: { no: 3 },
    });
    expect(stored.sealed?.map(({ person }) => person)).toEqual([other, subject].sort());
    expect(Buffer.from(stored.sealed?.map(({ box }) => box).join('') ?? '', 'base64url').includes('Ineke')).toBe(false);
  });

  test('makes no box where nothing is personal', async () => {
    const tenantNoted = event('TenantNoted', { version: 1, fields: { kind: code() } });
    expect((await sealed(tenantNoted, { data: { kind: 'X' }, personal: {} }, undefined)).sealed).toBeUndefined();
  });

  test('gives values of the same person one box', async () => {
    const person = newId<PartyId>();
    const { stored } = await relationship({ note: 'Lives upstairs', name: 'Ineke' }, person, person);
    expect(stored.sealed).toHaveLength(1);
    expect(await sealing.open(stored, relationshipAdded)).toEqual({ note: 'Lives upstairs', name: 'Ineke' });
  });

  test('refuses a value about an erased person', async () => {
    const other = newId<PartyId>();
    await keys.destroy(TENANT, other);
    await expect(relationship({ name: 'Ineke' }, other)).rejects.toEqual(new PersonErased(other));
  });

  test('refuses a value that is nobody’s, is not declared as personal, or is in a stream of another tenant', async () => {
    const data = { other: newId<PartyId>(), kind: 'PARENT' };
    await expect(sealed(relationshipAdded, { data, personal: { note: 'x' } }, undefined)).rejects.toThrow(/note/);
    await expect(sealed(relationshipAdded, { data: {}, personal: { name: 'x' } }, undefined)).rejects.toThrow(/name/);
    await expect(sealed(relationshipAdded, { data, personal: { kind: 'x' } }, newId())).rejects.toThrow(/kind/);
    const head = { id: newId<EventId>(), type: 'RelationshipAdded', schemaVersion: 2, stream: newStream() };
    const payload = { data, personal: { name: 'Ineke' } };
    await expect(sealing.seal('oosterpoort' as Tenant, head, relationshipAdded, payload, undefined)).rejects.toThrow(
      /oosterpoort/,
    );
  });
});

describe('Opening', () => {
  test('gives back whatever was sealed', async () => {
    const declaration = event('Noted', { version: 1, fields: { note: personal(stored<Json>()) } });
    const subject = newId<PartyId>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.string({ unit: 'grapheme' })), async (value) => {
        const json = JSON.parse(canonicalJson(value)) as Json;
        const event = await sealed(declaration, { data: {}, personal: { note: json } }, subject);
        expect(await sealing.open(event, declaration)).toEqual({ note: json });
      }),
      runs(500),
    );
  });

  test('never seals the same values to the same bytes', async () => {
    const subject = newId<PartyId>();
    const [one, other] = await Promise.all([1, 2].map(() => relationship({ name: 'Ineke' }, subject, subject)));
    expect(one?.stored.sealed?.[0]?.box).not.toBe(other?.stored.sealed?.[0]?.box);
  });

  const moves: Record<string, (event: StoredEvent) => StoredEvent> = {
    'another event': (event) => ({ ...event, id: newId() }),
    'another stream': (event) => ({ ...event, stream: newStream() }),
    'another type': (event) => ({ ...event, type: 'RelationshipEnded' }),
    'another version': (event) => ({ ...event, schemaVersion: 1 }),
  };
  test.each(Object.keys(moves))('fails for a box that was moved to %s', async (where) => {
    const { stored } = await relationship({ name: 'Ineke' });
    await expect(sealing.open(moves[where]!(stored), relationshipAdded)).rejects.toThrow(/cannot be opened/);
  });

  test('fails for a box that was given to another person', async () => {
    const { stored } = await relationship({ name: 'Ineke' });
    const person = newId<PartyId>();
    await keys.obtain(TENANT, person);
    const given = { ...stored, sealed: stored.sealed?.map((box) => ({ ...box, person })) } as StoredEvent;
    await expect(sealing.open(given, relationshipAdded)).rejects.toThrow(/cannot be opened/);
  });

  test('fails for a box in which any bit was changed', async () => {
    const { stored } = await relationship({ name: 'Ineke' });
    const [box] = stored.sealed ?? [];
    if (box === undefined) throw new Error('There is no box.');
    const bits = Buffer.from(box.box, 'base64url').length * 8;
    await fc.assert(
      fc.asyncProperty(fc.nat(bits - 1), async (bit) => {
        const bytes = Buffer.from(box.box, 'base64url');
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const changed = { ...stored, sealed: [{ ...box, box: bytes.toString('base64url') }] };
        await expect(sealing.open(changed, relationshipAdded)).rejects.toThrow(/cannot be opened/);
      }),
    );
  });

  test('fails for a box that was taken away', async () => {
    const { stored } = await relationship({ name: 'Ineke' });
    await expect(sealing.open({ ...stored, sealed: [] }, relationshipAdded)).rejects.toThrow(/name/);
  });

  test('fails where the key store never knew the key: that is damage, not an erasure', async () => {
    const { stored } = await relationship({ name: 'Ineke' });
    const empty = await openFileKeyStore({ file: join(folder, 'empty.db'), keyEncryptionKey: randomBytes(32) });
    await expect(personalData(empty).open(stored, relationshipAdded)).rejects.toThrow(/does not know the key/);
    await empty.close();
  });

  test('passes on the fields of an older version as they were sealed', async () => {
    const older = event('RelationshipAdded', { version: 1, fields: { fullName: personal(text()) } });
    const stored = await sealed(older, { data: {}, personal: { fullName: 'Ineke' } }, newId<PartyId>());
    expect(await sealing.open(stored, relationshipAdded)).toEqual({ fullName: 'Ineke' });
  });
});

describe('After an erasure', () => {
  test('the fields of the erased person read FORGOTTEN and those of others stay', async () => {
    const { stored, other } = await relationship({ note: 'Lives upstairs', name: 'Ineke', address: { no: 3 } });
    await keys.destroy(TENANT, other);
    expect(await sealing.open(stored, relationshipAdded)).toEqual({
      note: 'Lives upstairs',
      name: FORGOTTEN,
      address: FORGOTTEN,
    });
  });

  test('the fields that name nobody read FORGOTTEN where the subject is erased', async () => {
    const { stored, subject } = await relationship({ note: 'Lives upstairs', name: 'Ineke' });
    await keys.destroy(TENANT, subject);
    expect(await sealing.open(stored, relationshipAdded)).toEqual({ note: FORGOTTEN, name: 'Ineke' });
  });

  test('an event of an older version reads FORGOTTEN under the names of today', async () => {
    const older = event('RelationshipAdded', { version: 1, fields: { fullName: personal(text()) } });
    const subject = newId<PartyId>();
    const stored = await sealed(older, { data: {}, personal: { fullName: 'Ineke' } }, subject);
    await keys.destroy(TENANT, subject);
    expect(await sealing.open(stored, relationshipAdded)).toEqual({
      note: FORGOTTEN,
      name: FORGOTTEN,
      address: FORGOTTEN,
    });
  });

  test(
    'opening never fails, whoever is erased and whatever was sealed, and shows no value of theirs',
    async () => {
      const values = fc.record(
        { note: fc.string(), name: fc.string(), address: fc.dictionary(fc.string(), fc.string()) },
        { requiredKeys: ['name'] },
      );
      await fc.assert(
        fc.asyncProperty(values, fc.boolean(), fc.boolean(), async (sealedValues, otherGoes, subjectGoes) => {
          const { stored, other, subject } = await relationship(sealedValues);
          const going = [...(otherGoes ? [other] : []), ...(subjectGoes ? [subject] : [])];
          await Promise.all(going.map((person) => keys.destroy(TENANT, person)));
          const opened = await sealing.open(stored, relationshipAdded);
          const goes = { note: subjectGoes, name: otherGoes, address: otherGoes };
          for (const [name, value] of Object.entries(sealedValues)) {
            expect(opened[name]).toEqual(goes[name as keyof typeof goes] ? FORGOTTEN : value);
          }
        }),
        runs(50),
      );
    },
    within(30_000),
  );
});

describe('The fingerprint', () => {
  test('tells one input from another, whatever the order of its members', async () => {
    const person = newId<PartyId>();
    await keys.obtain(TENANT, person);
    const first = await sealing.fingerprint(TENANT, person, { name: 'Ineke', note: 'x' });
    expect(await sealing.fingerprint(TENANT, person, { note: 'x', name: 'Ineke' })).toBe(first);
    expect(await sealing.fingerprint(TENANT, person, { note: 'y', name: 'Ineke' })).not.toBe(first);
  });

  test('confirms nothing after the erasure of its person', async () => {
    const person = newId<PartyId>();
    await keys.obtain(TENANT, person);
    await keys.destroy(TENANT, person);
    expect(await sealing.fingerprint(TENANT, person, { name: 'Ineke' })).toBeUndefined();
  });

  test('fails for a person who never had a key', async () => {
    await expect(sealing.fingerprint(TENANT, newId(), {})).rejects.toThrow(/does not know the key/);
  });
});
