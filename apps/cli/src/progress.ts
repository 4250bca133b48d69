/** Shows on stderr how far something is that takes longer than a second. */
import type { Progress } from './in-process';

export interface ProgressShown {
  tell(progress: Progress): void;
  /** Takes the bar away. */
  end(): void;
}

/** Where it is shown: a terminal has a bar that is drawn over, anything else has lines. */
export interface ProgressScreen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Nothing is shown of what takes less, in milliseconds. */
const PATIENCE = 1_000;
const BETWEEN_DRAWINGS = 100;
const BETWEEN_LINES = 5_000;
const WIDTH = 24;
const ERASE_LINE = '\r\u001b[2K';

export function progressOn(screen: ProgressScreen, now: () => number = Date.now): ProgressShown {
  const drawn = screen.isTTY === true;
  let next: number | undefined;
  let shown = false;
  return {
    tell: (progress) => {
      // The program's own start does not count.
      next ??= now() + PATIENCE;
      if (now() < next) return;
      next = now() + (drawn ? BETWEEN_DRAWINGS : BETWEEN_LINES);
      shown = true;
      screen.write(drawn ? `${ERASE_LINE}${barOf(progress)}${progress.doing}` : `${lineOf(progress)}\n`);
    },
    end: () => {
      if (drawn && shown) screen.write(ERASE_LINE);
    },
  };
}

function barOf({ done, of }: Progress): string {
  if (of === undefined || of <= 0) return `${String(done)}  `;
  const full = Math.round(WIDTH * Math.min(1, done / of));
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.min(done, of))}/${String(of)}  `;
}

function lineOf({ doing, done, of }: Progress): string {
  return `${String(done)}${of === undefined ? '' : ` of ${String(of)}`}  ${doing}`;
}
