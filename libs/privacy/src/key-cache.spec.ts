/** The cache of unwrapped keys: bounded and short. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { PartyId, Tenant, Uuid } from '@caseledger/kernel';
import { keyCache } from './key-cache';

const TENANT = 'westerpoort' as Tenant;
const newPerson = () => randomUUID() as PartyId;
const newKey = () => ({ id: randomUUID() as string as Uuid, bytes: randomBytes(32) });

test('it holds no more keys than it may: the ones that came first go first', () => {
  const cache = keyCache({ entries: 3 });
  const persons = Array.from({ length: 5 }, newPerson);
  for (const person of persons) cache.keep(TENANT, person, newKey());
  expect(persons.map((person) => cache.get(TENANT, person) !== undefined)).toEqual([false, false, true, true, true]);
  cache.close();
});

test('it holds a key no longer than its lifetime, however often the key is used', () => {
  let now = 0;
  const cache = keyCache({ lifetime: 100, clock: () => now });
  const person = newPerson();
  const key = newKey();
  cache.keep(TENANT, person, key);
  for (now = 0; now < 100; now += 10) expect(cache.get(TENANT, person)).toBe(key);
  expect(cache.get(TENANT, person)).toBeUndefined();
  cache.close();
});

test('a person of another tenant has another entry', () => {
  const cache = keyCache();
  const person = newPerson();
  cache.keep(TENANT, person, newKey());
  expect(cache.get('oosterpoort' as Tenant, person)).toBeUndefined();
  cache.close();
});
