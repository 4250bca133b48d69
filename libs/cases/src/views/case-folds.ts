/** How the events of a case change its document. */
import {
  type CaseId,
  type EventDeclaration,
  type Evolve,
  type Instant,
  type LocalDate,
  revisionOfEntry,
} from '@caseledger/kernel';
import { type DeclaredStep, on } from '@caseledger/projecting';
import { aftercareContactSought, aftercareEnded } from '../domain/aftercare/aftercare.events';
import { accessOf, type Accessible } from '../domain/case-access';
import {
  caseAccessChanged,
  caseClosed,
  caseGlassBroken,
  caseMarkedOpenedInError,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseReopened,
  caseworkerAssigned,
} from '../domain/case.events';
import { brokenAt, type CaseParts, NEW_CASE } from '../domain/case.state';
import { closingEvents } from '../domain/closing/closing.events';
import { evolveClosing } from '../domain/closing/closing.state';
import { contactMomentChanged, contactMomentDeleted, contactMomentRecorded } from '../domain/contacts/contacts.events';
import { daysWith, latestDay } from '../domain/contacts/contacts.state';
import { measurementEvents } from '../domain/measurements/measurements.events';
import { modelAssigned, modelEnded } from '../domain/models/models.events';
import { evolveModels, type ModelsState } from '../domain/models/models.state';
import { needEvents } from '../domain/needs/needs.events';
import { evolveNeeds } from '../domain/needs/needs.state';
import { stepEvents } from '../domain/steps/steps.events';
import { evolveSteps, stepsDelayed } from '../domain/steps/steps.state';
import { planLinkEvents } from '../domain/plans/plans.events';
import { caseResumed, caseSuspended } from '../domain/suspension/suspension.events';
import { evolveSuspension } from '../domain/suspension/suspension.state';
import {
  type CaseContacts,
  type CaseDocument,
  type CaseParticipantDocument,
  type CasePeriodDocument,
  openingOf,
} from './case-document';
import { dueDatesOf } from './due-dates';

interface Stored {
  readonly revision: number;
  readonly recordedAt: Instant;
}
type Change<Event> = (event: Event, document: CaseDocument) => Partial<CaseDocument>;

const NO_CONTACTS = { count: 0, accompanied: 0, days: {} };
/** So many of the latest days of contact are kept in the document. */
const DAYS_KEPT = 32;

/** Changes a case that is there; an event of a case whose opening is missing changes nothing. */
const changes =
  <Event extends Stored>(change: Change<Event>) =>
  (document: CaseDocument | undefined, event: Event): CaseDocument | undefined => {
    if (document === undefined) return undefined;
    const { revision, recordedAt: changedAt } = event;
    const changed = { ...document, ...change(event, document), revision, changedAt };
    return { ...changed, ...dueDatesOf(changed) };
  };

/** Folds the events of one part of the case as its state does. */
function inPart<Name extends keyof CaseParts & keyof CaseDocument, const Events extends readonly EventDeclaration[]>(
  name: Name,
  events: Events,
  evolve: Evolve<CaseParts[Name], Events>,
): readonly DeclaredStep<CaseDocument>[] {
  const steps = evolve as unknown as Readonly<Record<string, (part: unknown, event: unknown) => unknown>>;
  return events.map((declaration: EventDeclaration) =>
    on<CaseDocument, EventDeclaration>(declaration, {
      fold: changes((event, document) => ({ [name]: steps[declaration.type]?.(document[name], event) })),
    }),
  );
}

const withParticipants = (
  participants: readonly CaseParticipantDocument[],
): Pick<CaseDocument, 'participants' | 'participantIds'> => ({
  participants,
  participantIds: participants.map(({ partyId }) => partyId),
});

