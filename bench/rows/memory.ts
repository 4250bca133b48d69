/** Whether memory grows while the same load goes on. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../row';
import { median } from '../statistics';
import { openingOf, registered } from './open-case';

const MINUTE = 60;
const MINUTES = 10;
const CONNECTIONS = 16;
/** Samples, one a second, whose median is the memory at a moment: it goes up and down with the garbage collector. */
const SAMPLES = 20;
const MEBIBYTE = 2 ** 20;

export const memory: Row = {
  name: 'memory',
  title: `resident memory after ${String(MINUTES)} minutes of openCase, ${String(CONNECTIONS)} connections / after 1`,
  target: { atMost: 1.2 },
  long: true,
  measure: async (run) => {
    const program = await run.program();
    const order = { request: openingOf(await registered(program)), connections: CONNECTIONS };
    const done = run.load(program, { ...order, seconds: MINUTES * MINUTE });
    const samples: number[] = [];
    for (let ended: unknown; ended === undefined;) {
      ended = await Promise.race([pause(1_000), done]);
      samples.push(program.residentBytes());
    }
    const { requestsPerSecond } = await done;
    const at = (second: number): number => median(samples.slice(second - SAMPLES, second)) / MEBIBYTE;
    const [first, last] = [at(MINUTE), at(samples.length)];
    return {
      value: last / first,
      rounds: [last / first],
      program: { mebibytes: last, requestsPerSecond },
      baseline: { mebibytes: first },
      note: 'baseline: the same process after a minute.',
    };
  },
};
