/** Rebuilding the view of cases, beside JSON.parse alone over the same events. */
import { askChild } from '../children/child';
import { filledFolder } from '../fill/filled-folder';
import { operate } from '../operator';
import { inTurns } from '../rounds';
import type { Row } from '../row';

const CASES = 20_000;

export const rebuild: Row = {
  name: 'rebuild',
  title: 'rebuilding the view of cases, events a second / JSON.parse of the same events',
  target: { atLeast: 0.25 },
  measure: async (run) => {
    const { folder } = await filledFolder('cases', CASES);
    await run.program(folder);
    const parse = async () => ({
      ...(await askChild<{ events: number; eventsPerSecond: number }>('parse', { folder })),
    });
    const { events } = await parse();
    return inTurns({
      rounds: run.rounds,
      program: async () => {
        const begun = performance.now();
        await run.profiled(() => operate(folder, 'rebuild', { view: 'cases' }));
        return { events, eventsPerSecond: (events * 1_000) / (performance.now() - begun) };
      },
      baseline: parse,
      ratio: (ours, theirs) => ours.eventsPerSecond / theirs.eventsPerSecond,
    });
  },
};
