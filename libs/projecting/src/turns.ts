/** What an operator asks of a view. */
import type { ViewRun } from './view-run';

/** What an operator asks of a view is done one after the other. */
export interface Turns {
  <Result>(run: ViewRun, task: (run: ViewRun) => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is being done any more. */
  finished(): Promise<void>;
}

export function oneAtATime(): Turns {
  const last = new Map<ViewRun, Promise<unknown>>();
  const inTurn = <Result>(run: ViewRun, task: (run: ViewRun) => Promise<Result>): Promise<Result> => {
    const done = (last.get(run) ?? Promise.resolve()).then(() => task(run));
    last.set(
      run,
      done.catch(() => undefined),
    );
    return done;
  };
  return Object.assign(inTurn, { finished: () => Promise.all(last.values()).then(() => undefined) });
}

/** Nothing that is kept here is let go of meanwhile. */
export async function inHand<Result>({ tasks }: ViewRun, task: () => Promise<Result>): Promise<Result> {
  const done = task();
  tasks.add(done);
  try {
    return await done;
  } finally {
    tasks.delete(done);
  }
}
