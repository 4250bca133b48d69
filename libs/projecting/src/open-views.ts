/** Opens the views of a program, and those that cannot be opened yet as soon as they can. */
import { persistently } from './back-off';
import { openCopy } from './open-copy';
import type { ReaderParts } from './reader';
import type { ViewRun } from './view-run';

export interface Opening {
  /** Each view has been tried once. */
  readonly firstTry: Promise<void>;
  /** All are open, or the signal has aborted. */
  readonly finished: Promise<unknown>;
}

/** Opens all views; those that open at the first try begin together, the others as they come. */
export function openViews(
  runs: readonly ViewRun[],
  parts: ReaderParts,
  begin: (opened: readonly ViewRun[]) => void,
): Opening {
  const troubled = (run: ViewRun, error: unknown): void => {
    run.reason = `The view cannot be opened yet: ${error instanceof Error ? error.message : 'an error'}`;
    run.report({ level: 'warn', message: 'The view cannot be opened yet.', error });
  };
  const openLater = async (run: ViewRun): Promise<void> => {
    await persistently(
      () => openCopy(run, parts),
      parts.signal,
      (error) => {
        troubled(run, error);
      },
    );
    run.reason = undefined;
    begin([run]);
  };
  const tries = runs.map(async (run): Promise<{ readonly run: ViewRun; readonly opened: boolean }> => {
    try {
      await openCopy(run, parts);
      return { run, opened: true };
    } catch (error) {
      troubled(run, error);
      return { run, opened: false };
    }
  });
  const tried = Promise.all(tries).then((all) => {
    begin(all.filter(({ opened }) => opened).map(({ run }) => run));
    return all.filter(({ opened }) => !opened).map(({ run }) => openLater(run));
  });
  return { firstTry: tried.then(() => undefined), finished: tried.then((later) => Promise.allSettled(later)) };
}
