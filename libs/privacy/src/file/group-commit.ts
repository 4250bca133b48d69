/** Gathers the writes of one turn of the event loop into one transaction, so that they share one wait for the disk. */
import type { Database } from '@caseledger/sqlite';

export interface GroupCommit {
  /** Answers once the write is durable. Where the transaction fails, every write in it fails and nothing is stored. */
  write(work: () => void): Promise<void>;
  /** Commits what was given and not yet committed. */
  flush(): void;
}

interface Write {
  readonly work: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Group commit on a database whose commits are durable. */
export function groupCommit(database: Database): GroupCommit {
  let waiting: Write[] = [];
  const flush = (): void => {
    const writes = waiting;
    if (writes.length === 0) return;
    waiting = [];
    try {
      database.transaction(() => {
        for (const { work } of writes) work();
      });
    } catch (error) {
      for (const { reject } of writes) reject(error);
      return;
    }
    for (const { resolve } of writes) resolve();
  };
  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    flush,
  };
}
