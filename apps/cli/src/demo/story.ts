/** The words that the scenarios are told in: each is one command, by whoever may give it. */
import type { Calendar } from './calendar';

export type Input = Readonly<Record<string, unknown>>;
/** The ids of those who have been registered so far, by the names that the story gives them. */
export type Cast = (name: string) => string;

export interface Step {
  /** What happens, in a sentence. */
  readonly says: string;
  readonly by: 'CASEWORKER' | 'SUPERVISOR';
  readonly mutation: string;
  readonly input: (cast: Cast) => Input;
  /** Who is registered by it, under which name the story goes on. */
  readonly registers?: string;
  /** Whether the id that comes back is the case's. */
  readonly opensCase?: true;
  /** Whether it changes the plan, of which sub-goals, items and what they can point at are found by their names from then on. */
  readonly plans?: true;
}

export interface Scenario {
  readonly client: string;
  /** The case management model that the client was helped by (R108-R117). */
  readonly model: string;
  readonly steps: readonly Step[];
}
export type Story = (calendar: Calendar) => Scenario;

export interface Details {
  readonly givenNames?: string;
  readonly familyName: string;
  readonly birthDate?: string;
  readonly gender?: 'FEMALE' | 'MALE' | 'OTHER';
  readonly telephone?: string;
  readonly address?: Input;
}

interface CaseDetails {
  readonly caseType: string;
  readonly startDate: string;
  readonly firstContactRoute: string;
}

const CASE = 'the case';
const CLIENT = 'the client';
const PLAN = 'the plan';
const spoken = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
const step = (says: string, mutation: string, input: Step['input'], more: Partial<Step> = {}): Step => ({
  ...{ says, by: 'CASEWORKER', mutation, input },
  ...more,
});

/** A person is registered (R1). */
export const registers = (name: string, details: Details): Step =>
  step(`${name} is registered.`, 'registerPerson', () => ({ details }), { registers: name });

/** A prospect is registered: not all is known yet (R1). */
export const registersProspect = (name: string, details: Details): Step =>
  step(`${name} is registered as a prospect.`, 'registerProspect', () => ({ details }), { registers: name });

/** The prospect is fully registered. */
export const promotes = (name: string, details: Details): Step =>
  step(`${name} is fully registered.`, 'promoteProspect', (cast) => ({ partyId: cast(name), details }));

/** What another registered party is to somebody (R8). */
export const relates = (name: string, kind: string, other: string): Step =>
  step(`${other} is recorded as ${kind.toLowerCase()} of ${name}.`, 'recordRelationship', (cast) => ({
    partyId: cast(name),
    otherId: cast(other),
    kind,
  }));

/** Client data (R6), from the day on which they came to hold. */
export const records = (name: string, attribute: string, value: string, from: string): Step =>
  step(`${name}: ${attribute} is ${value} from ${from}.`, 'recordClientData', (cast) => ({
    partyId: cast(name),
    ...{ attribute, value, from },
  }));

/** A strength of somebody or a source of support around them (R8, R118). */
export const buildsOn = (name: string, kind: string, description: string): Step =>
  step(`${name} can build on: ${description}.`, 'recordResource', (cast) => ({
    partyId: cast(name),
    ...{ kind, description },
  }));

/** A case for a registered client (R2). */
export const opensCase = (client: string, details: CaseDetails): Step =>
  step(`A case is opened for ${client}.`, 'openCase', (cast) => ({ clientId: cast(client), ...details }), {
    opensCase: true,
  });

/** A case for a client who is registered in the same act (R3). */
export const opensCaseAndRegisters = (client: string, details: Details, about: CaseDetails): Step =>
  step(
    `${client} is registered, and a case is opened in the same act.`,
    'openCase',
    () => ({ register: { kind: 'PERSON', details }, ...about }),
    { registers: client, opensCase: true },
  );

