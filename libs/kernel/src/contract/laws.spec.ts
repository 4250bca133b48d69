/** The laws of deciders notice each decider that breaks one. */
import { type CommandId, command, type CommandInput, event, field, rejected, stream } from '..';
import { USUAL } from '../circumstances';
import { step, tell } from './laws';

const counted = event('Counted', { version: 1, fields: { by: field.number() } });
interface Count {
  readonly total: unknown;
}
const counter = (evolve: (state: Count, by: number) => Count, initial: Count = { total: 0 }, opens = false) =>
  stream({
    category: 'tenant',
    initial,
    stateVersion: 1,
    opens,
    events: [counted],
    evolve: { Counted: (state, { data: { by } }) => evolve(state, by) },
  });
const adding = counter((state, by) => ({ total: Number(state.total) + by }));
const once = (state: Count) => (state.total === 0 ? counted({ by: 1 }) : []);

const story = (
  decide: (state: Count) => ReturnType<typeof once> | ReturnType<typeof rejected>,
  declaration = adding,
) => {
  const count = command('Count', {
    permission: 'count',
    stream: declaration,
    target: 'ofTenant',
    decide: (state, _input: CommandInput) => decide(state),
  });
  const given = count({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId });
  return () => tell(declaration, [step(given, USUAL), step(given, USUAL)]);
};

test('a decider that keeps the laws is told to its end', () => {
  expect(story(once)().map(({ before, after }) => [before.total, after.total])).toEqual([
    [0, 1],
    [1, 1],
  ]);
  expect(story(() => rejected('NotNow', 'Nothing is counted now.'))()).toHaveLength(2);
});

let called = 0;
test.each<[string, () => unknown, RegExp]>([
  ['decides otherwise the second time', story(() => counted({ by: (called += 1) })), /decided twice/],
  ['does the same again when it is repeated', story(() => counted({ by: 1 })), /repeated after its own events/],
  ['refuses without a name', story(() => rejected('not now', 'Nothing is counted now.')), /refusal has a rule/],
  ['refuses without a sentence', story(() => rejected('NotNow', 'no')), /refusal has a rule/],
  [
    'changes the state it was given',
    story((state) => {
      (state as { total: unknown }).total = 7;
      return [];
    }),
    /read only/,
  ],
  [
    'changes the state that it folds',
    story(
      once,
      counter((state, by) => Object.assign(state, { total: by })),
    ),
    /read only/,
  ],
  [
    'has no state after an event',
    story(
      once,
      counter(() => undefined as never),
    ),
    /state after it/,
  ],
  [
    'keeps what a snapshot cannot carry',
    story(
      once,
      counter((_, by) => ({ total: new Date(by) })),
    ),
    /snapshot can carry/,
  ],
  [
    'has a state that is too large for a snapshot',
    story(
      once,
      counter(() => ({ total: 'x'.repeat(262_144) })),
    ),
    /too large/,
  ],
])('one that %s is noticed', (_, told, message) => {
  expect(told).toThrow(message);
});

test('a state that is never kept may be as large as it needs', () => {
  const large = counter(() => ({ total: 'x'.repeat(262_144) }), { total: 0 }, true);
  expect(story(once, large)).not.toThrow();
});
