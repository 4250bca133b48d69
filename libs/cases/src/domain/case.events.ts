/** The events of an integrated case. Their names and shapes are storage: never changed, only followed by a new version. */
import type { ClosingField, ClosingItemCode, ContactChannel, CopiedPart, Step } from '@caseledger/configuration';
import { event, field, type WorkerId } from '@caseledger/kernel';
import { aftercareEvents } from './aftercare/aftercare.events';
import type { CaseAccess } from './case-access';
import { closingEvents } from './closing/closing.events';
import { contactEvents } from './contacts/contacts.events';
import { measurementEvents } from './measurements/measurements.events';
import { modelEvents } from './models/models.events';
import { needEvents } from './needs/needs.events';
import { planLinkEvents } from './plans/plans.events';
import { stepEvents } from './steps/steps.events';
import { suspensionEvents } from './suspension/suspension.events';

/** How the first contact came about (R10). */
export const FIRST_CONTACT_ROUTES = ['SCREENING', 'INVESTIGATION', 'APPLICATION', 'REFERRAL_IN', 'WALK_IN'] as const;
export type FirstContactRoute = (typeof FIRST_CONTACT_ROUTES)[number];

/** What a further participant is to the case (R7). */
export const PARTICIPANT_ROLES = [
  'PARTNER',
  'PARENT',
  'CHILD',
  'GUARDIAN',
  'RELATIVE',
  'FRIEND',
  'CARER',
  'PROFESSIONAL',
  'OTHER',
] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** What a closing lacked that the actor was allowed to pass over (R78). */
export type UnmetClosingRule =
  'CLOSING_DATE_BEFORE_START' | 'CLOSING_DATE_BEFORE_LATEST_ENTRY' | 'CLOSING_ITEMS_UNMET' | 'DELIVERIES_NOT_ENDED';
/** What stood against a reopening that the actor was allowed to pass over (R95, R100). */
export type UnmetReopeningRule = 'REOPENING_WINDOW_PASSED';

/** To whom a case is open, flat: a team's id or workers beside the word that says which. */
const access = {
  teamId: field.optional(field.id<'Team'>()),
  workers: field.optional(field.list(field.worker<WorkerId>())),
};

export const caseOpened = event('CaseOpened', {
  version: 3,
  fields: {
    reference: field.reference(),
    clientId: field.id<'Party'>(),
    caseType: field.code(),
    startDate: field.date(),
    firstContactRoute: field.optional(field.code<FirstContactRoute>()),
    /** Absent for the whole organisation. */
    openTo: field.optional(field.code<CaseAccess['openTo']>()),
    ...access,
    /** The short contact that it was promoted from (R85). */
    shortContactId: field.optional(field.id<'ShortContact'>()),
    /** The case that it was started from, as it was at a revision, and what was taken over from it (R104). */
    startedFrom: field.optional(
      field.record({
        caseId: field.id<'Case'>(),
        revision: field.number(),
        copied: field.list(field.code<CopiedPart>()),
      }),
    ),
  },
  upcasts: {
    // What is open to some alone must not be read by a program that would show it to all: a version of its own.
    1: (payload) => payload,
    2: (payload) => payload,
  },
});

export const caseParticipantAdded = event('CaseParticipantAdded', {
  version: 1,
  fields: { partyId: field.id<'Party'>(), role: field.code<ParticipantRole>() },
});

export const caseParticipantRemoved = event('CaseParticipantRemoved', {
  version: 1,
  fields: { partyId: field.id<'Party'>(), reason: field.personal(field.optional(field.text())) },
});

export const caseworkerAssigned = event('CaseworkerAssigned', {
  version: 1,
  fields: { caseworker: field.worker<WorkerId>(), previous: field.optional(field.worker<WorkerId>()) },
});

export const caseAccessChanged = event('CaseAccessChanged', {
  version: 1,
  fields: { openTo: field.code<CaseAccess['openTo']>(), ...access, reason: field.personal(field.text()) },
});

/** A worker to whom the case was closed has opened it for themselves (the emergency's way). */
export const caseGlassBroken = event('CaseGlassBroken', {
  version: 1,
  fields: { worker: field.worker<WorkerId>(), until: field.instant(), reason: field.personal(field.text()) },
});

/** A mandatory item of a closing, as it was configured (R76). */
const closingItem = field.record({
  code: field.code<ClosingItemCode>(),
  attribute: field.optional(field.code()),
  count: field.optional(field.number()),
  step: field.optional(field.code<Step>()),
  channel: field.optional(field.code<ContactChannel>()),
  instrument: field.optional(field.code()),
  field: field.optional(field.code<ClosingField>()),
});

export const caseClosed = event('CaseClosed', {
  version: 2,
  fields: {
    closingDate: field.date(),
    aftercare: field.flag(),
    /** When contact is to be sought first in aftercare, and the day on which aftercare is over (R90). */
    aftercareDue: field.optional(field.date()),
    aftercareUntil: field.optional(field.date()),
    reason: field.personal(field.optional(field.text())),
    unmet: field.optional(field.list(field.code<UnmetClosingRule>())),
    /** The mandatory items that were passed over (R78). */
    unmetItems: field.optional(field.list(closingItem)),
    overrideReason: field.personal(field.optional(field.text())),
  },
  upcasts: { 1: (payload) => payload },
});

export const caseReopened = event('CaseReopened', {
  version: 1,
  fields: {
    reopeningDate: field.date(),
    /** The closing that is undone (R101): it stays in the history. */
    closedOn: field.date(),
    reason: field.personal(field.optional(field.text())),
    unmet: field.optional(field.list(field.code<UnmetReopeningRule>())),
    overrideReason: field.personal(field.optional(field.text())),
  },
});

export const caseMarkedOpenedInError = event('CaseMarkedOpenedInError', {
  version: 1,
  fields: { reason: field.personal(field.text()) },
});

/** In the order in which most cases have them. */
export const caseEvents = [
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseworkerAssigned,
  caseAccessChanged,
  caseGlassBroken,
  ...modelEvents,
  ...stepEvents,
  ...needEvents,
  ...contactEvents,
  ...measurementEvents,
  ...suspensionEvents,
  ...planLinkEvents,
  ...closingEvents,
  caseClosed,
  ...aftercareEvents,
  caseReopened,
  caseMarkedOpenedInError,
] as const;
