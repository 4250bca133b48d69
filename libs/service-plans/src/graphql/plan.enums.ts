/** The enumerations of service plans in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { AGREEMENT_ANSWERS } from '../domain/agreement/agreement.events';
import { AGREEMENT_STANDINGS } from '../domain/agreement/agreement.rules';
import { PLAN_ACTIONS } from '../domain/available-plan-actions';
import { PLAN_ITEM_STATUSES } from '../domain/items/item-status';
import { PLAN_ITEM_KINDS, PLAN_OUTCOMES } from '../domain/items/items.events';
import { PLAN_STATUSES } from '../domain/plan.state';
import { ATTENDANCES } from '../domain/units/units.events';
import type { PlanItemDocument } from '../views/plan-document';

export const PlanStatusEnum = enumOf(PLAN_STATUSES);
export const PlanActionEnum = enumOf(PLAN_ACTIONS);
export const PlanItemKindEnum = enumOf(PLAN_ITEM_KINDS);
export const PlanItemStatusEnum = enumOf(PLAN_ITEM_STATUSES);
export const PlanItemStandingEnum = enumOf<PlanItemDocument['standing']>(['TO_DO', 'ENDED']);
export const PlanOutcomeEnum = enumOf(PLAN_OUTCOMES);
export const AttendanceEnum = enumOf(ATTENDANCES);
export const AgreementAnswerEnum = enumOf(AGREEMENT_ANSWERS);
export const AgreementStandingEnum = enumOf(AGREEMENT_STANDINGS);

registerEnumType(PlanStatusEnum, {
  name: 'PlanStatus',
  description: 'Where a service plan stands.',
  valuesMap: {
    OPEN: { description: 'A draft, which may be incomplete.' },
    SUBMITTED: { description: 'It waits for its approval, and is not changed meanwhile.' },
    APPROVED: { description: 'It was approved, and is not carried out yet.' },
    ACTIVE: { description: 'It is being carried out.' },
    CLOSED: { description: 'It is over.' },
  },
});
registerEnumType(PlanActionEnum, {
  name: 'PlanAction',
  description: 'Something that can be done with a service plan.',
  valuesMap: {
    CHANGE: { description: 'Change what is planned: its goal, groups, sub-goals, milestones, items and participants.' },
    SUBMIT: { description: 'Submit it for approval: the mutation submitPlan.' },
    WITHDRAW: { description: 'Make it a draft again: the mutation withdrawPlan.' },
    APPROVE: { description: 'Approve it: the mutation approvePlan.' },
    REJECT: { description: 'Send it back: the mutation rejectPlan.' },
    ISSUE_AGREEMENT: { description: 'Ask participants whether they agree: the mutation issueAgreement.' },
    ACTIVATE: { description: 'Begin to carry it out: the mutation activatePlan.' },
    DELIVER: { description: 'Record what was delivered and how far its items are.' },
    CLOSE: { description: 'Close it: the mutation closePlan.' },
    REOPEN: { description: 'Carry it out again: the mutation reopenPlan.' },
  },
});
registerEnumType(PlanItemKindEnum, {
  name: 'PlanItemKind',
  description: 'What a plan item is tracked by, and whose words its name and purpose are.',
  valuesMap: {
    BASIC: { description: "Its dates, outcome and cost; the organisation's words." },
    CUSTOM: { description: "Its dates, outcome and cost; the worker's words." },
    SERVICE_UNIT: { description: 'Also the units that are delivered.' },
  },
});
registerEnumType(PlanItemStatusEnum, {
  name: 'PlanItemStatus',
  description:
    "Where a plan item stands: it follows from its plan's status, from its dates and from what was delivered.",
  valuesMap: {
    UNAPPROVED: { description: 'Its plan is a draft.' },
    SUBMITTED: { description: 'Its plan waits for its approval.' },
    NOT_STARTED: { description: 'Nothing was done about it yet.' },
    IN_PROGRESS: { description: 'It has begun.' },
    COMPLETED: { description: 'It has ended, with whatever outcome.' },
  },
});
registerEnumType(PlanItemStandingEnum, {
  name: 'PlanItemStanding',
  description: 'Whether a plan item has ended.',
  valuesMap: {
    TO_DO: { description: 'It has not ended.' },
    ENDED: { description: 'It has ended, with whatever outcome.' },
  },
});
registerEnumType(PlanOutcomeEnum, {
  name: 'PlanOutcome',
  description: 'What came of a plan item or a plan.',
  valuesMap: {
    ATTAINED: { description: 'What was expected of it was reached.' },
    NOT_ATTAINED: { description: 'What was expected of it was not reached.' },
    CANCELLED: { description: 'It was not carried out, or not to its end.' },
  },
});
registerEnumType(AttendanceEnum, {
  name: 'Attendance',
  description: 'Whether whom a delivery was for came.',
  valuesMap: {
    PRESENT: { description: 'They came.' },
    EXCUSED: { description: 'They did not come, and had said so.' },
    UNEXCUSED: { description: 'They did not come.' },
  },
});
registerEnumType(AgreementAnswerEnum, {
  name: 'AgreementAnswer',
  description: 'What somebody answered who was asked to agree with a plan.',
  valuesMap: {
    ACCEPTED: { description: 'They agree.' },
    REJECTED: { description: 'They do not agree.' },
  },
});
registerEnumType(AgreementStandingEnum, {
  name: 'AgreementStanding',
  description: 'Where the agreement on a plan stands.',
  valuesMap: {
    NONE: { description: 'Nobody was asked yet.' },
    ISSUED: { description: 'It waits for answers.' },
    ACCEPTED: { description: 'Everybody who was asked agrees with the plan as it is.' },
    REJECTED: { description: 'Somebody does not agree.' },
    CANCELLED: { description: 'It was taken back.' },
    OUTDATED: { description: 'Everybody agreed, and what is planned was changed afterwards.' },
  },
});
