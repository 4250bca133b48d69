/** openCase, as a worker gives it: durable, and the case read back, which waits for the view. */
import { randomUUID } from 'node:crypto';
import { ask } from '../ask';
import type { RequestTemplate } from '../load/order';
import { inTurns } from '../rounds';
import type { Row } from '../row';
import type { Served } from '../served';

const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input)';
export const WITH_THE_CASE = `${OPEN} { id revision bookmark case { id reference status openedOn } } }`;
export const WITHOUT_THE_CASE = `${OPEN} { id revision bookmark } }`;
const ID_ALONE = `${OPEN} }`;
const CONNECTIONS = 64;

/** A registered client. */
export async function registered(served: Served, familyName = 'Jansen'): Promise<string> {
  const { registerPerson } = await ask<{ registerPerson: { id: string } }>(
    served,
    'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }',
    { input: { commandId: randomUUID(), details: { familyName } } },
  );
  return registerPerson.id;
}

/** Opens a case of a client, at each sending another one. */
export function openingOf(clientId: string, query = WITH_THE_CASE): RequestTemplate {
  const input = { commandId: '{{uuid}}', clientId, caseType: 'GENERAL', firstContactRoute: 'SCREENING' };
  return { json: JSON.stringify({ query, variables: { input } }) };
}

export const openCase: Row = {
  name: 'openCase',
  title: `openCase, durable and read back, ${String(CONNECTIONS)} connections / a mutation that answers an id`,
  target: { atLeast: 0.5 },
  engines: 'both',
  measure: async (run) => {
    const [program, baseline] = [await run.program(), await run.baseline()];
    const opening = openingOf(await registered(program));
    const nothing = openingOf(randomUUID(), ID_ALONE);
    return inTurns({
      rounds: run.rounds,
      program: () => run.load(program, { request: opening, connections: CONNECTIONS }),
      baseline: () => run.load(baseline, { request: nothing, connections: CONNECTIONS }),
      ratio: (ours, theirs) => ours.requestsPerSecond / theirs.requestsPerSecond,
    });
  },
};
