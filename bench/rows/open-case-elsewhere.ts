/** openCase with a projector beside the API, and with the API keeping the views itself. */
import { inTurns } from '../rounds';
import type { Row } from '../row';
import type { Run } from '../run';
import { openingOf, registered } from './open-case';

const CONNECTIONS = 64;

/** One after the other: each has its turn at the views, which only one process keeps at a time. */
async function opening(run: Run, projecting: 'here' | 'elsewhere') {
  if (projecting === 'elsewhere') await run.projector();
  const program = await run.program(undefined, { PROJECTING: projecting });
  const figures = await run.load(program, {
    ...{ request: openingOf(await registered(program)), connections: CONNECTIONS },
  });
  await run.stopAll();
  return figures;
}

export const openCaseElsewhere: Row = {
  name: 'openCaseElsewhere',
  title: `openCase, ${String(CONNECTIONS)} connections: views kept by a projector / by the API itself`,
  target: { atLeast: 1 },
  engines: 'servers',
  measure: async (run) => ({
    ...(await inTurns({
      rounds: run.rounds,
      program: () => opening(run, 'elsewhere'),
      baseline: () => opening(run, 'here'),
      ratio: (elsewhere, here) => elsewhere.requestsPerSecond / here.requestsPerSecond,
    })),
    note:
      'cpuMicroseconds are those of the API alone. With fewer cores than processes (API, projector, both servers, load ' +
      'generator) a projector takes from the API what it spares it.',
  }),
};
