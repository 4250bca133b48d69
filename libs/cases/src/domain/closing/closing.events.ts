/** The events of the closing step: its fields and products (R37, R47, R58, R72, R73). Their names and shapes are storage. */
import { event, field } from '@caseledger/kernel';

/** Reason, result and referred to: codes of the organisation's lists, each with a note. */
const fields = {
  reason: field.optional(field.code()),
  reasonNote: field.personal(field.optional(field.text())),
  result: field.optional(field.code()),
  resultNote: field.personal(field.optional(field.text())),
  referredTo: field.optional(field.code()),
  referredToNote: field.personal(field.optional(field.text())),
};

/** Holds the fields as they are from now on, whole. */
export const closingFieldsRecorded = event('ClosingFieldsRecorded', { version: 1, fields });

export const closingProductAdded = event('ClosingProductAdded', { version: 1, fields: { product: field.code() } });
export const closingProductRemoved = event('ClosingProductRemoved', { version: 1, fields: { product: field.code() } });

/** The fields of a closed case as they are from now on, whole: a correction, and no reopening (R73). */
export const closedCaseCorrected = event('ClosedCaseCorrected', {
  version: 1,
  fields: { ...fields, products: field.list(field.code()), correctionReason: field.personal(field.text()) },
});

export const closingEvents = [
  closingFieldsRecorded,
  closingProductAdded,
  closingProductRemoved,
  closedCaseCorrected,
] as const;
