/** Measures two things in turns, A, B, A, B: what disturbs the machine for a while disturbs both. */
import type { Figures, Measurement } from './row';
import { median, medians } from './statistics';

export interface Sides<Program extends Figures, Baseline extends Figures> {
  readonly rounds: number;
  program(): Promise<Program>;
  baseline(): Promise<Baseline>;
  /** The value of one round. */
  ratio(program: Program, baseline: Baseline): number;
}

/** The median of the rounds' ratios. */
export async function inTurns<Program extends Figures, Baseline extends Figures>(
  sides: Sides<Program, Baseline>,
): Promise<Measurement> {
  const pairs: { readonly program: Program; readonly baseline: Baseline }[] = [];
  for (let round = 0; round < sides.rounds; round += 1) {
    const program = await sides.program();
    pairs.push({ program, baseline: await sides.baseline() });
  }
  const ratios = pairs.map(({ program, baseline }) => sides.ratio(program, baseline));
  return {
    value: median(ratios),
    rounds: ratios,
    program: medians(pairs.map(({ program }) => program)),
    baseline: medians(pairs.map(({ baseline }) => baseline)),
  };
}
