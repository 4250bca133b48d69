/** The events of plan items (R133-R137, R143, R147-R150). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';
import { assignee } from '../assignee';

/** What an item is tracked by, and whose words its name and purpose are: the administrator's, or the worker's (R135). */
export const PLAN_ITEM_KINDS = ['BASIC', 'CUSTOM', 'SERVICE_UNIT'] as const;
export type PlanItemKind = (typeof PLAN_ITEM_KINDS)[number];

/** What came of an item (R153). */
export const PLAN_OUTCOMES = ['ATTAINED', 'NOT_ATTAINED', 'CANCELLED'] as const;
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number];

/** What can be revised of an item. */
const expected = {
  /** How much it counts in progress, 1 to 100 (R138). */
  weight: field.number(),
  expectedStart: field.optional(field.date()),
  expectedEnd: field.optional(field.date()),
  /** What it is estimated to cost in all; absent for an item with units: what is authorised at its rate. */
  estimatedCost: field.optional(field.money()),
  /** The client's needs that it answers (R42), and the domains of these for analysts. */
  needIds: field.list(field.id<'Need'>()),
  needDomains: field.list(field.code()),
  /** The client's strengths that it uses (R119): resources of theirs. */
  strengthIds: field.list(field.id<'Resource'>()),
  /** CUSTOM alone: the others' are their definition's. */
  name: field.personal(field.optional(field.text())),
  purpose: field.personal(field.optional(field.text())),
  expectedOutcome: field.personal(field.optional(field.text())),
};

export const planItemAdded = event('PlanItemAdded', {
  version: 1,
  fields: {
    itemId: field.id<'PlanItem'>(),
    /** R137. */
    subGoalId: field.id<'SubGoal'>(),
    kind: field.code<PlanItemKind>(),
    /** Absent for a CUSTOM item (R134). */
    definition: field.optional(field.record({ code: field.code(), version: field.number() })),
    /** A code of the list SERVICE. */
    service: field.optional(field.code()),
    /** SERVICE_UNIT: a code of the list UNIT_TYPE, how many units are authorised, and what one costs (R136). */
    unitType: field.optional(field.code()),
    authorised: field.optional(field.quantity()),
    rate: field.optional(field.money()),
    /** Who steers, and who does it (R150). */
    owner: assignee(),
    responsible: assignee(),
    /** The participants of the plan who help to achieve it (R143). */
    enlisted: field.list(field.id<'Party'>()),
    ...expected,
    /** The plan's currency, its type, its case's, and the model that the case was worked by then: what analysts compare. */
    currency: field.code(),
    planType: field.code(),
    caseType: field.code(),
    model: field.optional(field.code()),
  },
});

/** Holds it as it is from now on, whole. */
export const planItemRevised = event('PlanItemRevised', {
  version: 1,
  fields: { itemId: field.id<'PlanItem'>(), ...expected, reason: field.personal(field.optional(field.text())) },
});

export const planItemMoved = event('PlanItemMoved', {
  version: 1,
  fields: { itemId: field.id<'PlanItem'>(), subGoalId: field.id<'SubGoal'>() },
});

/** Nothing was delivered of it: what has begun is cancelled, and stays. */
export const planItemRemoved = event('PlanItemRemoved', {
  version: 1,
  fields: { itemId: field.id<'PlanItem'>(), reason: field.personal(field.text()) },
});

export const planItemAssigned = event('PlanItemAssigned', {
  version: 1,
  fields: {
    itemId: field.id<'PlanItem'>(),
    owner: assignee(),
    responsible: assignee(),
    reason: field.personal(field.optional(field.text())),
  },
});

export const planItemEnlisted = event('PlanItemEnlisted', {
  version: 1,
  fields: { itemId: field.id<'PlanItem'>(), partyId: field.id<'Party'>() },
});

export const planItemReleased = event('PlanItemReleased', {
  version: 1,
  fields: { itemId: field.id<'PlanItem'>(), partyId: field.id<'Party'>() },
});

/** Holds what became of it until now, whole (R133): its status follows from the dates (R140). */
export const planItemCarriedOut = event('PlanItemCarriedOut', {
  version: 1,
  fields: {
    itemId: field.id<'PlanItem'>(),
    actualStart: field.optional(field.date()),
    actualEnd: field.optional(field.date()),
    /** With the actual end. */
    outcome: field.optional(field.code<PlanOutcome>()),
    /** Absent for an item with units, whose deliveries cost what they cost. */
    actualCost: field.optional(field.money()),
    actualOutcome: field.personal(field.optional(field.text())),
    /** Where something is taken back or changed that had been recorded. */
    reason: field.personal(field.optional(field.text())),
  },
});

export const itemEvents = [
  planItemAdded,
  planItemRevised,
  planItemMoved,
  planItemRemoved,
  planItemAssigned,
  planItemEnlisted,
  planItemReleased,
  planItemCarriedOut,
] as const;
