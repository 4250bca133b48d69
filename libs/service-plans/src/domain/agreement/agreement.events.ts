/** The events of what was agreed with the family: issued to those who sign, and answered by each (R132). */
import { event, field } from '@caseledger/kernel';

export const AGREEMENT_ANSWERS = ['ACCEPTED', 'REJECTED'] as const;
export type AgreementAnswer = (typeof AGREEMENT_ANSWERS)[number];

export const agreementIssued = event('AgreementIssued', {
  version: 1,
  fields: {
    agreementId: field.id<'Agreement'>(),
    /** The revision of the plan that is agreed on. */
    planRevision: field.number(),
    /** Participants of the plan. */
    signatories: field.list(field.id<'Party'>()),
  },
});

export const agreementAnswered = event('AgreementAnswered', {
  version: 1,
  fields: {
    agreementId: field.id<'Agreement'>(),
    signatory: field.id<'Party'>(),
    answer: field.code<AgreementAnswer>(),
    answeredOn: field.date(),
    comment: field.personal(field.optional(field.text())),
  },
});

export const agreementCancelled = event('AgreementCancelled', {
  version: 1,
  fields: { agreementId: field.id<'Agreement'>(), reason: field.personal(field.text()) },
});

export const agreementEvents = [agreementIssued, agreementAnswered, agreementCancelled] as const;
