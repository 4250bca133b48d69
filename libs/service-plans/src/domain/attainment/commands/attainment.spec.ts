/** ScaleSubGoal and RateSubGoal (R151). */
import {
  activePlan,
  closingOfCase,
  commandId,
  day,
  draft,
  planId,
  planIn,
  subGoal,
} from '../../../contract/item-ground';
import { planActivated, planSubmitted } from '../../standing/standing.events';
import { subGoalRated, subGoalScaled } from '../attainment.events';
import { rateSubGoal, type RateSubGoal } from './rate-sub-goal';
import { scaleSubGoal, type ScaleSubGoal } from './scale-sub-goal';

const scale = (input: Partial<ScaleSubGoal> = {}) =>
  scaleSubGoal({ commandId, planId, subGoalId: subGoal, baseline: -1, ...input });
const rate = (input: Partial<RateSubGoal> = {}) =>
  rateSubGoal({ commandId, planId, subGoalId: subGoal, level: 1, ...input });
const scaled = (more: Partial<Parameters<typeof subGoalScaled>[0]> = {}) =>
  subGoalScaled({ subGoalId: subGoal, baseline: -1, ...more });
const rated = (level = 1, ratedOn = '2026-03-31') => subGoalRated({ subGoalId: subGoal, level, ratedOn: day(ratedOn) });
const LEVELS = ['In bed', 'In the house', 'To the shop', 'Round the park', 'To the market'];

describe('a scale', () => {
  test('says where the client stands and what each level means, weighed or not', () => {
    draft().when(scale()).then(scaled());
    draft()
      .when(scale({ importance: 3, difficulty: 0, baseline: 2, levels: LEVELS }))
      .then(scaled({ importance: 3, difficulty: 0, baseline: 2, levels: LEVELS }));
  });

  test('has both weights or none, 0 to 3', () => {
    draft()
      .when(scale({ importance: 1 }))
      .thenRefused('WeightIncomplete', { field: 'difficulty' });
    draft()
      .when(scale({ difficulty: 1 }))
      .thenRefused('WeightIncomplete', { field: 'importance' });
    for (const wrong of [-1, 4, 1.5]) {
      draft()
        .when(scale({ importance: wrong, difficulty: 1 }))
        .thenRefused('ScaleWeightNotAllowed', { field: 'importance' });
      draft()
        .when(scale({ importance: 1, difficulty: wrong }))
        .thenRefused('ScaleWeightNotAllowed', { field: 'difficulty' });
    }
  });

  test('has the levels -2 to +2 and a text for each or none', () => {
    for (const baseline of [-3, 3, 0.5]) {
      draft().when(scale({ baseline })).thenRefused('LevelNotAllowed', { field: 'baseline' });
    }
    draft()
      .when(scale({ levels: LEVELS.slice(1) }))
      .thenRefused('LevelsIncomplete', { field: 'levels' });
    draft()
      .when(scale({ levels: [...LEVELS.slice(1), ''] }))
      .thenRefused('TextNotAllowed', { field: 'levels.4' });
  });

  test('is of a sub-goal that there is', () => {
    draft()
      .when(scale({ subGoalId: 'constructor' as never }))
      .thenRefused('SubGoalUnknown', { field: 'subGoalId' });
  });

  test('takes what was rated with it: that has a reason', () => {
    const given = activePlan(scaled(), rated());
    given.when(scale({ baseline: 0 })).thenRefused('ReasonMissing', { field: 'reason' });
    const after = given
      .when(scale({ baseline: 0, reason: 'It was set too low' }))
      .then(scaled({ baseline: 0, reason: 'It was set too low' }));
    expect(after.state).toMatchObject({ attainment: { [subGoal]: { baseline: 0, revision: 6 } } });
    expect(JSON.stringify(after.state)).not.toContain('ratedOn');
    activePlan(scaled())
      .when(scale({ baseline: 0 }))
      .then(scaled({ baseline: 0 }));
  });

  test('is part of what is planned', () => {
    draft(planSubmitted({})).when(scale()).thenRefused('PlanIsSubmitted', { field: 'planId' });
    planIn([closingOfCase]).when(scale()).thenRefused('CaseNotOpen', { field: 'planId' });
  });
});

describe('a rating', () => {
  test('is a level of the scale, on a day that has come', () => {
    const given = activePlan(scaled());
    for (const level of [-2, 2]) given.when(rate({ level })).then(rated(level));
    for (const level of [-3, 3, 0.5]) given.when(rate({ level })).thenRefused('LevelNotAllowed', { field: 'level' });
    given.when(rate({ ratedOn: day('2026-04-01') })).thenRefused('DayInFuture', { field: 'ratedOn' });
    given.when(rate({ comment: '' })).thenRefused('TextNotAllowed', { field: 'comment' });
    given
      .when(rate({ ratedOn: day('2026-03-01') }))
      .then({ ...rated(1, '2026-03-01'), occurredAt: '2026-02-28T23:00:00.000Z' as never });
  });

  test('is not before the last one, and not said twice', () => {
    const given = activePlan(scaled(), rated(0, '2026-03-01'));
    given
      .when(rate({ ratedOn: day('2026-02-28') }))
      .thenRefused('DayTooEarly', { field: 'ratedOn', details: { earliest: '2026-03-01' } });
    given.when(rate({ level: 0, ratedOn: day('2026-03-01') })).thenNothing();
    given.when(rate({ level: 0, ratedOn: day('2026-03-01'), comment: 'Both agree' })).then({
      ...subGoalRated({ subGoalId: subGoal, level: 0, ratedOn: day('2026-03-01'), comment: 'Both agree' }),
      occurredAt: '2026-02-28T23:00:00.000Z' as never,
    });
    given.when(rate({ level: 0 })).then(rated(0));
  });

  test('needs a scale, of a sub-goal that there is', () => {
    activePlan().when(rate()).thenRefused('SubGoalNotScaled', { field: 'subGoalId' });
    activePlan(scaled())
      .when(rate({ subGoalId: 'constructor' as never }))
      .thenRefused('SubGoalUnknown', { field: 'subGoalId' });
  });

  test('is given while the plan is active', () => {
    draft(scaled()).when(rate()).thenRefused('PlanNotActive', { field: 'planId' });
    planIn([closingOfCase], scaled(), planActivated({ activatedOn: day('2026-01-10') }))
      .when(rate())
      .thenRefused('CaseNotOpen', { field: 'planId' });
  });
});
