/** The stored envelope and its leaf: what the integrity of the log rests on. */
import {
  type CommandId,
  type EventId,
  type Instant,
  leafHash,
  type Position,
  type StoredEvent,
  storedPart,
  type StreamName,
  type Tenant,
  type Uuid,
} from '.';

const commandId = '01890a5d-ac96-774b-bcce-b302099a8057' as CommandId;
const stored: StoredEvent = {
  id: '01890a5d-ac96-8c1f-9c5e-1f0a2b3c4d5e' as EventId,
  type: 'CaseOpened',
  schemaVersion: 1,
  stream: 'case-north.01890a5d-ac96-8aaa-8bbb-0123456789ab' as StreamName,
  revision: 0,
  data: { label: 'Schuldhulp €', caseType: 'DEBT', amount: { currency: 'EUR', amount: 1250 } },
  occurredAt: '2026-03-30T22:00:00.000Z' as Instant,
  recordedAt: '2026-03-31T09:15:00.250Z' as Instant,
  actor: { id: 'worker-1', roles: ['caseworker'], tenant: 'north' as Tenant },
  commandId,
  correlationId: commandId as Uuid,
  causationId: commandId as Uuid,
};

/** Computed with Python: SHA-256 of 0x00 and the UTF-8 bytes of json.dumps(event, sort_keys, no spaces, no escapes). */
test('the leaf of a fixed event has its fixed hash', () => {
  expect(leafHash(stored).toString('hex')).toBe('522d2036ca9c1939123d9806e8420164e602bfcc5e7a31f9e504ead29f3b3796');
});

test('the leaf survives being stored and read as JSON', () => {
  expect(leafHash(JSON.parse(JSON.stringify(stored)) as StoredEvent)).toEqual(leafHash(stored));
});

test('where an event stands in the log is no part of its leaf', () => {
  const recorded = { ...stored, position: '00000000000000000001' as Position };
  const moved = { ...stored, position: '00000000000000000002' as Position };
  expect(storedPart(recorded)).toEqual(stored);
  expect(leafHash(storedPart(recorded))).toEqual(leafHash(storedPart(moved)));
});

test.each<[string, Partial<StoredEvent>]>([
  ['a fact', { data: { ...stored.data, caseType: 'WORK' } }],
  ['who did it', { actor: { ...stored.actor, id: 'worker-2' } }],
  ['its place in the stream', { revision: 1 }],
  ['when it was recorded', { recordedAt: '2026-03-31T09:15:00.251Z' as Instant }],
  ['an empty list of boxes', { sealed: [] }],
])('whoever changes %s changes the leaf', (_, change) => {
  expect(leafHash({ ...stored, ...change })).not.toEqual(leafHash(stored));
});
