/** An integrated case as its decisions need it. It holds no personal value, so that it can be kept in a snapshot. */
import {
  type CaseId,
  type DomainEvent,
  type EventDeclaration,
  type Evolve,
  type Instant,
  type LocalDate,
  type PartyId,
  stream,
  type WorkerId,
} from '@caseledger/kernel';
import type { aftercareEvents } from './aftercare/aftercare.events';
import { accessOf, type Accessible, restrictionOf } from './case-access';
import { caseEvents, type ParticipantRole } from './case.events';
import { type ClosingState, evolveClosing, NO_CLOSING } from './closing/closing.state';
import { type ContactsState, countContactsFrom, evolveContacts, NO_CONTACTS } from './contacts/contacts.state';
import {
  countMeasurementsFrom,
  evolveMeasurements,
  type MeasurementsState,
  NO_MEASUREMENTS,
} from './measurements/measurements.state';
import { evolveModels, type ModelsState, NO_MODELS } from './models/models.state';
import { evolveNeeds, type NeedsState, NO_NEEDS } from './needs/needs.state';
import { evolvePlanLinks, NO_PLANS, type PlanLinks } from './plans/plans.state';
import { evolveSteps, NO_STEPS, stepsDelayed, type StepsState } from './steps/steps.state';
import { evolveSuspension, NO_SUSPENSION, type SuspensionState } from './suspension/suspension.state';

/** The parts of a case that have rules of their own. */
export interface CaseParts {
  readonly steps: StepsState;
  readonly contacts: ContactsState;
  readonly needs: NeedsState;
  readonly measurements: MeasurementsState;
  readonly closing: ClosingState;
  readonly models: ModelsState;
  readonly suspension: SuspensionState;
  readonly plans: PlanLinks;
}

/** The parts of a case that has just been opened. */
export const NEW_CASE: CaseParts = {
  steps: NO_STEPS,
  contacts: NO_CONTACTS,
  needs: NO_NEEDS,
  measurements: NO_MEASUREMENTS,
  closing: NO_CLOSING,
  models: NO_MODELS,
  suspension: NO_SUSPENSION,
  plans: NO_PLANS,
};

/** Who gave a case the status that it has, and when that was recorded. */
export interface Turn {
  readonly by: string;
  readonly at: Instant;
}

