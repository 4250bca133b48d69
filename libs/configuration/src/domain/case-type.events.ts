/** The events of the rules of cases and of case types. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field, type Payload } from '@caseledger/kernel';
import type { CloseGuard, ClosingField, ClosingItemCode, ContactChannel, CopiedPart, Step } from './case-rules';
import type { ReopeningWindow } from './reopening-window';

/** One item without which a case is not closed. */
const closingItem = field.record({
  code: field.code<ClosingItemCode>(),
  attribute: field.optional(field.code()),
  count: field.optional(field.number()),
  step: field.optional(field.code<Step>()),
  channel: field.optional(field.code<ContactChannel>()),
  instrument: field.optional(field.code()),
  field: field.optional(field.code<ClosingField>()),
});

/** Settings by their names; one that is absent is not what the event is about. */
const settings = field.record({
  intake: field.optional(field.flag()),
  steps: field.optional(field.list(field.code<Step>())),
  sequentialSteps: field.optional(field.flag()),
  closingFields: field.optional(field.list(field.code<ClosingField>())),
  closingItems: field.optional(field.list(closingItem)),
  closeGuard: field.optional(field.code<CloseGuard>()),
  aftercare: field.optional(field.flag()),
  aftercareIntervalMonths: field.optional(field.number()),
  aftercareDurationMonths: field.optional(field.number()),
  reopeningWindow: field.optional(field.code<ReopeningWindow>()),
  reopeningReserved: field.optional(field.flag()),
  contactDeletionDays: field.optional(field.number()),
  measurementsOnContacts: field.optional(field.flag()),
  questionnairesOnContacts: field.optional(field.flag()),
  copiedParts: field.optional(field.list(field.code<CopiedPart>())),
  planApprovalByAnother: field.optional(field.flag()),
  onePlanPerType: field.optional(field.flag()),
  unitsBeyondAuthorised: field.optional(field.flag()),
  model: field.optional(field.code()),
});

const caseTypeFields = { code: field.code(), label: field.label(), overrides: settings };

/** Version 1 had four settings, and every type had each of them of its own. */
const fourSettingsAsOverrides = ({ data: { code, label, ...overrides }, personal }: Payload): Payload => ({
  data: { code, label, overrides },
  personal,
});

/** Holds the settings of the organisation's default that are others from now on. */
export const caseRulesChanged = event('CaseRulesChanged', { version: 1, fields: { rules: settings } });

export const caseTypeDefined = event('CaseTypeDefined', {
  version: 2,
  fields: caseTypeFields,
  upcasts: { 1: fourSettingsAsOverrides },
});

/** Holds the case type as it is from now on, whole. */
export const caseTypeChanged = event('CaseTypeChanged', {
  version: 2,
  fields: caseTypeFields,
  upcasts: { 1: fourSettingsAsOverrides },
});

export const caseTypeRetired = event('CaseTypeRetired', { version: 1, fields: { code: field.code() } });
