/** Goal attainment scaling, in sentences. */
import { told } from '@caseledger/kernel';
import type { attainmentEvents } from '../../domain/attainment/attainment.events';
import { commented } from './commented';
import { because, type Tellings } from './telling';

export const attainmentSentences: Tellings<typeof attainmentEvents> = {
  SubGoalScaled: ({ data: { importance, difficulty, baseline }, personal: { reason } }) => [
    importance === undefined || difficulty === undefined
      ? told('A sub-goal was given a scale, on which it stands at {baseline}.', { baseline })
      : told(
          'A sub-goal was given a scale, on which it stands at {baseline} (importance: {importance}; difficulty: {difficulty}).',
          { baseline, importance, difficulty },
        ),
    ...because(reason),
  ],
  SubGoalRated: ({ data: { level, ratedOn }, personal: { comment } }) => [
    told('A sub-goal was rated {level} on {ratedOn}.', { level, ratedOn }),
    ...commented(comment),
  ],
};