interface CaseFacts extends Accessible, CaseParts {
  readonly reference: string;
  readonly clientId: PartyId;
  readonly caseType: string;
  readonly startDate: LocalDate;
  /** The start of the present or last open period: the start date, or the day of the last reopening. */
  readonly periodStart: LocalDate;
  readonly caseworker?: WorkerId | undefined;
  readonly participants: Readonly<Record<PartyId, ParticipantRole>>;
  /** Who last opened, closed or reopened it, or marked it, and when: for those who come second. */
  readonly turned: Turn;
  /** The short contact or the case that it came from (R85, R104). */
  readonly shortContactId?: string | undefined;
  readonly startedFrom?: CaseId | undefined;
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
  /** When contact is to be sought next, and the day on which aftercare is over. Absent where nobody decided on it. */
  readonly aftercareDue?: LocalDate | undefined;
  readonly aftercareUntil?: LocalDate | undefined;
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

/** The turn that an event was. */
const turnOf = ({ actor, recordedAt }: Pick<DomainEvent, 'actor' | 'recordedAt'>): Turn => ({
  by: actor.id,
  at: recordedAt,
});

/** What an open, a closed and a mistaken case have in common. */
function factsOf(state: Exclude<CaseState, CaseNotOpened>): CaseFacts {
  const { closingDate: _, aftercare: _a, aftercareDue: _d, aftercareUntil: _u, ...facts } = state as ClosedCaseState;
  return facts;
}

/** Folds events into one part of a case that has been opened. */
function inPart<Name extends keyof CaseParts, Declarations extends readonly EventDeclaration[]>(
  name: Name,
  evolve: Evolve<CaseParts[Name], Declarations>,
): Evolve<CaseState, Declarations> {
  const steps = Object.entries(
    evolve as Readonly<Record<string, (part: CaseParts[Name], event: never) => CaseParts[Name]>>,
  );
  return Object.fromEntries(
    steps.map(([type, step]) => [
      type,
      (state: CaseState, event: never) =>
        state.status === 'notOpened' ? state : { ...state, [name]: step(state[name], event) },
    ]),
  ) as unknown as Evolve<CaseState, Declarations>;
}

/** Aftercare belongs to a closed case alone. */
const evolveAftercare: Evolve<CaseState, typeof aftercareEvents> = {
  AftercareContactSought: (state, { data: { nextDue } }) =>
    state.status === 'closed' ? { ...state, aftercareDue: nextDue } : state,
  AftercareEnded: (state) =>
    state.status === 'closed'
      ? { ...factsOf(state), status: 'closed' as const, closingDate: state.closingDate, aftercare: false }
      : state,
};

/** Who still sees the case through a broken glass at an instant. */
export function brokenAt(brokenBy: Accessible['brokenBy'], now: Instant): Accessible['brokenBy'] {
  return Object.fromEntries(Object.entries(brokenBy).filter(([, until]) => now < until));
}

export const caseStream = stream({
  category: 'case',
  initial: { status: 'notOpened' } as CaseState,
  stateVersion: 4,
  events: caseEvents,
  subjectOf: (state) => (state.status === 'notOpened' ? undefined : state.clientId),
  restriction: (state) => (state.status === 'notOpened' ? undefined : restrictionOf(state)),
  evolve: {
    CaseOpened: (
      _,
      { data: { reference, clientId, caseType, startDate, shortContactId, startedFrom, ...access }, ...event },
    ) => ({
      status: 'open' as const,
      turned: turnOf(event),
      reference,
      clientId,
      caseType,
      startDate,
      periodStart: startDate,
      participants: {},
      access: accessOf(access),
      brokenBy: {},
      shortContactId,
      startedFrom: startedFrom?.caseId,
      ...NEW_CASE,
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
    CaseClosed: (state, { data: { closingDate, aftercare, aftercareDue, aftercareUntil }, revision, ...event }) => {
      if (state.status === 'notOpened') return state;
      const facts = { ...factsOf(state), turned: turnOf(event) };
      // Aftercare has contact moments of its own (R93).
      const contacts = aftercare ? countContactsFrom(facts.contacts, revision) : facts.contacts;
      return { ...facts, contacts, status: 'closed' as const, closingDate, aftercare, aftercareDue, aftercareUntil };
    },
    CaseReopened: (state, { data: { reopeningDate }, revision, ...event }) => {
      if (state.status === 'notOpened') return state;
      const facts = { ...factsOf(state), turned: turnOf(event) };
      // A new period has its own steps and counts (R65, R101); what the client needs, and how it is worked, go on.
      return {
        ...facts,
        status: 'open' as const,
        periodStart: reopeningDate,
        steps: NO_STEPS,
        contacts: countContactsFrom(facts.contacts, revision),
        measurements: countMeasurementsFrom(facts.measurements, revision),
        closing: NO_CLOSING,
        suspension: NO_SUSPENSION,
      };
    },
    CaseMarkedOpenedInError: (state, event) =>
      state.status === 'notOpened'
        ? state
        : { ...factsOf(state), turned: turnOf(event), status: 'openedInError' as const },
    ...inPart('steps', evolveSteps),
    ...inPart('contacts', evolveContacts),
    ...inPart('needs', evolveNeeds),
    ...inPart('measurements', evolveMeasurements),
    ...inPart('closing', evolveClosing),
    ...inPart('models', evolveModels),
    ...inPart('suspension', evolveSuspension),
    ...inPart('plans', evolvePlanLinks),
    ...evolveAftercare,
    CaseResumed: (state, event) =>
      changed(state, ({ suspension, steps }) => ({
        suspension: evolveSuspension.CaseResumed(suspension, event),
        // standards.md: every due date moves by the days of the suspension.
        steps: stepsDelayed(steps, event.data.days),
      })),
  },
});