export const caseFolds: readonly DeclaredStep<CaseDocument>[] = [
  on(caseOpened, {
    // Each member by its name: gathering the rest of the payload takes longer than all else that is done with the event.
    fold: (_, { data, revision, recordedAt }, key) => {
      const { reference, clientId, caseType, startDate, firstContactRoute, openTo, teamId, workers } = data;
      const { shortContactId, startedFrom } = data;
      const access = accessOf({ openTo, teamId, workers });
      const { steps, needs, closing, models, suspension } = NEW_CASE;
      return {
        id: key as CaseId,
        revision,
        reference,
        clientId,
        caseType,
        status: 'OPEN',
        openedOn: startDate,
        firstContactRoute,
        access,
        brokenBy: {},
        ...openingOf({ access, brokenBy: {} }),
        participants: [],
        participantIds: [],
        periods: [{ openedOn: startDate }],
        steps,
        needs,
        closing,
        models,
        suspension,
        contacts: NO_CONTACTS,
        since: 0,
        contactDelay: 0,
        shortContactId,
        startedFrom: startedFrom && { caseId: startedFrom.caseId, revision: startedFrom.revision },
        openedAt: recordedAt,
        changedAt: recordedAt,
      };
    },
  }),
  on(caseParticipantAdded, {
    fold: changes(({ data: { partyId, role } }, { participants }) =>
      withParticipants([...participants.filter((other) => other.partyId !== partyId), { partyId, role }]),
    ),
  }),
  on(caseParticipantRemoved, {
    fold: changes(({ data: { partyId } }, { participants }) =>
      withParticipants(participants.filter((other) => other.partyId !== partyId)),
    ),
  }),
  on(caseworkerAssigned, {
    fold: changes(({ data: { caseworker } }, { access, brokenBy }) => ({
      caseworker,
      ...openingOf({ access, caseworker, brokenBy }),
    })),
  }),
  on(caseAccessChanged, {
    fold: changes(({ data }, { caseworker }) => {
      const accessible: Accessible = { access: accessOf(data), caseworker, brokenBy: {} };
      return { ...accessible, ...openingOf(accessible) };
    }),
  }),
  on(caseGlassBroken, {
    fold: changes(({ data: { worker, until }, recordedAt }, { brokenBy }) => ({
      brokenBy: { ...brokenAt(brokenBy, recordedAt), [worker]: until },
    })),
  }),
  on(caseClosed, {
    fold: changes(({ data: { closingDate, aftercare, aftercareDue, aftercareUntil } }, { periods }) => ({
      status: aftercare ? 'AFTERCARE' : 'CLOSED',
      closedOn: closingDate,
      aftercareDue,
      aftercareUntil,
      periods: [...periods.slice(0, -1), { ...periods.at(-1), closedOn: closingDate, aftercare } as CasePeriodDocument],
    })),
  }),
  on(caseReopened, {
    fold: changes(({ data: { reopeningDate }, revision }, { periods, contacts }) => ({
      status: 'OPEN',
      closedOn: undefined,
      aftercareDue: undefined,
      aftercareUntil: undefined,
      periods: [...periods, { openedOn: reopeningDate }],
      steps: NEW_CASE.steps,
      closing: NEW_CASE.closing,
      suspension: NEW_CASE.suspension,
      contacts: { ...contacts, count: 0, accompanied: 0 },
      since: revision,
    })),
  }),
  on(caseMarkedOpenedInError, {
    fold: changes(() => ({ status: 'OPENED_IN_ERROR', aftercareDue: undefined, aftercareUntil: undefined })),
  }),
  ...inPart('steps', stepEvents, evolveSteps),
  ...inPart('needs', needEvents, evolveNeeds),
  ...inPart('closing', closingEvents, evolveClosing),
  on(modelAssigned, {
    fold: changes((event, { models }) => workedBy(evolveModels.ModelAssigned(models, event))),
  }),
  on(modelEnded, { fold: changes((event, { models }) => workedBy(evolveModels.ModelEnded(models, event))) }),
  on(contactMomentRecorded, {
    fold: changes(({ data: { step, date, accompanied } }, { contacts, contactDelay }) => ({
      contacts: counted(contacts, { date, accompanied, counts: step !== undefined }, 1),
      contactDelay: isLatest(contacts, date) ? 0 : contactDelay,
    })),
  }),
  on(contactMomentChanged, {
    fold: changes(({ data: { was, date, accompanied, contactMomentId } }, { contacts, since }) => {
      const counts = was.step !== undefined && revisionOfEntry(contactMomentId) >= since;
      const without = counted(contacts, { ...was, counts }, -1);
      return { contacts: counted(without, { date, accompanied, counts }, 1) };
    }),
  }),
  on(contactMomentDeleted, {
    fold: changes(({ data: { was, contactMomentId } }, { contacts, since }) => ({
      contacts: counted(
        contacts,
        { ...was, counts: was.step !== undefined && revisionOfEntry(contactMomentId) >= since },
        -1,
      ),
    })),
  }),
  // Nothing of the document but its revision: scores are read from their events, plans have documents of their own.
  ...[...measurementEvents, ...planLinkEvents].map((declaration) =>
    on<CaseDocument, EventDeclaration>(declaration, { fold: changes(() => ({})) }),
  ),
  on(aftercareContactSought, { fold: changes(({ data: { nextDue } }) => ({ aftercareDue: nextDue })) }),
  on(aftercareEnded, {
    fold: changes(() => ({ status: 'CLOSED', aftercareDue: undefined, aftercareUntil: undefined })),
  }),
  on(caseSuspended, {
    fold: changes((event, { suspension }) => ({ suspension: evolveSuspension.CaseSuspended(suspension, event) })),
  }),
  on(caseResumed, {
    fold: changes((event, { suspension, steps, contactDelay }) => ({
      suspension: evolveSuspension.CaseResumed(suspension, event),
      steps: stepsDelayed(steps, event.data.days),
      contactDelay: contactDelay + event.data.days,
    })),
  }),
];

function workedBy(models: ModelsState): Pick<CaseDocument, 'models' | 'primaryModel'> {
  return { models, primaryModel: models.primary?.model };
}

interface Counted {
  readonly date: LocalDate;
  readonly accompanied: boolean;
  /** Whether it is one of the present period. */
  readonly counts: boolean;
}

function counted({ count, accompanied, days }: CaseContacts, contact: Counted, sign: 1 | -1): CaseContacts {
  return {
    count: count + (contact.counts ? sign : 0),
    accompanied: accompanied + (contact.counts && contact.accompanied ? sign : 0),
    days: daysWith(days, contact.date, sign, DAYS_KEPT),
  };
}

function isLatest({ days }: CaseContacts, date: LocalDate): boolean {
  const latest = latestDay(days);
  return latest === undefined || date > latest;
}
