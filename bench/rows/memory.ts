/** Whether what is kept in memory grows while the same load goes on. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../row';
import { openingOf, registered } from './open-case';

const MINUTES = 10;
const CONNECTIONS = 16;
/**
 * Minutes whose least use is compared. What is in use goes up until it is collected, and the least of it is what is kept.
 * The old generation is collected every minute or two, so that each has a collection in it.
 */
const FIRST = { from: 1, to: 4 };
const LAST = { from: MINUTES - 3, to: MINUTES };
const MINUTE = 60_000;
const MEBIBYTE = 2 ** 20;

interface Sample {
  readonly minute: number;
  readonly inUse: number;
}

export const memory: Row = {
  name: 'memory',
  title:
    `memory in use after collections, minutes ${String(LAST.from)} to ${String(LAST.to)} of openCase from ` +
    `${String(CONNECTIONS)} connections / minutes ${String(FIRST.from)} to ${String(FIRST.to)}`,
  target: { atMost: 1.2 },
  long: true,
  measure: async (run) => {
    const program = await run.program();
    const order = { request: openingOf(await registered(program)), connections: CONNECTIONS };
    const begun = performance.now();
    const done = run.load(program, { ...order, seconds: (MINUTES * MINUTE) / 1_000 });
    const samples: Sample[] = [];
    for (let ended: unknown; ended === undefined;) {
      ended = await Promise.race([pause(1_000), done]);
      samples.push({ minute: (performance.now() - begun) / MINUTE, inUse: await program.bytesInUse() });
    }
    const { requestsPerSecond } = await done;
    const [first, last] = [leastIn(FIRST, samples), leastIn(LAST, samples)];
    return {
      value: last / first,
      rounds: [last / first],
      program: { mebibytes: last, residentMebibytes: program.residentBytes() / MEBIBYTE, requestsPerSecond },
      baseline: { mebibytes: first },
      note: 'baseline: the same process some minutes before. The heap of the main thread and its buffers.',
    };
  },
};

/** The least that was in use during some minutes, in mebibytes. */
function leastIn({ from, to }: typeof FIRST, samples: readonly Sample[]): number {
  const during = samples.filter(({ minute }) => minute >= from && minute < to);
  return Math.min(...during.map(({ inUse }) => inUse)) / MEBIBYTE;
}
