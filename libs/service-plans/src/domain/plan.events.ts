/** The events of a service plan. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';
import { agreementEvents } from './agreement/agreement.events';
import { attainmentEvents } from './attainment/attainment.events';
import { baselineEvents } from './baselines/baselines.events';
import { itemEvents } from './items/items.events';
import { participantEvents } from './participants/participants.events';
import { standingEvents } from './standing/standing.events';
import { structureEvents } from './structure/structure.events';
import { unitEvents } from './units/units.events';

/** A plan was begun: a draft, with its members (R126, R130, R141, R144). What a template gave it follows as events of its own. */
export const planCreated = event('PlanCreated', {
  version: 1,
  fields: {
    caseId: field.id<'Case'>(),
    /** The primary client of the case, always a member (R144), and whose the texts of the plan are. */
    clientId: field.id<'Party'>(),
    /** A code of the list PLAN_TYPE. */
    planType: field.code(),
    template: field.optional(field.record({ code: field.code(), version: field.number() })),
    /** The type of the case, and the model that it was worked by then: what analysts compare. */
    caseType: field.code(),
    model: field.optional(field.code()),
    /** In which everything in the plan is paid (ISO 4217). */
    currency: field.code(),
    /** Whose needs it mainly serves (R141), not necessarily the primary client's (R145). */
    primaryParticipant: field.id<'Party'>(),
    /** All its members, the primary client and the primary participant among them. */
    participants: field.list(field.id<'Party'>()),
    startDate: field.date(),
    /** When its goal is to be reached. */
    targetDate: field.optional(field.date()),
    /** Whether it has a goal yet: what that says stands in `goal`. */
    hasGoal: field.flag(),
    goal: field.personal(field.optional(field.text())),
  },
});

export const planEvents = [
  planCreated,
  ...structureEvents,
  ...itemEvents,
  ...unitEvents,
  ...participantEvents,
  ...standingEvents,
  ...agreementEvents,
  ...attainmentEvents,
  ...baselineEvents,
] as const;
