/** Streams fold the events that they declare, and catalogues know each event once. */
import {
  actIntended,
  catalogueOf,
  type CommandId,
  domainEvent,
  type DomainEvent,
  event,
  type EventId,
  type Evolve,
  field,
  FORGOTTEN,
  type Instant,
  type JsonObject,
  type PartyId,
  type StoredEvent,
  stream,
  type StreamName,
  type Tenant,
  type Uuid,
} from '.';

interface TeaState {
  readonly status: 'cold' | 'poured';
  readonly cups: number;
}

const teaPoured = event('TeaPoured', {
  version: 1,
  fields: { cups: field.number(), for: field.personal(field.text()) },
});
const teaSpilled = event('TeaSpilled', { version: 1, fields: { cups: field.number() } });
const teaEvents = [teaPoured, teaSpilled] as const;
const teaStream = stream<TeaState, typeof teaEvents>({
  category: 'delivery',
  initial: { status: 'cold', cups: 0 },
  stateVersion: 1,
  events: teaEvents,
  evolve: {
    TeaPoured: (state, { data }) => ({ status: 'poured', cups: state.cups + data.cups }),
    TeaSpilled: (state, { data }) => ({ ...state, cups: state.cups - data.cups }),
  },
});

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const stored: StoredEvent = {
  id: id as EventId,
  type: 'TeaPoured',
  schemaVersion: 1,
  stream: `delivery-north.${id}` as StreamName,
  revision: 0,
  data: { cups: 3 },
  occurredAt: '2026-03-30T22:00:00.000Z' as Instant,
  recordedAt: '2026-03-31T09:15:00.250Z' as Instant,
  actor: { id: 'worker-1', roles: [], tenant: 'north' as Tenant },
  commandId: id as CommandId,
  correlationId: id as Uuid,
  causationId: id as Uuid,
};
const happened = (type: string, data: JsonObject): DomainEvent => ({ ...domainEvent(stored, teaPoured), type, data });

test('each event changes the state as its own step says', () => {
  const events = [happened('TeaPoured', { cups: 3 }), happened('TeaSpilled', { cups: 1 })];
  expect(events.reduce(teaStream.evolve, teaStream.initial)).toEqual({ status: 'poured', cups: 2 });
});

test.each(['CoffeePoured', 'toString', 'constructor', '__proto__'])(
  'an event %s that the stream does not declare stops the fold, and is not skipped',
  (type) => {
    expect(() => teaStream.evolve(teaStream.initial, happened(type, {}))).toThrow(RangeError);
  },
);

test('an act on a second stream may stand in every stream and changes no state', () => {
  expect(teaStream.evolve(teaStream.initial, happened('ActIntended', {}))).toBe(teaStream.initial);
  expect(teaStream.events.get('ActIntended')).toBe(actIntended);
});

test('a stream says whose the personal fields are that name nobody; by default nobody', () => {
  const owned = stream<TeaState, readonly []>({
    category: 'party',
    initial: teaStream.initial,
    stateVersion: 1,
    events: [],
    evolve: {},
    subjectOf: (_, streamId) => streamId as PartyId,
  });
  expect(owned.subjectOf(owned.initial, id as Uuid)).toBe(id);
  expect(teaStream.subjectOf(teaStream.initial, id as Uuid)).toBeUndefined();
});

test('the compiler misses a step that is missing, and one for an event that is not declared', () => {
  const step = (state: TeaState) => state;
  // @ts-expect-error TeaSpilled has no step
  const missing: Evolve<TeaState, typeof teaEvents> = { TeaPoured: step };
  // @ts-expect-error coffee is not declared
  const unknown: Evolve<TeaState, typeof teaEvents> = { TeaPoured: step, TeaSpilled: step, CoffeePoured: step };
  const mistaken: Evolve<TeaState, typeof teaEvents> = {
    TeaPoured: step,
    // @ts-expect-error tea has no such status
    TeaSpilled: (state, { data }) => ({ ...state, status: 'lukewarm', cups: data.cups }),
  };
  const kept: Evolve<TeaState, typeof teaEvents> = {
    TeaPoured: step,
    // @ts-expect-error nobody said for whom the spilled tea was
    TeaSpilled: (state, { personal }) => ({ ...state, status: personal.for }),
  };
  expect([missing, unknown, mistaken, kept].every(({ TeaPoured }) => TeaPoured === step)).toBe(true);
});

test('a catalogue knows every stream and every event once', () => {
  const catalogue = catalogueOf([teaStream]);
  expect([...catalogue.streams.keys()]).toEqual(['delivery']);
  expect([...catalogue.events.keys()]).toEqual(['TeaPoured', 'TeaSpilled', 'ActIntended']);
});

test('two modules cannot declare the same stream, nor two events of one name', () => {
  const again = event('TeaPoured', { version: 1, fields: {} });
  const other = stream<TeaState, readonly [typeof again]>({
    category: 'party',
    initial: teaStream.initial,
    stateVersion: 1,
    events: [again],
    evolve: { TeaPoured: (state) => state },
  });
  expect(() => catalogueOf([teaStream, { ...teaStream }])).toThrow(
    new TypeError('The delivery stream is declared twice.'),
  );
  expect(() => catalogueOf([teaStream, other])).toThrow(new TypeError('The event TeaPoured is declared twice.'));
});

test('a stored event is seen without its boxes, or with what was in them', () => {
  expect(domainEvent(stored, teaPoured).personal).toEqual({});
  const opened = domainEvent(stored, teaPoured, { for: FORGOTTEN });
  expect(opened).toMatchObject({ type: 'TeaPoured', revision: 0, data: { cups: 3 }, personal: { for: FORGOTTEN } });
});

test('an event of a newer program is never taken for one of this program', () => {
  expect(() => domainEvent({ ...stored, type: 'CoffeePoured' }, undefined)).toThrow(RangeError);
  expect(() => domainEvent({ ...stored, schemaVersion: 2 }, teaPoured)).toThrow(RangeError);
});
