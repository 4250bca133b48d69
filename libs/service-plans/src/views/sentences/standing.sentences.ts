/** How far a plan has come, in sentences. */
import { told } from '@caseledger/kernel';
import type { standingEvents } from '../../domain/standing/standing.events';
import { commented } from './commented';
import { OUTCOME_NAMES } from './items.sentences';
import { because, type PlanTellings } from './telling';

export const standingSentences: PlanTellings<typeof standingEvents> = {
  PlanSubmitted: ({ personal: { comment } }) => [told('The plan was submitted for approval.'), ...commented(comment)],
  PlanWithdrawn: ({ personal: { reason } }) => [
    told('The plan was withdrawn; it is a draft again.'),
    ...because(reason),
  ],
  PlanApproved: ({ personal: { comment } }) => [told('The plan was approved.'), ...commented(comment)],
  PlanRejected: ({ personal: { reason } }) => [
    told('The plan was not approved; it is a draft again.'),
    ...because(reason),
  ],
  PlanActivated: ({ data: { activatedOn, model, agreementId } }, words) => [
    told('The plan became active on {activatedOn}.', { activatedOn }),
    ...(agreementId === undefined ? [] : [told('The last signature of its agreement made it active.')]),
    ...(model === undefined ? [] : [told('The case was worked by {model}.', { model: words.model(model) })]),
  ],
  PlanClosed: ({ data: { closedOn, outcome, rolledUp }, personal: { reason } }) => [
    told('The plan was closed as of {closedOn} (outcome: {outcome}).', { closedOn, outcome: OUTCOME_NAMES[outcome] }),
    ...(rolledUp === undefined
      ? []
      : [told('Its items came to another outcome: {outcome}.', { outcome: OUTCOME_NAMES[rolledUp] })]),
    ...because(reason),
  ],
  PlanReopened: ({ data: { reopenedOn }, personal: { reason } }) => [
    told('The plan was reopened on {reopenedOn}; it is active again.', { reopenedOn }),
    ...because(reason),
  ],
};
