/** An integrated case as its decisions need it. It holds no personal value, so that it can be kept in a snapshot. */
import { type LocalDate, type PartyId, stream, type WorkerId } from '@caseledger/kernel';
import { caseEvents, type ParticipantRole } from './case.events';

interface CaseFacts {
  readonly reference: string;
  readonly clientId: PartyId;
  readonly caseType: string;
  readonly startDate: LocalDate;
  /** The start of the present or last open period: the start date, or the day of the last reopening. */
  readonly periodStart: LocalDate;
  readonly caseworker?: WorkerId | undefined;
  readonly participants: Readonly<Record<PartyId, ParticipantRole>>;
}

export interface CaseNotOpened {
  readonly status: 'notOpened';
}
export interface OpenCaseState extends CaseFacts {
  readonly status: 'open';
}
export interface ClosedCaseState extends CaseFacts {
  readonly status: 'closed';
  readonly closingDate: LocalDate;
  /** R89: a case in aftercare counts as closed. */
  readonly aftercare: boolean;
}
export interface CaseInErrorState extends CaseFacts {
  readonly status: 'openedInError';
}
export type CaseState = CaseNotOpened | OpenCaseState | ClosedCaseState | CaseInErrorState;

/** Changes the facts of a case that has been opened. */
const changed = (
  state: CaseState,
  change: (facts: Exclude<CaseState, CaseNotOpened>) => Partial<CaseFacts>,
): CaseState => (state.status === 'notOpened' ? state : { ...state, ...change(state) });

function factsOf(state: Exclude<CaseState, CaseNotOpened>): CaseFacts {
  const { reference, clientId, caseType, startDate, periodStart, caseworker, participants } = state;
  return { reference, clientId, caseType, startDate, periodStart, caseworker, participants };
}

export const caseStream = stream({
  category: 'case',
  initial: { status: 'notOpened' } as CaseState,
  stateVersion: 1,
  events: caseEvents,
  subjectOf: (state) => (state.status === 'notOpened' ? undefined : state.clientId),
  evolve: {
    CaseOpened: (_, { data: { reference, clientId, caseType, startDate } }) => ({
      status: 'open' as const,
      reference,
      clientId,
      caseType,
      startDate,
      periodStart: startDate,
      participants: {},
    }),
    CaseParticipantAdded: (state, { data: { partyId, role } }) =>
      changed(state, ({ participants }) => ({ participants: { ...participants, [partyId]: role } })),
    CaseParticipantRemoved: (state, { data: { partyId } }) =>
      changed(state, ({ participants: { [partyId]: _, ...participants } }) => ({ participants })),
    CaseworkerAssigned: (state, { data: { caseworker } }) => changed(state, () => ({ caseworker })),
    CaseClosed: (state, { data: { closingDate, aftercare } }) =>
      state.status === 'notOpened' ? state : { ...factsOf(state), status: 'closed' as const, closingDate, aftercare },
    CaseReopened: (state, { data: { reopeningDate } }) =>
      state.status === 'notOpened' ? state : { ...factsOf(state), status: 'open' as const, periodStart: reopeningDate },
    CaseMarkedOpenedInError: (state) =>
      state.status === 'notOpened' ? state : { ...factsOf(state), status: 'openedInError' as const },
  },
});
