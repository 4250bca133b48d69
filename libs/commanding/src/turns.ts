/** Lets those who want the same thing have it one after another, in the order in which they came. */

export type InTurn = <Result>(of: string, work: () => Promise<Result>) => Promise<Result>;

/** Nothing is kept of what nobody waits for. */
export function openTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (of, work) => {
    const before = last.get(of) ?? Promise.resolve();
    // What became of the one before concerns that one alone.
    const mine = before.then(
      () => work(),
      () => work(),
    );
    last.set(of, mine);
    try {
      return await mine;
    } finally {
      if (last.get(of) === mine) last.delete(of);
    }
  };
}
