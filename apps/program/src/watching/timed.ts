/** Times what an engine is asked for. */

/** Told how long an operation took, in seconds, whatever came of it. The operations are few and known beforehand. */
export type OnTimed = (operation: string, seconds: number) => void;

/** Does something as an operation of this name, and tells how long it took. */
export type Timed = <Answer>(operation: string, work: () => Promise<Answer>) => Promise<Answer>;

export function timed(onTimed: OnTimed): Timed {
  return async (operation, work) => {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      onTimed(operation, (performance.now() - begun) / 1_000);
    }
  };
}
