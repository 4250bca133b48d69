/** What the modules declare fits together: permissions, names, streams and samples of nothing forgotten. */
import { isPermission } from '@caseledger/security';
import { catalogue, commands, queries, views } from './modules';

/** Given at the command line, by whoever may read the data folder, or by the program itself; no role has it. */
const NO_ROLE_HAS = ['tenant.create', 'access.expire', 'worker.note'];

test.each(commands.map(({ name, permission }) => [name, permission]))(
  'the command %s needs a permission that the table knows: %s',
  (_, permission) => {
    expect(isPermission(permission) !== NO_ROLE_HAS.includes(permission)).toBe(true);
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

/** How each view that holds personal values loses them. */
const LOSES_THEM: Readonly<Record<string, string>> = {
  persons: 'PersonForgotten',
  workers: 'WorkerForgotten',
  accesses: 'It is built anew when a month has expired.',
};

test('a view that opens nothing reads no personal value, and those that do drop them with their person', () => {
  const opening = views.filter(({ opens }) => opens);
  expect(opening.map(({ name }) => name)).toEqual(Object.keys(LOSES_THEM));
  for (const { name, steps } of opening.filter((view) => view.name !== 'accesses')) {
    expect(steps.has(LOSES_THEM[name] ?? '')).toBe(true);
  }
});

/** The queries that show no person and no case, and why they do not: the reading of these is on no record. */
const SHOWS_NOBODY: Readonly<Record<string, string>> = {
  organisation: 'The settings of the organisation.',
  me: 'The one who asks.',
  myPermissions: 'The one who asks.',
  worker: 'A colleague.',
  workersBySubjects: 'Colleagues.',
  workers: 'Colleagues.',
  team: 'A team.',
  teamsByIds: 'Teams.',
  teams: 'Teams.',
  configurationVersion: 'A number.',
  caseRules: 'Configuration.',
  codeLists: 'Configuration.',
  instruments: 'Configuration.',
  modelProfiles: 'Configuration.',
  planItemDefinitions: 'Configuration.',
  planTemplates: 'Configuration.',
  caseTypes: 'Configuration.',
  caseType: 'Configuration.',
  clientAttributes: 'Configuration.',
  caseCount: 'A number.',
  caseload: 'Numbers.',
  outcomes: 'Numbers.',
  closingWords: 'Configuration.',
  planCircumstances: 'Configuration, and the day.',
  caseActions: 'What can be done with a case that another query has shown.',
  planActions: 'What can be done with a plan that another query has shown.',
  idsOfSamePerson: 'Ids alone, of one whose id is known: another query shows who it is.',
};

test.each(queries.map(({ name, shows }) => [name, shows]))('it is known whom the query %s shows', (name, shows) => {
  expect(shows === undefined).toBe(Object.hasOwn(SHOWS_NOBODY, name));
});
