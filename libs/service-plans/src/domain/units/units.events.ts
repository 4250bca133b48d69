/** The events of service units: authorised, delivered, reversed, and what one costs (R136, standards: units and cost). */
import { event, field } from '@caseledger/kernel';

/** Whether whom it was for came. */
export const ATTENDANCES = ['PRESENT', 'EXCUSED', 'UNEXCUSED'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const unitsAuthorised = event('UnitsAuthorised', {
  version: 1,
  fields: {
    itemId: field.id<'PlanItem'>(),
    /** In all, from now on, and before. */
    authorised: field.quantity(),
    previous: field.quantity(),
    reason: field.personal(field.optional(field.text())),
  },
});

/** What is delivered on this day or later costs so much; what is recorded already keeps its rate. */
export const unitRateChanged = event('UnitRateChanged', {
  version: 1,
  fields: {
    itemId: field.id<'PlanItem'>(),
    rate: field.money(),
    from: field.date(),
    reason: field.personal(field.optional(field.text())),
  },
});

export const unitsDelivered = event('UnitsDelivered', {
  version: 1,
  fields: {
    /** Its id carries the revision of this event. */
    deliveryId: field.id<'UnitDelivery'>(),
    itemId: field.id<'PlanItem'>(),
    quantity: field.quantity(),
    deliveredOn: field.date(),
    attendance: field.code<Attendance>(),
    /** That of the day, and what the delivery cost at it. */
    rate: field.optional(field.money()),
    cost: field.money(),
    /** How many of all delivered units are beyond those authorised, where there are any, and why. */
    beyond: field.optional(field.quantity()),
    beyondReason: field.personal(field.optional(field.text())),
    comment: field.personal(field.optional(field.text())),
  },
});

/** A delivery that is taken back, whole; what it was is repeated. */
export const unitsReversed = event('UnitsReversed', {
  version: 1,
  fields: {
    deliveryId: field.id<'UnitDelivery'>(),
    itemId: field.id<'PlanItem'>(),
    quantity: field.quantity(),
    deliveredOn: field.date(),
    cost: field.money(),
    reason: field.personal(field.text()),
  },
});

export const unitEvents = [unitsAuthorised, unitRateChanged, unitsDelivered, unitsReversed] as const;
