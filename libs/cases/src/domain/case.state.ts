/** An integrated case as its decisions need it. It holds no personal value, so that it can be kept in a snapshot. */
import { type Instant, type LocalDate, type PartyId, stream, type WorkerId } from '@caseledger/kernel';
import { accessOf, type Accessible, restrictionOf } from './case-access';
import { caseEvents, type ParticipantRole } from './case.events';

interface CaseFacts extends Accessible {
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
  const { reference, clientId, caseType, startDate, periodStart, caseworker, participants, access, brokenBy } = state;
  return { reference, clientId, caseType, startDate, periodStart, caseworker, participants, access, brokenBy };
}

/** Who still sees the case through a broken glass at an instant. */
export function brokenAt(brokenBy: Accessible['brokenBy'], now: Instant): Accessible['brokenBy'] {
  return Object.fromEntries(Object.entries(brokenBy).filter(([, until]) => now < until));
}

export const caseStream = stream({
  category: 'case',
  initial: { status: 'notOpened' } as CaseState,
  stateVersion: 2,
  events: caseEvents,
  subjectOf: (state) => (state.status === 'notOpened' ? undefined : state.clientId),
  restriction: (state) => (state.status === 'notOpened' ? undefined : restrictionOf(state)),
  evolve: {
    CaseOpened: (_, { data: { reference, clientId, caseType, startDate, ...access } }) => ({
      status: 'open' as const,
      reference,
      clientId,
      caseType,
      startDate,
      periodStart: startDate,
      participants: {},
      access: accessOf(access),
      brokenBy: {},
    }),
    CaseParticipantAdded: (state, { data: { partyId, role } }) =>
      changed(state, ({ participants }) => ({ participants: { ...participants, [partyId]: role } })),
    CaseParticipantRemoved: (state, { data: { partyId } }) =>
      changed(state, ({ participants: { [partyId]: _, ...participants } }) => ({ participants })),
    CaseworkerAssigned: (state, { data: { caseworker } }) => changed(state, () => ({ caseworker })),
    // To whom it is open is decided anew, and with it who is to break the glass.
    CaseAccessChanged: (state, { data }) => changed(state, () => ({ access: accessOf(data), brokenBy: {} })),
    CaseGlassBroken: (state, { data: { worker, until }, recordedAt }) =>
      changed(state, ({ brokenBy }) => ({ brokenBy: { ...brokenAt(brokenBy, recordedAt), [worker]: until } })),
    CaseClosed: (state, { data: { closingDate, aftercare } }) =>
      state.status === 'notOpened' ? state : { ...factsOf(state), status: 'closed' as const, closingDate, aftercare },
    CaseReopened: (state, { data: { reopeningDate } }) =>
      state.status === 'notOpened' ? state : { ...factsOf(state), status: 'open' as const, periodStart: reopeningDate },
    CaseMarkedOpenedInError: (state) =>
      state.status === 'notOpened' ? state : { ...factsOf(state), status: 'openedInError' as const },
  },
});
