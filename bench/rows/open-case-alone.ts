/** openCase when nothing else is asked: what one worker waits for, beside what the disk takes for one durable write. */
import { askChild } from '../children/child';
import type { SyncQuestion, SyncTimes } from '../children/fdatasync';
import { inTurns } from '../rounds';
import type { Row } from '../row';
import { openingOf, registered } from './open-case';

export const openCaseAlone: Row = {
  name: 'openCaseAlone',
  title: 'openCase, durable and read back, 1 connection, p50 / an append of 4 KiB with fdatasync, p50',
  target: { atMost: 4 },
  engines: 'both',
  measure: async (run) => {
    const program = await run.program();
    const request = openingOf(await registered(program));
    const folder = await run.folder();
    const question: SyncQuestion = { folder, seconds: run.seconds };
    return inTurns({
      rounds: run.rounds,
      program: () => run.load(program, { request, connections: 1 }),
      baseline: async () => ({ ...(await askChild<SyncTimes>('fdatasync', question)) }),
      ratio: (ours, theirs) => ours.p50 / theirs.p50,
    });
  },
};
