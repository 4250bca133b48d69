/** How far sub-goals are attained, on a scale of their own (R151): scaled before, rated meanwhile and at the end. */
import { rateSubGoal } from '@caseledger/service-plans/domain/attainment/commands/rate-sub-goal';
import { scaleSubGoal } from '@caseledger/service-plans/domain/attainment/commands/scale-sub-goal';
import type { DayNumber } from '../calendar';
import type { Day } from '../day';
import { sentence } from '../sentences';
import type { SubGoal } from './plan';
import { inPlan, type Planning, whilePlan } from './planning';

/** The share of plans in which sub-goals are scaled. */
const SCALED = 0.12;

/** The scales of some plans are made when they begin, and looked at until they end. */
export function followAttainment(planning: Planning, day: Day, ends: DayNumber): void {
  const { chance, plan } = planning;
  if (!chance.of(SCALED)) return;
  for (const subGoal of plan.subGoals) {
    scale(planning, day, subGoal);
    const days = Math.max(1, ends - day.number);
    const rerated = chance.of(0.3) ? [0.4, 0.9] : [0.8];
    for (const part of rerated) {
      whilePlan(planning, 'ACTIVE', day.number + days * part, (on) => {
        if (!plan.subGoals.includes(subGoal)) return;
        const level = chance.byShare(LEVELS);
        const said = chance.of(0.2) ? { comment: sentence(chance, 'coming') } : {};
        inPlan(planning, on, (about) => rateSubGoal({ ...about, subGoalId: subGoal(), level, ...said }));
        if (part < 0.5 && chance.of(0.15)) scale(planning, on, subGoal, sentence(chance, 'replanning'));
      });
    }
  }
}

const LEVELS = [
  [0, 40],
  [-1, 25],
  [1, 18],
  [-2, 9],
  [2, 8],
] as const;

function scale(planning: Planning, day: Day, subGoal: SubGoal, reason?: string): void {
  const { chance } = planning;
  const about = {
    subGoalId: subGoal(),
    baseline: chance.whole(-2, -1),
    ...(chance.of(0.4) ? { importance: chance.whole(1, 3), difficulty: chance.whole(1, 3) } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
  inPlan(planning, day, (which) => scaleSubGoal({ ...which, ...about }));
}
