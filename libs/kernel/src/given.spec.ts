/** The test harness itself: what it accepts, and that it notices what is not so. */
import {
  type CommandId,
  command,
  type CommandInput,
  event,
  type EventOf,
  existing,
  fact,
  field,
  type Id,
  type PartyId,
  rejected,
  stream,
  type Uuid,
} from '.';
import { entryId, given, REFERENCE } from './given';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const [secondId, thirdId] = ['3', '4'].map((last) => `01900000-0000-7000-8000-00000000000${last}` as Id<'Door'>) as [
  Id<'Door'>,
  Id<'Door'>,
];
const doorId = '01900000-0000-7000-8000-000000000002' as Id<'Door'>;

const doorMade = event('DoorMade', { version: 1, fields: { number: field.reference() } });
const doorOpened = event('DoorOpened', { version: 1, fields: { entry: field.id<'Entry'>(), on: field.date() } });
const doorNoted = event('DoorNoted', { version: 1, fields: { note: field.personal(field.text()) } });
const weatherTurned = event('WeatherTurned', { version: 1, fields: { storm: field.flag() } });

const weather = stream({
  category: 'tenant',
  initial: { storm: false },
  stateVersion: 1,
  events: [weatherTurned],
  evolve: { WeatherTurned: (_, { data: { storm } }) => ({ storm }) },
});
const door = stream({
  category: 'case',
  initial: { opened: 0 },
  stateVersion: 1,
  events: [doorMade, doorOpened, doorNoted],
  evolve: {
    DoorMade: (state) => state,
    DoorOpened: (state) => ({ ...state, opened: state.opened + 1 }),
    DoorNoted: (state) => state,
  },
});
const NOTED = {
  category: 'party' as const,
  initial: { seen: '' },
  stateVersion: 1,
  events: [doorNoted] as const,
  evolve: {
    DoorNoted: (_: unknown, { personal: { note } }: EventOf<typeof doorNoted>) => ({
      seen: typeof note === 'string' ? note : '',
    }),
  },
};

interface Push extends CommandInput {
  readonly doorId: Id<'Door'>;
  readonly softly?: boolean;
}
const push = command('Push', {
  permission: 'door.push',
  stream: door,
  target: ({ doorId }: Push) => doorId,
  reads: () => ({ weather: fact<{ readonly storm: boolean }>('tenant') }),
  decide: (_, { softly }, { actor, facts, newId, today }) => {
    if (softly === true) return [];
    if (facts.weather.state.storm && !actor.may('door.storm')) {
      return rejected('Storm', 'Not in a storm.', { field: 'doorId', details: { revision: facts.weather.revision } });
    }
    return doorOpened({ entry: newId('entry'), on: today });
  },
});
const make = command('Make', {
  permission: 'door.make',
  stream: door,
  target: 'new',
  needsReference: true,
  decide: (_, _input: CommandInput, { reference = '' }) => doorMade({ number: reference }),
});
const makeInStorm = command('MakeInStorm', {
  permission: 'door.make',
  stream: weather,
  target: 'new',
  precededBy: ({ commandId }: CommandInput) => ({ name: 'Make', input: { commandId }, field: 'door' }),
  reads: (_, __, made) => ({ door: fact<object>('case', made) }),
  decide: (_, __, { facts }) => (facts.door.revision === 0 ? weatherTurned({ storm: true }) : []),
});
const pushInStorm = command('PushInStorm', {
  permission: 'door.push',
  stream: weather,
  target: 'new',
  precededBy: (input: Push) => ({ name: 'Push', input }),
  reads: ({ doorId: pushedId }: Push) => ({ door: fact<{ readonly opened: number }>('case', pushedId) }),
  decide: (_, __, { facts }) => (facts.door.state.opened === 2 ? weatherTurned({ storm: true }) : []),
});

/** A door behind a door: each names the next by its own number. */
const lookThrough = command('LookThrough', {
  permission: 'door.push',
  stream: weather,
  target: 'new',
  reads: (_: CommandInput) => ({ first: existing(fact<{ readonly opened: number }>('case', doorId)) }),
  follows: ({ first }, followed) => {
    const second = followed<{ readonly opened: number }>('case', secondId);
    const ids = [
      ...(first.state.opened > 0 ? [secondId] : []),
      ...(second !== undefined && second.state.opened > 0 ? [thirdId] : []),
    ];
    return ids.map((id) => fact('case', id));
  },
  decide: (_, __, { followed }) =>
    followed('case', thirdId) === undefined ? [] : weatherTurned({ storm: followed('case', doorId) !== undefined }),
});

const pushed = push({ commandId, doorId });
const opened = (on: string) => doorOpened({ entry: entryId({ commandId }, 'entry'), on: on as never });
const made = doorMade({ number: 'a' });
const calm = given(door, made).reading(weather, 'ofTenant');
const storm = given(door, made).reading(weather, 'ofTenant', weatherTurned({ storm: true }));

