/** How a plan was begun, in sentences. */
import { told } from '@caseledger/kernel';
import type { planCreated } from '../../domain/plan.events';
import type { PlanTellings } from './telling';

export const creationSentences: PlanTellings<readonly [typeof planCreated]> = {
  PlanCreated: ({ data: { planType, template, primaryParticipant, startDate, targetDate } }, words) => [
    told('A service plan was begun ({planType}), starting on {startDate}; it mainly serves {party}.', {
      planType: words.listed('PLAN_TYPE', planType),
      startDate,
      party: words.party(primaryParticipant),
    }),
    ...(targetDate === undefined ? [] : [told('Its goal is to be reached by {targetDate}.', { targetDate })]),
    ...(template === undefined
      ? []
      : [told('It was made from the template {template}.', { template: words.planTemplate(template.code) })]),
  ],
};