/** The supervisor gives the case to a caseworker. */
export const givesTo = (caseworker: string): Step =>
  step(`The case is given to ${caseworker}.`, 'assignCaseworker', (cast) => ({ caseId: cast(CASE), caseworker }), {
    by: 'SUPERVISOR',
  });

/** Somebody takes part in the case beside the client (R7). */
export const takesPart = (name: string, role: string): Step =>
  step(`${name} takes part as ${role.toLowerCase()}.`, 'addCaseParticipant', (cast) => ({
    caseId: cast(CASE),
    partyId: cast(name),
    role,
  }));

/** The case is worked by a model of case management (R54). */
export const isWorkedBy = (model: string, from: string): Step =>
  step(`The case is worked by the model ${model}.`, 'assignModel', (cast) => ({ caseId: cast(CASE), model, from }));

/** A step of the case starts (R55), with the day on which it is expected to end. */
export const starts = (name: string, startDate: string, expectedEnd?: string): Step =>
  step(`The step ${spoken(name)} starts.`, 'startStep', (cast) => ({
    caseId: cast(CASE),
    ...{ step: name, startDate, expectedEnd },
  }));

/** A step of the case ends. */
export const ends = (name: string, endDate: string): Step =>
  step(`The step ${spoken(name)} ends.`, 'endStep', (cast) => ({ caseId: cast(CASE), step: name, endDate }));

/** What the client asks help for (R9). */
export const asks = (category: string, text: string, raisedOn: string): Step =>
  step(`The question is: ${text}`, 'raiseHelpQuestion', (cast) => ({ caseId: cast(CASE), category, text, raisedOn }));

interface FoundNeed {
  readonly domain: string;
  readonly severity: 'LOW' | 'MODERATE' | 'HIGH' | 'ACUTE';
  readonly source: 'CLIENT' | 'FAMILY' | 'CASEWORKER' | 'PROFESSIONAL';
  readonly description: string;
}

/** It is assessed what the client needs (R41). */
export const assesses = (assessedOn: string, ...needs: readonly FoundNeed[]): Step =>
  step(`It is assessed what is needed: ${String(needs.length)} needs are found.`, 'recordNeedsAssessment', (cast) => ({
    caseId: cast(CASE),
    ...{ assessedOn, needs },
  }));

interface Contact {
  readonly step: string;
  readonly date: string;
  readonly durationMinutes: number;
  readonly channel: string;
  /** Whether the case manager went along to an appointment (R66). */
  readonly accompanied?: true;
  /** Who took part; the client alone where nobody is named. */
  readonly participants?: readonly string[];
  readonly content: string;
}

/** A contact moment in a step (R59). */
export const meets = ({ participants, ...contact }: Contact): Step =>
  step(`Contact on ${contact.date}: ${contact.content}`, 'recordContactMoment', (cast) => ({
    caseId: cast(CASE),
    ...contact,
    ...(participants === undefined ? {} : { participants: participants.map(cast) }),
  }));

/** How the client is, by an instrument (R71, R120). */
export const measures = (
  instrument: string,
  phase: string,
  takenOn: string,
  scores: Readonly<Record<string, number>>,
): Step =>
  step(`Measured with ${spoken(instrument)} on ${takenOn}.`, 'recordMeasurement', (cast) => ({
    caseId: cast(CASE),
    ...{ instrument, phase, takenOn },
    scores: Object.entries(scores).map(([domain, score]) => ({ domain, score })),
  }));

/** What is recorded in the closing step (R72). */
export const concludes = (fields: { reason: string; result: string; referredTo?: string }): Step =>
  step('The closing fields are filled in.', 'recordClosingFields', (cast) => ({ caseId: cast(CASE), ...fields }));

/** The case is closed (R74), and followed by aftercare where that is said (R82). */
export const closes = (about: { closingDate: string; reason: string; aftercare?: true }): Step =>
  step('The case is closed.', 'closeCase', (cast) => ({ caseId: cast(CASE), ...about }));

/** The case is reopened (R22). */
export const reopens = (reason: string): Step =>
  step('The case is reopened.', 'reopenCase', (cast) => ({ caseId: cast(CASE), reason }));

