/** Wakes those who wait for the next commit. It only rings: what there is to read is read from the log. */
export interface Doorbell {
  ring(): void;
  /** Resolves at the next ring, or when the signal aborts. Nothing that waits keeps a listener behind. */
  next(signal: AbortSignal): Promise<void>;
}

export function doorbell(): Doorbell {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      for (const wake of [...waiting]) wake();
    },
    next: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const wake = (): void => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
  };
}
