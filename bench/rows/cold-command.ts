/** The first command on a case after a start: on one of 10,000 events, beside one of 10. */
import { cp } from 'node:fs/promises';
import { LONG, SHORT } from '../fill/data-sets';
import type { RequestTemplate } from '../load/order';
import { inTurns } from '../rounds';
import type { Row } from '../row';

const QUERY = 'mutation ($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { id revision } }';

/** Gives each of these cases to somebody else. */
function assigning(cases: readonly string[]): RequestTemplate {
  const input = { commandId: '{{uuid}}', caseId: '{{pick}}', caseworker: 'worker-{{uuid}}' };
  return { json: JSON.stringify({ query: QUERY, variables: { input } }), picks: cases };
}

export const coldCommand: Row = {
  name: 'coldCommand',
  title: `assignCaseworker, the first command on a case after a start, p50: cases of ${String(LONG)} events / of ${String(SHORT)}`,
  target: { atMost: 2 },
  engines: 'both',
  measure: async (run) => {
    const { folder: kept, longCases = [], shortCases = [], otherCases = [] } = await run.filled('longCases', LONG);
    const folder = await run.folder();
    await cp(kept, folder, { recursive: true });
    const start = async () => {
      await run.stopAll();
      const program = await run.program(folder);
      await run.warm(program, { request: assigning(otherCases), connections: 1 });
      return program;
    };
    let program = await start();
    const each = (cases: readonly string[]) => async () => {
      const { p50, p95, appendShare } = await run.load(program, {
        ...{ request: assigning(cases), connections: 1, requests: cases.length },
      });
      return { p50, p95, appendShare };
    };
    const measured = await inTurns({
      rounds: run.rounds,
      program: each(longCases),
      baseline: async () => {
        const figures = await each(shortCases)();
        program = await start();
        return figures;
      },
      ratio: (long, short) => long.p50 / short.p50,
    });
    return {
      ...measured,
      note:
        'baseline: the cases of 10. Long cases have a snapshot of 50 events ago. Their state does not grow with their ' +
        'events (a caseworker, and 40 participants), so this is how well the snapshot spares reading them.',
    };
  },
};
