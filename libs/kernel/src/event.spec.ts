/** Declared events: a payload is as declared or is not made, and what is personal is kept apart. */
import {
  event,
  type EventOf,
  field,
  type Fields,
  FORGOTTEN,
  type Instant,
  isForgotten,
  type LocalDate,
  money,
  type PartyId,
  type Uuid,
} from '.';

const client = '01890a5d-ac96-774b-bcce-b302099a8057' as PartyId;
const contactRecorded = event('ContactRecorded', {
  version: 1,
  fields: {
    clientId: field.id<'Party'>(),
    heldOn: field.date(),
    minutes: field.optional(field.number()),
    channel: field.code<'phone' | 'visit'>(),
    notes: field.personal(field.text()),
    about: field.optional(field.personal(field.text(), 'clientId')),
  },
});
const contact = { clientId: client, heldOn: '2026-03-31' as LocalDate, channel: 'phone', notes: 'Worried.' } as const;

test('personal values stand apart from facts', () => {
  expect(contactRecorded({ ...contact, minutes: 20, about: 'Anna' })).toEqual({
    type: 'ContactRecorded',
    data: { clientId: client, heldOn: '2026-03-31', channel: 'phone', minutes: 20 },
    personal: { notes: 'Worried.', about: 'Anna' },
  });
});

test('a field that is optional may be absent, and one that is undefined is not stored', () => {
  const made = contactRecorded({ ...contact, minutes: undefined, about: undefined });
  expect(Object.keys(made.data)).toEqual(['clientId', 'heldOn', 'channel']);
  expect(Object.keys(made.personal)).toEqual(['notes']);
});

test('an event says when it happened only where that is not now', () => {
  expect(contactRecorded(contact)).not.toHaveProperty('occurredAt');
  expect(contactRecorded(contact, { occurredAt: undefined })).not.toHaveProperty('occurredAt');
  const occurredAt = '2026-03-30T22:00:00.000Z' as Instant;
  expect(contactRecorded(contact, { occurredAt }).occurredAt).toBe(occurredAt);
});

test.each([
  ['heldOn', { ...contact, heldOn: '2026-02-30' }],
  ['heldOn', { clientId: client, channel: 'phone', notes: '' }],
  ['clientId', { ...contact, clientId: 'Anna' }],
  ['minutes', { ...contact, minutes: 0.5 }],
  ['minutes', { ...contact, minutes: null }],
  ['channel', { ...contact, channel: 'by phone, she was upset' }],
  ['notes', { ...contact, notes: 7 }],
  ['weather', { ...contact, weather: 'rain' }],
  ['toString', { ...contact, toString: 'rain' }],
])('a payload whose %s is not as declared is a fault that names the field', (name, payload) => {
  const make = () => contactRecorded(payload as never);
  expect(make).toThrow(TypeError);
  expect(make).toThrow(`ContactRecorded: ${name} is not`);
});

test('the compiler knows what an event is made of', () => {
  type Contact = EventOf<typeof contactRecorded>;
  const minutesOf = ({ data }: Contact): number | undefined => data.minutes;
  // @ts-expect-error notes are personal: a fold that reads them has to say what it does with an erased person's
  const notesOf = ({ data }: Contact): unknown => data.notes;
  // @ts-expect-error they are absent where the boxes stay closed, and FORGOTTEN where the person was erased
  const openedNotesOf = ({ personal }: Contact): string => personal.notes;
  expect([minutesOf, notesOf, openedNotesOf]).toHaveLength(3);
  // @ts-expect-error notes are missing
  expect(() => contactRecorded({ clientId: client, heldOn: contact.heldOn, channel: 'phone' })).toThrow(TypeError);
  // @ts-expect-error nobody declared the weather
  expect(() => contactRecorded({ ...contact, weather: 'rain' })).toThrow(TypeError);
  // @ts-expect-error a day is not any text
  expect(contactRecorded({ ...contact, heldOn: '2026-03-31' }).type).toBe('ContactRecorded');
  // @ts-expect-error fax is not on the list; the list is the compiler's, so that configured codes can be words too
  expect(contactRecorded({ ...contact, channel: 'fax' }).type).toBe('ContactRecorded');
});

