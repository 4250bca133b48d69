/** The rules of goal attainment scaling on the sub-goals of a plan. */
import { rejected, type Rejection } from '@caseledger/kernel';

/** From much less than expected, over expected at 0, to much more than expected. */
export const [LEAST_LEVEL, MOST_LEVEL] = [-2, 2];
/** The most that importance and difficulty are each. */
export const MOST_OF_WEIGHT = 3;
/** So many texts say what the levels mean, from the least level on. */
export const LEVELS = MOST_LEVEL - LEAST_LEVEL + 1;

/** A level that is none. */
export function levelRejection(level: number, field: string): Rejection | undefined {
  if (Number.isInteger(level) && level >= LEAST_LEVEL && level <= MOST_LEVEL) return undefined;
  return rejected('LevelNotAllowed', 'A level is a whole number from {least} to {most}.', {
    field,
    values: { least: LEAST_LEVEL, most: MOST_LEVEL },
  });
}

/** How much a goal weighs: both parts of it or none, 0 to 3 each. */
export function weightRejection(importance: number | undefined, difficulty: number | undefined): Rejection | undefined {
  if ((importance === undefined) !== (difficulty === undefined)) {
    return rejected('WeightIncomplete', 'Give both importance and difficulty, or neither.', {
      field: importance === undefined ? 'importance' : 'difficulty',
    });
  }
  const parts = { importance, difficulty };
  const wrong = Object.entries(parts).find(
    ([, part]) => part !== undefined && !(Number.isInteger(part) && part >= 0 && part <= MOST_OF_WEIGHT),
  );
  if (wrong === undefined) return undefined;
  return rejected('ScaleWeightNotAllowed', 'Importance and difficulty are whole numbers from 0 to {most}.', {
    field: wrong[0],
    values: { most: MOST_OF_WEIGHT },
  });
}