describe('given, when, then', () => {
  test('compares the events, and goes on from the state that they lead to', () => {
    const once = calm.when(pushed).then(opened('2026-03-31'));
    expect(once.state.opened).toBe(1);
    expect(once.when(pushed).then(opened('2026-03-31')).state.opened).toBe(2);
  });

  test('tells the day in the zone of the agency', () => {
    const late = calm.at('2026-03-31T23:30:00.000Z');
    late.in('Europe/Amsterdam').when(pushed).then(opened('2026-04-01'));
    late.in('America/St_Johns').when(pushed).then(opened('2026-03-31'));
  });

  test('reads other streams by what the command says it reads, and knows permissions', () => {
    storm.when(pushed).thenRefused('Storm', { field: 'doorId', details: { revision: 0 } });
    storm.as(['door.storm']).when(pushed).then(opened('2026-03-31'));
    storm
      .as((permission) => permission !== '')
      .when(pushed)
      .then(opened('2026-03-31'));
  });

  test('reads the streams that are named by those that were read, as far as they lead', () => {
    const looked = lookThrough({ commandId });
    const open = [made, opened('2026-03-31')];
    const doors = given(weather)
      .reading(door, doorId, ...open)
      .reading(door, secondId, ...open)
      .reading(door, thirdId);
    doors.when(looked).then(weatherTurned({ storm: false }));
    doors.reading(door, secondId, made).when(looked).thenNothing();
    given(weather).reading(door, doorId, made).when(looked).thenNothing();
    expect(() =>
      given(weather)
        .reading(door, doorId, ...open)
        .when(looked),
    ).toThrow(/reads case/);
  });

  test('carries out the command that precedes in the same act', () => {
    given(weather)
      .knowing(make)
      .when(makeInStorm({ commandId }))
      .then(doorMade({ number: REFERENCE }), weatherTurned({ storm: true }));
  });

  test('carries out a preceding command on a stream that exists, whose refusal names the fields of the whole input', () => {
    const open = given(weather)
      .reading(door, doorId, made, opened('2026-03-30'))
      .reading(weather, 'ofTenant')
      .knowing(push);
    open.when(pushInStorm({ commandId, doorId })).then(opened('2026-03-31'), weatherTurned({ storm: true }));
    open
      .reading(weather, 'ofTenant', weatherTurned({ storm: true }))
      .when(pushInStorm({ commandId, doorId }))
      .thenRefused('Storm', { field: 'doorId' });
  });

  test('keeps personal values from a state that is not declared to open them', () => {
    const blind = stream({
      ...NOTED,
      subjectOf: (_, id) => id as PartyId,
    });
    const opening = stream({ ...NOTED, opens: true, subjectOf: (_, id) => id as PartyId });
    expect(given(blind, doorNoted({ note: 'dark' })).state.seen).toBe('');
    expect(given(opening, doorNoted({ note: 'dark' })).state.seen).toBe('dark');
  });

  test.each<[string, () => unknown, RegExp]>([
    ['other events', () => calm.when(pushed).then(opened('2026-04-01')), /2026-04-01[^]*2026-03-31/],
    ['events where a refusal is expected', () => calm.when(pushed).thenRefused('Storm'), /Storm[^]*DoorOpened/],
    ['a refusal where events are expected', () => storm.when(pushed).then(opened('2026-03-31')), /Storm/],
    ['a refusal where nothing is expected', () => storm.when(pushed).thenNothing(), /Storm/],
    ['another rule', () => storm.when(pushed).thenRefused('Rain'), /Rain/],
    ['another field', () => storm.when(pushed).thenRefused('Storm', { field: 'softly' }), /softly/],
    ['other details', () => storm.when(pushed).thenRefused('Storm', { details: { revision: 1 } }), /revision/],
    ['that no event is named', () => calm.when(push({ commandId, doorId, softly: true })).then(), /thenNothing/],
    [
      'another moment',
      () => calm.when(pushed).then({ ...opened('2026-03-31'), occurredAt: '2026-03-30T22:00:00.000Z' as never }),
      /occurredAt/,
    ],
    ['a stream that the test does not have', () => given(door).when(pushed), /Push reads tenant/],
    ['a command on another stream', () => given(weather).when(pushed), /no command on a tenant stream/],
    ['a preceding command that it does not know', () => given(weather).when(makeInStorm({ commandId })), /know Make/],
    ['personal values that belong to nobody', () => given(door, doorNoted({ note: 'dark' })), /belongs to nobody/],
  ])('notices %s', (_, wrong, message) => {
    expect(wrong).toThrow(message);
  });

  test('lets no rule change what it was given', () => {
    const vandal = command('Vandal', {
      permission: 'door.break',
      stream: door,
      target: 'ofTenant',
      decide: (state, _input: CommandInput) => {
        (state as { opened: number }).opened = 9;
        return [];
      },
    });
    expect(() => given(door).when(vandal({ commandId }))).toThrow(TypeError);
  });

  test('accepts that nothing happens', () => {
    calm.when(push({ commandId, doorId, softly: true })).thenNothing();
  });

  test('has an id for each entry of a command', () => {
    expect(entryId({ commandId }, 'a')).not.toBe(entryId<Uuid>({ commandId }, 'b'));
  });
});