export { CASE, CLIENT, PLAN };

interface PlanDetails {
  readonly planType: string;
  readonly goal: string;
  readonly startDate: string;
  readonly targetDate?: string;
  /** Who is a member beside the client. */
  readonly with?: readonly string[];
}

/** The family and the worker draw up a plan (R126). */
export const drawsUp = ({ with: others = [], ...plan }: PlanDetails): Step =>
  step(
    `A plan is drawn up: ${plan.goal}`,
    'createPlan',
    (cast) => ({ caseId: cast(CASE), ...plan, participantIds: [cast(CLIENT), ...others.map(cast)] }),
    { plans: true },
  );

/** A sub-goal of the plan (R126). */
export const aimsAt = (name: string): Step =>
  step(`On the way there: ${name}.`, 'addSubGoal', (cast) => ({ planId: cast(PLAN), name }), { plans: true });

interface WorkDetails {
  /** The sub-goal that it stands under (R137). */
  readonly under: string;
  /** A definition of the administrator's (R134), or a name and a purpose of its own (R135). */
  readonly definition?: string;
  readonly name?: string;
  readonly purpose?: string;
  /** The need that it answers, and the strength that it uses, by how they begin (R42, R119). */
  readonly answers?: string;
  readonly uses?: string;
  /** The participant who does it; the worker where nobody is named (R150). */
  readonly by?: string;
  readonly units?: string;
  readonly from: string;
  readonly until: string;
  readonly expectedOutcome?: string;
}

/** Something to be done or delivered, under a sub-goal (R133-R136). */
export const willDo = ({ under, definition, answers, uses, by, units, from, until, ...item }: WorkDetails): Step =>
  step(
    `It is planned: ${item.name ?? spoken(definition ?? '')}${by === undefined ? '' : `, by ${by}`}.`,
    'addPlanItem',
    (cast) => ({
      planId: cast(PLAN),
      subGoalId: cast(`sub-goal ${under}`),
      ...item,
      definitionCode: definition,
      authorised: units,
      expectedStart: from,
      expectedEnd: until,
      needIds: answers === undefined ? [] : [cast(`need ${answers}`)],
      strengthIds: uses === undefined ? [] : [cast(`strength ${uses}`)],
      responsible: by === undefined ? { me: true } : { partyId: cast(by) },
    }),
    { plans: true },
  );

/** The plan is submitted, approved by the supervisor, and active (R132). */
export const takesUpPlan: readonly Step[] = [
  step('The plan is submitted.', 'submitPlan', (cast) => ({ planId: cast(PLAN) })),
  step('The plan is approved.', 'approvePlan', (cast) => ({ planId: cast(PLAN) }), { by: 'SUPERVISOR' }),
  step('The plan is active.', 'activatePlan', (cast) => ({ planId: cast(PLAN) })),
];

/** Units of an item were delivered (R136). */
export const delivers = (item: string, quantity: string, deliveredOn: string): Step =>
  step(`${quantity} of ${spoken(item)} on ${deliveredOn}.`, 'recordUnitDelivery', (cast) => ({
    planId: cast(PLAN),
    itemId: cast(`item ${item}`),
    ...{ quantity, deliveredOn },
  }));

/** What became of an item (R133). */
export const comesTo = (
  item: string,
  progress: { readonly actualStart: string; readonly actualEnd?: string; readonly outcome?: string },
): Step =>
  step(
    `${spoken(item)} ${progress.actualEnd === undefined ? 'has begun' : `has ended: ${spoken(progress.outcome ?? '')}`}.`,
    'recordPlanItemProgress',
    (cast) => ({ planId: cast(PLAN), itemId: cast(`item ${item}`), ...progress }),
  );

/** The plan is over; what its items came to is its outcome (R153). */
export const closesPlan = (closedOn: string): Step =>
  step('The plan is closed.', 'closePlan', (cast) => ({ planId: cast(PLAN), closedOn }));
