/** What a row of the table is: a question, the target that its answer is held to, and how it is measured. */
import type { Run } from './run';

/** What the value must be to meet the target. A value without a unit is a ratio of two measurements of the same run. */
export type Target = ({ readonly atLeast: number } | { readonly atMost: number }) & { readonly unit?: 'ms' };

/** Figures of one side, by name, such as `requestsPerSecond`. */
export type Figures = Readonly<Record<string, number>>;

/** What came of a row. */
export interface Measurement {
  /** Undefined where it could not be measured; the note says why. */
  readonly value: number | undefined;
  /** The value of each round; `value` is their median. */
  readonly rounds: readonly number[];
  /** Of the program, and of what it is measured against: the medians of the rounds. */
  readonly program: Figures;
  readonly baseline: Figures;
  readonly note?: string;
}

export interface Row {
  /** As `--rows` names it. */
  readonly name: string;
  readonly title: string;
  readonly target: Target;
  /** Measured only with `--long`, or when it is named. */
  readonly long?: boolean;
  /** Measured by `--engines`: on both pairs of engines, or on servers alone. Default: on embedded engines alone. */
  readonly engines?: 'both' | 'servers';
  measure(run: Run): Promise<Measurement>;
}

/** Whether a value meets a target. */
export function meets(target: Target, value: number): boolean {
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}
