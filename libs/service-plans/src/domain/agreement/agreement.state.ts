/** The agreements of a plan: the latest one and how it stands (R132). */
import type { Evolve, LocalDate } from '@caseledger/kernel';
import type { AgreementAnswer, agreementEvents } from './agreement.events';

export interface Answer {
  readonly answer: AgreementAnswer;
  readonly on: LocalDate;
}

export interface Agreement {
  readonly id: string;
  /** The revision of the plan that it is about. */
  readonly planRevision: number;
  readonly signatories: readonly string[];
  /** By the signatory. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Accepted when all have accepted, rejected when one has rejected. */
  readonly status: 'ISSUED' | 'ACCEPTED' | 'REJECTED' | 'CANCELLED';
}

/** The latest agreement; absent where none was issued. */
export interface AgreementState {
  readonly agreement?: Agreement | undefined;
}

export const NO_AGREEMENT: AgreementState = {};

function answered(agreement: Agreement, signatory: string, answer: Answer): Agreement {
  const answers = { ...agreement.answers, [signatory]: answer };
  const all = agreement.signatories.map((one) => answers[one]?.answer);
  const accepted = all.every((one) => one === 'ACCEPTED') ? 'ACCEPTED' : 'ISSUED';
  return { ...agreement, answers, status: all.includes('REJECTED') ? 'REJECTED' : accepted };
}

export const evolveAgreement: Evolve<AgreementState, typeof agreementEvents> = {
  AgreementIssued: (_, { data: { agreementId, planRevision, signatories } }) => ({
    agreement: { id: agreementId, planRevision, signatories, answers: {}, status: 'ISSUED' },
  }),
  AgreementAnswered: ({ agreement }, { data: { agreementId, signatory, answer, answeredOn } }) => ({
    agreement: agreement?.id === agreementId ? answered(agreement, signatory, { answer, on: answeredOn }) : agreement,
  }),
  AgreementCancelled: ({ agreement }, { data: { agreementId } }) => ({
    agreement: agreement?.id === agreementId ? { ...agreement, status: 'CANCELLED' } : agreement,
  }),
};
