/** The view that the contract's tests use, and documents for it. */
import type { EventId, LogId, Place, Position, Tenant } from '@caseledger/kernel';
import fc from 'fast-check';
import type { CollectionDeclaration } from '../declarations';
import type { Checkpoint, Collection, Document, ParkedEvent, ReadStore, Write } from '../read-store';

export const ACME = 'acme' as Tenant;
export const OTHER = 'other' as Tenant;

/** A view of cases. */
export const CASES = {
  view: 'cases',
  version: 1,
  indexes: [
    {
      ...{ name: 'byStatus', equals: ['status'], orderedBy: 'due' },
      grouped: { by: ['team', 'kind'], measures: ['amount', 'kind'] },
    },
    { name: 'byTeamAndStatus', equals: ['team', 'status'], orderedBy: 'due' },
    { name: 'byReaderAndStatus', equals: ['readers', 'status'], orderedBy: 'due', eachOf: 'readers' },
    { name: 'all', equals: [], orderedBy: 'due' },
  ],
  searches: [{ name: 'words', members: ['name', 'aliases'] }],
} as const satisfies CollectionDeclaration;

/** The view at a later version. */
export const LATER_CASES: CollectionDeclaration = { ...CASES, version: 2 };

/** The n-th place of a log. */
export function position(n: number): Position {
  return String(n).padStart(12, '0') as Position;
}

export function write(key: string, at: number, document?: Document, tenant: Tenant = ACME): Write {
  return { tenant, key, position: position(at), ...(document !== undefined && { document }) };
}

export function checkpoint(at: number, applied: number): Checkpoint {
  const id = '019a0000-0000-7000-8000-000000000000';
  const place: Place = { logId: id as LogId, position: position(at), eventId: id as EventId };
  return { place, applied, skipped: 2, parked: 1 };
}

/** An event that version 1 of the view could not fold. */
export const PARKED: ParkedEvent = {
  view: 'cases',
  version: 1,
  tenant: ACME,
  key: 'a',
  position: position(7),
  eventId: '019a0000-0000-7000-8000-000000000007',
  error: 'It could not be folded.',
  parkedAt: '2026-03-31T10:00:00.000Z',
};

/** A collection that is live from the start. */
export async function liveCollection(
  store: ReadStore,
  declaration: CollectionDeclaration = CASES,
): Promise<Collection> {
  const collection = await store.open(declaration);
  await store.makeLive(collection);
  return collection;
}

/** Texts whose order by bytes is neither that of a language nor that of UTF-16. */
export const ODD_TEXTS = [
  '',
  'Z',
  'a',
  'ab',
  'z',
  '~',
  'é',
  'e\u0301',
  '\uffee',
  '\u{10000}',
  '\u{1f600}',
  "o'neil",
  '%_',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).filter((value) => !value.includes('\0')) },
);
const name = fc
  .array(
    fc.constantFrom('Ann', 'anna', 'ANNE', 'José', 'Jose\u0301', 'Müller', 'ﬁsk', 'Şahin', "O'Neil", 'van', '2nd'),
    {
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));

export const statuses = fc.constantFrom('open', 'closed', 'héld', '\u{1f600}');
export const readers = fc.constantFrom('ann', 'bo', 'é', '\u{1f600}', '');
export const orders = text;

/** Documents of the view, each member of which may be missing. */
export const documents: fc.Arbitrary<Document> = fc.record(
  {
    status: statuses,
    team: fc.constantFrom('north', 'south', null),
    due: text,
    readers: fc.oneof(fc.array(readers, { maxLength: 4 }), fc.constant(null)),
    kind: fc.oneof(text, fc.integer(), fc.constant(null), fc.boolean()),
    amount: fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constant('much'), fc.constant(0.5)),
    name,
    aliases: fc.array(name, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** Writes to few keys, in no order of their positions; some delete. */
export const writes: fc.Arbitrary<readonly Write[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('k1', 'k2', 'K2', 'ké', 'k\uffee', 'k\u{10000}', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8'),
      fc.integer({ min: 1, max: 40 }),
      fc.option(documents, { freq: 8, nil: undefined }),
    )
    .map(([key, at, document]) => write(key, at, document)),
  { maxLength: 60 },
);

let tenants = 0;
/** A tenant that no test had before, so that many runs can share one store. */
export function freshTenant(): Tenant {
  tenants += 1;
  return `tenant${tenants}` as Tenant;
}

/** The same writes for another tenant. */
export function ofTenant(tenant: Tenant, list: readonly Write[]): readonly Write[] {
  return list.map((one) => ({ ...one, tenant }));
}
