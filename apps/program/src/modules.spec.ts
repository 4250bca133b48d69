/** What the modules declare fits together: permissions, names, streams and samples of nothing forgotten. */
import { isPermission } from '@caseledger/security';
import { catalogue, commands, queries, views } from './modules';

/** Given at the command line, by whoever may read the data folder; no role has it. */
const OPERATORS_OWN = ['tenant.create'];

test.each(commands.map(({ name, permission }) => [name, permission]))(
  'the command %s needs a permission that the table knows: %s',
  (_, permission) => {
    expect(isPermission(permission) !== OPERATORS_OWN.includes(permission)).toBe(true);
  },
);

test.each(queries.map(({ name, permission }) => [name, permission]))(
  'the query %s needs a permission that the table knows: %s',
  (_, permission) => {
    expect(isPermission(permission)).toBe(true);
  },
);

test('no two commands and no two queries have the same name', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  expect(new Set(queries.map(({ name }) => name)).size).toBe(queries.length);
});

test('every command writes a stream of the catalogue', () => {
  for (const { stream } of commands) expect(catalogue.streams.get(stream.category)).toBe(stream);
});

test('every event that a view folds is declared by a stream', () => {
  const folded = views.flatMap(({ steps }) => [...steps.keys()]);
  expect(folded.filter((type) => !catalogue.events.has(type))).toEqual([]);
});

test('a view that opens nothing reads no personal value, and the one that does drops them with their person', () => {
  const opening = views.filter(({ opens }) => opens);
  expect(opening.map(({ name }) => name)).toEqual(['persons']);
  for (const { steps } of opening) expect(steps.has('PersonForgotten')).toBe(true);
});
