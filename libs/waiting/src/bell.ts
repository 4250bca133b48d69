/** Wakes those who wait for something to do. It only rings: what there is to do is looked for where it stands. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or when the signal aborts. Nothing that waits keeps a listener behind. */
  next(signal: AbortSignal): Promise<void>;
}

export function bell(): Bell {
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