describe('free text belongs to a person', () => {
  const text = field.text();
  const places = {
    'by itself': text,
    'where it may be absent': field.optional(text),
    'in a list': field.list(text),
    'in a record': field.record({ code: field.code(), text }),
    'deep inside': field.list(field.record({ texts: field.optional(field.list(text)) })),
  };

  test.each(Object.entries(places))('an event that declares it %s, outside personal, does not start', (_, open) => {
    expect(() => event('Noted', { version: 1, fields: { open: open as never } })).toThrow(
      new TypeError('Noted: open holds free text and is not personal.'),
    );
  });

  test('it does not compile either', () => {
    const declared: readonly Fields[] = [
      // @ts-expect-error not personal
      { open: places['by itself'] },
      // @ts-expect-error not personal
      { open: places['where it may be absent'] },
      // @ts-expect-error not personal
      { open: places['in a list'] },
      // @ts-expect-error not personal
      { open: places['in a record'] },
      // @ts-expect-error not personal
      { open: places['deep inside'] },
      { kept: field.personal(places['by itself']) },
      { kept: field.personal(places['where it may be absent']) },
      { kept: field.optional(field.personal(places['in a list'])) },
      { kept: field.personal(places['in a record']) },
      { kept: field.personal(places['deep inside']) },
      { code: field.list(field.record({ code: field.code() })) },
    ];
    expect(declared).toHaveLength(11);
  });

  test('a member of a record is not sealed by itself, so it cannot be declared so', () => {
    // @ts-expect-error the record as a whole is personal, or nothing of it
    expect(() => field.record({ name: field.personal(field.text()) })).toThrow(TypeError);
  });

  test.each([
    ['money', field.money(), { amount: 1, currency: 'Anna owes it' }],
    ['money', field.money(), { amount: 1, currency: 'EUR', for: 'Anna' }],
    ['code', field.code(), 'Anna owes it'],
    ['reference', field.reference(), 'Anna owes it'],
    ['id', field.id(), 'Anna'],
    ['partialDate', field.partialDate(), 'in spring'],
    ['instant', field.instant(), 'yesterday'],
    ['flag', field.flag(), 'yes'],
  ])('a %s has no room for it', (_, { accepts }, value) => {
    expect(accepts(value)).toBe(false);
  });
});

test('lists and records are as declared down to their last value', () => {
  const declared = field.list(field.record({ code: field.code(), cost: field.optional(field.money()) }));
  expect(declared.accepts([{ code: 'A', cost: money(1, 'EUR') }, { code: 'B' }])).toBe(true);
  expect(declared.accepts([{ code: 'A' }, { code: 7 }])).toBe(false);
  expect(declared.accepts([{ code: 'A', name: 'Anna' }])).toBe(false);
  expect(declared.accepts({ code: 'A' })).toBe(false);
});

describe('an event of an older version', () => {
  const renamed = event('CaseOpened', {
    version: 3,
    fields: { caseType: field.code(), startDate: field.date() },
    upcasts: {
      1: ({ data: { type, ...data }, personal }) => ({ data: { ...data, caseType: type }, personal }),
      2: ({ data: { start, ...data }, personal }) => ({ data: { ...data, startDate: start }, personal }),
    },
  });
  const present = { data: { caseType: 'DEBT', startDate: '2026-03-31' }, personal: { name: 'Anna' } };

  test('is read as one of the present, one step after the other', () => {
    const first = { data: { type: 'DEBT', start: '2026-03-31' }, personal: { name: 'Anna' } };
    const second = { data: { caseType: 'DEBT', start: '2026-03-31' }, personal: { name: 'Anna' } };
    expect([renamed.upcast(1, first), renamed.upcast(2, second), renamed.upcast(3, present)]).toEqual([
      present,
      present,
      present,
    ]);
  });

  test('is refused where nobody says how to read it, as is one of a newer program', () => {
    expect(() => renamed.upcast(0, present)).toThrow(RangeError);
    expect(() => renamed.upcast(4, present)).toThrow(RangeError);
  });
});

test('what was erased says so, and nothing else does', () => {
  expect(isForgotten(FORGOTTEN)).toBe(true);
  expect(isForgotten(JSON.parse(JSON.stringify(FORGOTTEN)))).toBe(true);
  expect(['forgotten', undefined, null, {}, client as Uuid].some(isForgotten)).toBe(false);
});
