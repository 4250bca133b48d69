/** Goal attainment scaling: how far goals of different kinds were attained, in one score (Kiresuk and Sherman, 1968). */
import type { PlanFacts } from '../plan.state';
import type { AttainmentScale } from './attainment.state';

/** A goal on its scale. */
export interface ScaledGoal {
  readonly weight: number;
  /** -2 to +2. */
  readonly level: number;
}

/** How much the goals of one person are taken to go together. */
const RHO = 0.3;

/**
 * T = 50 + 10·Σ(wx) / √((1−ρ)·Σw² + ρ·(Σw)²): 50 where all was attained as expected. Null where there is no goal, or none
 * that weighs anything: no score, and never 50.
 */
export function attainmentScore(goals: readonly ScaledGoal[], rho = RHO): number | null {
  const sumOf = (of: (goal: ScaledGoal) => number): number => goals.reduce((sum, goal) => sum + of(goal), 0);
  const weights = sumOf(({ weight }) => weight);
  if (weights === 0) return null;
  const squares = sumOf(({ weight }) => weight ** 2);
  return 50 + (10 * sumOf(({ weight, level }) => weight * level)) / Math.sqrt((1 - rho) * squares + rho * weights ** 2);
}

/** What goal attainment scaling says of a plan. */
export interface Attainment {
  /** How many sub-goals have a scale, and how many of them were rated. */
  readonly scaled: number;
  readonly rated: number;
  /** Of all that have a scale. */
  readonly baseline: number | null;
  /** Of those that were rated. */
  readonly achieved: number | null;
  /** Of those that were rated: what they achieved less their own baseline. */
  readonly change: number | null;
}

/** The attainment of a plan's sub-goals; what was removed from the plan does not count. */
export function attainmentOf({ attainment, structure }: Pick<PlanFacts, 'attainment' | 'structure'>): Attainment {
  const scales = Object.entries(attainment).flatMap(([id, scale]) =>
    Object.hasOwn(structure.subGoals, id) ? [scale] : [],
  );
  const rated = scales.flatMap(({ level, ...scale }) => (level === undefined ? [] : [{ ...scale, level }]));
  const scoreOf = <Scale extends AttainmentScale>(of: readonly Scale[], level: (scale: Scale) => number) =>
    attainmentScore(of.map((scale) => ({ weight: weightOf(scale), level: level(scale) })));
  const achieved = scoreOf(rated, ({ level }) => level);
  const before = scoreOf(rated, ({ baseline }) => baseline);
  return {
    scaled: scales.length,
    rated: rated.length,
    baseline: scoreOf(scales, ({ baseline }) => baseline),
    achieved,
    change: achieved === null || before === null ? null : achieved - before,
  };
}

/** Importance times difficulty, or 1 where nobody weighed it. */
function weightOf({ importance, difficulty }: AttainmentScale): number {
  return importance === undefined || difficulty === undefined ? 1 : importance * difficulty;
}
