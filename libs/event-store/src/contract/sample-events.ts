/** Events for the contract suites: whole envelopes with ids of their own. */
import { randomBytes } from 'node:crypto';
import type { CommandId, EventId, Instant, JsonObject, StoredEvent, Tenant, Uuid } from '@caseledger/kernel';
import type { EventToAppend } from '../event-store';

export const UTRECHT = 'utrecht' as Tenant;
export const GENT = 'gent' as Tenant;

/** A new UUID of version 7, except that its time is left to chance. */
export function newId(): Uuid {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}` as Uuid;
}

/** An event with ids of its own, and of a command of its own where none is given. */
export function anEvent(given: Partial<EventToAppend> = {}): EventToAppend {
  const commandId: CommandId = given.commandId ?? newId();
  return {
    id: newId(),
    type: 'ContactRecorded',
    schemaVersion: 1,
    data: { channel: 'PHONE' },
    occurredAt: '2026-03-02T09:00:00.000Z' as Instant,
    recordedAt: '2026-03-02T09:00:01.250Z' as Instant,
    actor: { id: 'worker-1', roles: ['caseworker'], tenant: UTRECHT },
    commandId,
    correlationId: commandId,
    causationId: commandId,
    ...given,
  };
}

/** Some events of one command. */
export function eventsOf(count: number, commandId: CommandId = newId()): readonly EventToAppend[] {
  return Array.from({ length: count }, (_, index) => anEvent({ commandId, data: { index } }));
}

/** An event whose stored JSON has exactly so many bytes as the revision `0` of a stream with a name of this length. */
export function anEventOfBytes(bytes: number, stream: string): EventToAppend {
  const event = anEvent({ data: { text: '' } });
  const empty = Buffer.byteLength(JSON.stringify({ ...event, stream, revision: 0 }));
  return { ...event, data: { text: 'x'.repeat(bytes - empty) } };
}

/** The ids of events, which is what most promises are about. */
export function idsOf(events: readonly { readonly id: EventId }[]): readonly EventId[] {
  return events.map(({ id }) => id);
}

/** What JSON can hold and engines like to get wrong. */
export const AWKWARD_DATA: JsonObject = {
  'naïve \u{1F9D1}\u200D\u{1F9BD} 名前': 'Zoë Ğül \u0000 \u2028 \\ " \uFEFF',
  loneSurrogate: '\uD83D',
  combining: 'e\u0301 and \u00E9 differ',
  largest: Number.MAX_SAFE_INTEGER,
  smallest: Number.MIN_SAFE_INTEGER,
  nothing: null,
  empty: {},
  list: [[], [''], [false, 0]],
  '': 'an empty name',
  b: 1,
  a: 2,
  '10': 'names like numbers',
  '9': 'come in an order of their own',
};

/** A stored event with each member that an envelope can have, and its leaf hash (standards.md, "Integrity"). */
export const FIXED_EVENT = {
  id: '01900000-0000-7000-8000-000000000001',
  type: 'CaseOpened',
  schemaVersion: 2,
  stream: 'case-utrecht.01900000-0000-7000-8000-0000000000aa',
  revision: 0,
  data: { caseType: 'INTEGRATED', 'naïve \u{1F9D1} 名前': ['é', 'e\u0301', null, true, -1, 9007199254740991] },
  sealed: [
    {
      person: '01900000-0000-7000-8000-0000000000bb',
      keyId: '01900000-0000-7000-8000-0000000000cc',
      nonce: 'AAECAwQFBgcICQoL',
      box: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ',
    },
  ],
  occurredAt: '2026-03-01T23:30:00.000Z',
  recordedAt: '2026-03-02T09:00:00.001Z',
  actor: { id: 'Zoë', roles: ['caseworker', 'manager'], tenant: 'utrecht' },
  commandId: '01900000-0000-7000-8000-0000000000dd',
  correlationId: '01900000-0000-7000-8000-0000000000ee',
  causationId: '01900000-0000-7000-8000-0000000000ff',
  ruleSet: { id: 'default', version: 0 },
  basis: [{ stream: 'party-utrecht.01900000-0000-7000-8000-0000000000bb', revision: -1 }],
  fingerprint: 'mZ0c5nT2',
} as unknown as StoredEvent;
export const FIXED_LEAF = 'fe47634a3491eaa4fe88c6f8a3b19860f39ebff442a43e91dae7b8c696dacc2d';
