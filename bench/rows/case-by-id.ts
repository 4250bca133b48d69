/** A case by its id, beside a query that answers a constant of the same shape. */
import { randomUUID } from 'node:crypto';
import { ask } from '../ask';
import type { RequestTemplate } from '../load/order';
import { inTurns } from '../rounds';
import type { Row } from '../row';
import type { Served } from '../served';
import { openingOf, registered } from './open-case';

const CONNECTIONS = 64;
const CASES = 1_000;
const QUERY =
  'query ($id: UUID!) { case(id: $id) { id revision reference status openedOn caseworker periods { openedOn closedOn } } }';

/** Opens so many cases; answers their ids. */
export async function openedCases(served: Served, count: number): Promise<readonly string[]> {
  const clientId = await registered(served);
  const ids: string[] = [];
  const { query, variables } = JSON.parse(openingOf(clientId).json) as { query: string; variables: { input: object } };
  const open = async (): Promise<void> => {
    while (ids.length < count) {
      const input = { ...variables.input, commandId: randomUUID() };
      ids.push((await ask<{ openCase: { id: string } }>(served, query, { input })).openCase.id);
    }
  };
  await Promise.all(Array.from({ length: 16 }, open));
  return ids;
}

export function caseById(ids: readonly string[]): RequestTemplate {
  return { json: JSON.stringify({ query: QUERY, variables: { id: '{{pick}}' } }), picks: ids };
}

export const caseByIdRow: Row = {
  name: 'caseById',
  title: `case by id, ${String(CONNECTIONS)} connections / a query that answers a constant`,
  target: { atLeast: 0.7 },
  engines: 'both',
  measure: async (run) => {
    const [program, baseline] = [await run.program(), await run.baseline()];
    const ids = await openedCases(program, CASES);
    return inTurns({
      rounds: run.rounds,
      program: () => run.load(program, { request: caseById(ids), connections: CONNECTIONS }),
      baseline: () => run.load(baseline, { request: caseById(ids), connections: CONNECTIONS }),
      ratio: (ours, theirs) => ours.requestsPerSecond / theirs.requestsPerSecond,
    });
  },
};
