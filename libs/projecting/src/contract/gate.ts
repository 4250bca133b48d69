/** Holds back what a log answers, so that a spec decides what happens in between. */
import type { WholeLog } from '@caseledger/event-store';

/** Where answers wait while it is shut. */
export interface Gate {
  shut(): void;
  /** Resolves when something waits at it. */
  waitedAt(): Promise<void>;
  open(): void;
}

export function gate(): Gate & { readonly pass: () => Promise<void> } {
  let opened: PromiseWithResolvers | undefined;
  let arrived = promiseWithResolvers();
  return {
    shut: () => {
      opened = promiseWithResolvers();
      arrived = promiseWithResolvers();
    },
    waitedAt: () => arrived.promise,
    open: () => {
      opened?.resolve();
      opened = undefined;
    },
    pass: async () => {
      arrived.resolve();
      await opened?.promise;
    },
  };
}

/** A log whose pages, read or followed, pass a gate after they were read; also those that nobody wants any more. */
export function gatedLog(log: WholeLog): { readonly log: WholeLog; readonly reading: Gate; readonly following: Gate } {
  const [reading, following] = [gate(), gate()];
  return {
    reading,
    following,
    log: {
      ...log,
      read: async (read) => {
        const page = await log.read(read);
        await reading.pass();
        return page;
      },
      async *follow(read, signal) {
        for await (const page of log.follow(read, signal)) {
          await following.pass();
          yield page;
        }
      },
    },
  };
}

interface PromiseWithResolvers {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function promiseWithResolvers(): PromiseWithResolvers {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
