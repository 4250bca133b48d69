/** Wakes those who wait for something to do. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or when the signal aborts. */
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
        const wake = (): void => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        if (signal.aborted) {
          resolve();
          return;
        }
        signal.addEventListener('abort', wake);
        waiting.add(wake);
      }),
  };
}
