/** Goal attainment scaling, against published values. */
import { attainmentOf, attainmentScore } from './attainment-score';
import type { AttainmentState } from './attainment.state';

const goals = (weights: readonly number[], levels: readonly number[]) =>
  weights.map((weight, index) => ({ weight, level: levels[index] ?? Number.NaN }));
const alike = (count: number, level: number) => goals(Array<number>(count).fill(1), Array<number>(count).fill(level));

describe('the score', () => {
  test.each([
    // One goal, one level above what was expected, is one standard deviation.
    { weights: [1], levels: [1], score: 60 },
    { weights: [4, 6, 2], levels: [0, 1, -1], score: 54.4065 },
  ])('of the weights $weights at the levels $levels is $score', ({ weights, levels, score }) => {
    expect(attainmentScore(goals(weights, levels))).toBeCloseTo(score, 4);
  });

  // Turner-Stokes and Williams, Clinical Rehabilitation 2010 (PubMed 20026573): quartiles of people with so many goals.
  test.each([
    { count: 3, level: -2, score: 22.6 },
    { count: 4, level: -2, score: 21.0 },
    { count: 5, level: -2, score: 19.8 },
    { count: 4, level: -1, score: 35.5 },
    { count: 5, level: -1, score: 34.9 },
  ])('of $count goals that weigh the same, all at $level, is $score', ({ count, level, score }) => {
    expect(Math.abs((attainmentScore(alike(count, level)) ?? 0) - score)).toBeLessThanOrEqual(0.06);
  });

  test('is 50 where all was attained as expected, however it weighs', () => {
    expect(attainmentScore(goals([9, 1], [0, 0]))).toBe(50);
    expect(attainmentScore(alike(3, 0))).toBe(50);
  });

  test('is the same for goals that weigh the same, however much that is', () => {
    expect(attainmentScore(goals([2, 2], [1, -2]))).toBeCloseTo(attainmentScore(goals([9, 9], [1, -2])) ?? 0, 10);
  });

  test('takes goals to go together as much as is said', () => {
    // At 1 the goals of one person are one goal; at 0 they have nothing to do with each other.
    expect(attainmentScore(alike(4, 1), 1)).toBe(60);
    expect(attainmentScore(alike(4, 1), 0)).toBe(70);
  });

  test('is none, and not 50, without a goal or without any weight', () => {
    expect(attainmentScore([])).toBeNull();
    expect(attainmentScore(goals([0, 0], [1, 2]))).toBeNull();
  });
});

describe('R151: the attainment of a plan', () => {
  const subGoal = { needIds: [], owner: {}, revision: 1 };
  const plan = (attainment: AttainmentState, subGoals = Object.keys(attainment)) => ({
    attainment,
    structure: { groups: {}, milestones: {}, subGoals: Object.fromEntries(subGoals.map((id) => [id, subGoal])) },
  });

  test('is its baseline, what was achieved and the change', () => {
    const { baseline, achieved, change, scaled, rated } = attainmentOf(
      plan({
        a: { importance: 2, difficulty: 2, baseline: -1, level: 0, revision: 2 },
        b: { importance: 3, difficulty: 2, baseline: -1, level: 1, revision: 3 },
        c: { importance: 1, difficulty: 2, baseline: -1, level: -1, revision: 4 },
      }),
    );
    expect([scaled, rated]).toEqual([3, 3]);
    expect(achieved).toBeCloseTo(54.4065, 4);
    expect(baseline).toBeCloseTo(attainmentScore(goals([4, 6, 2], [-1, -1, -1])) ?? 0, 10);
    expect(change).toBeCloseTo((achieved ?? 0) - (baseline ?? 0), 10);
  });

  test('compares what was rated with its own baseline, not with that of what was not', () => {
    const half = attainmentOf(plan({ a: { baseline: -1, level: 1, revision: 2 }, b: { baseline: -2, revision: 3 } }));
    expect(half).toMatchObject({ scaled: 2, rated: 1, achieved: 60, change: 20 });
    expect(half.baseline).toBeCloseTo(attainmentScore(goals([1, 1], [-1, -2])) ?? 0, 10);
  });

  test('has no score where nothing is scaled, rated or weighs anything', () => {
    const none = { baseline: null, achieved: null, change: null };
    expect(attainmentOf(plan({}))).toEqual({ scaled: 0, rated: 0, ...none });
    expect(attainmentOf(plan({ a: { baseline: -1, revision: 2 } }))).toEqual({
      ...{ scaled: 1, rated: 0, baseline: 40, achieved: null, change: null },
    });
    const weightless = { importance: 0, difficulty: 3, baseline: -1, level: 2, revision: 2 };
    expect(attainmentOf(plan({ a: weightless }))).toEqual({ scaled: 1, rated: 1, ...none });
  });

  test('counts no sub-goal that was removed from the plan', () => {
    const both = { a: { baseline: -1, level: 1, revision: 2 }, gone: { baseline: -2, level: -2, revision: 3 } };
    expect(attainmentOf(plan(both, ['a']))).toEqual({ scaled: 1, rated: 1, baseline: 40, achieved: 60, change: 20 });
  });
});
