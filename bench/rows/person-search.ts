/** Finding persons by the beginnings of two names, among a million, beside a point read. */
import { ask } from '../ask';
import { fullNameOf } from '../fill/data-sets';
import { filledFolder } from '../fill/filled-folder';
import { inTurns } from '../rounds';
import type { Row } from '../row';
import type { Served } from '../served';

const PREFIX = 4;
const PICKS = 500;
const SEARCH = 'query ($name: String!) { persons(name: $name, first: 20) { edges { node { id } } } }';
const POINT = 'query ($id: UUID!) { person(id: $id) { id } }';
const FIELDS = '{ __type(name: "Query") { fields { name } } }';

interface Fields {
  readonly __type: { readonly fields: readonly { readonly name: string }[] };
}

/** The beginnings of both names of persons who are among so many. */
function prefixes(many: number): readonly string[] {
  return Array.from({ length: PICKS }, (_, number) => {
    const { givenNames, familyName } = fullNameOf(1 + number * Math.floor(many / PICKS));
    return `${givenNames.slice(0, PREFIX)} ${familyName.slice(0, PREFIX)}`;
  });
}

interface Found {
  readonly persons: { readonly edges: readonly unknown[] };
}

async function hasSearch(program: Served): Promise<boolean> {
  const { __type } = await ask<Fields>(program, FIELDS);
  return __type.fields.some(({ name }) => name === 'persons');
}

export const personSearch: Row = {
  name: 'personSearch',
  title: 'persons by two beginnings of names, p50, 1 connection, among a million / a person by id, p50',
  target: { atMost: 20 },
  long: true,
  measure: async (run) => {
    const present = await hasSearch(await run.program());
    await run.stopAll();
    if (!present) return { value: undefined, rounds: [], program: {}, baseline: {}, note: 'not there yet.' };
    const { folder, persons = [] } = await filledFolder('persons', run.many);
    const program = await run.program(folder);
    const names = prefixes(run.many);
    const found = await ask<Found>(program, SEARCH, { name: names[0] });
    if (found.persons.edges.length === 0) throw new Error(`Nobody is found by ${String(names[0])}, who is there.`);
    const search = { json: JSON.stringify({ query: SEARCH, variables: { name: '{{pick}}' } }), picks: names };
    const point = { json: JSON.stringify({ query: POINT, variables: { id: '{{pick}}' } }), picks: persons };
    await run.warm(program, { request: search, connections: 1 });
    const measured = await inTurns({
      rounds: run.rounds,
      program: () => run.load(program, { request: search, connections: 1 }),
      baseline: () => run.load(program, { request: point, connections: 1 }),
      ratio: (ours, theirs) => ours.p50 / theirs.p50,
    });
    return { ...measured, note: `among ${String(run.many)}.` };
  },
};
