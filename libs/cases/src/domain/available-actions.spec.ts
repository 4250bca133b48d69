/** What can be done with a case is what its commands would do (R83): asked of every state, role and day that matters. */
import type { CaseRules, Step } from '@caseledger/configuration';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  type DecidingActor,
  type DecisionContext,
  idOfTenantStream,
  type Instant,
  isRejection,
  type LocalDate,
  type PartyId,
  type Tenant,
  type TimeZone,
  type Uuid,
  type WorkerId,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { mayWith, ROLES } from '@caseledger/security';
import { workerStream } from '@caseledger/organisation/domain/worker.state';
import { type AvailableAction, availableActions, type CaseAction } from './available-actions';
import { OPEN_TO_ALL } from './case-access';
import { type CaseState, caseStream, NEW_CASE } from './case.state';
import { endAftercare } from './aftercare/commands/end-aftercare';
import { seekAftercareContact } from './aftercare/commands/seek-aftercare-contact';
import { correctClosedCase } from './closing/commands/correct-closed-case';
import { recordClosingFields } from './closing/commands/record-closing-fields';
import { assignCaseworker } from './commands/assign-caseworker';
import { changeCaseAccess } from './commands/change-case-access';
import { closeCase } from './commands/close-case';
import { markCaseOpenedInError } from './commands/mark-case-opened-in-error';
import { removeCaseParticipant } from './commands/remove-case-participant';
import { reopenCase } from './commands/reopen-case';
import { startCaseFrom } from './commands/start-case-from';
import { recordContactMoment } from './contacts/commands/record-contact-moment';
import type { LinkedPlan } from './plans/linked-plan';
import { endStep } from './steps/commands/end-step';
import { startStep } from './steps/commands/start-step';
import { startTrack } from './steps/commands/start-track';
import type { StepsState } from './steps/steps.state';
import { STEP_NAMES } from './words';

const tenant = 'north' as Tenant;
const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const participant = '01900000-0000-7000-8000-00000000000c' as PartyId;
const day = (text: string) => text as LocalDate;

const facts = {
  ...NEW_CASE,
  reference: '2026-000001',
  clientId,
  caseType: 'GENERAL',
  startDate: day('2026-01-01'),
  periodStart: day('2026-01-01'),
  participants: { [participant]: 'FRIEND' },
  access: OPEN_TO_ALL,
  turned: { by: 'anna', at: '2026-03-31T10:00:00.000Z' as Instant },
  brokenBy: {},
} as const;
const provision = { startDate: day('2026-02-01') };
const states: Readonly<Record<string, CaseState>> = {
  open: { ...facts, status: 'open' },
  closed: { ...facts, status: 'closed', closingDate: day('2026-03-31'), aftercare: false },
  'in aftercare': { ...facts, status: 'closed', closingDate: day('2026-03-31'), aftercare: true },
  'in service provision': {
    ...{ ...facts, status: 'open' },
    steps: {
      steps: { INTAKE: { startDate: day('2026-01-01'), endDate: day('2026-02-01') }, SERVICE_PROVISION: provision },
      tracks: { [participant]: { kind: 'CRISIS', startDate: day('2026-02-01') } },
    },
  },
  'in its closing step': {
    ...{ ...facts, status: 'open' },
    steps: { steps: { CLOSING: { startDate: day('2026-03-01') } }, tracks: {} },
  },
  suspended: { ...facts, status: 'open', suspension: { from: day('2026-03-01'), days: 0 } },
  'opened in error': { ...facts, status: 'openedInError' },
};
const person: PartyState = { ...partyStream.initial, status: 'person', details: { familyName: 'Jansen' } };
const erased: PartyState = { ...partyStream.initial, status: 'forgotten' };
const actorAs = (role: string): DecidingActor => ({ id: 'anna', roles: [role], tenant, may: mayWith([role]) });

/** Days about the end of the window, and what the type asks of a closing. */
const OCCASIONS: readonly (readonly [LocalDate, Partial<CaseRules>])[] = [
  [day('2026-06-30'), {}],
  [day('2026-07-01'), { closingItems: [{ code: 'HELP_QUESTION' }] }],
  [day('2026-07-01'), { closingFields: [], steps: ['INTAKE'] }],
  [day('2026-07-01'), { sequentialSteps: true }],
];

/** The shipped configuration with other rules for the type of the case. */
const configurationWith = (rules: Partial<CaseRules>) => {
  const { caseTypes } = configurationStream.initial;
  const general = caseTypes['GENERAL']!;
  return {
    ...configurationStream.initial,
    caseTypes: { ...caseTypes, GENERAL: { ...general, rules: { ...general.rules, ...rules } } },
  };
};

const STEPS = Object.keys(STEP_NAMES) as readonly Step[];
/** What comes of the first of the commands that is carried out, or of the last. */
const oneOf = (outcomes: readonly unknown[]): unknown =>
  outcomes.find((outcome) => !isRejection(outcome)) ?? outcomes.at(-1);

/** Whether the command of an action would be carried out. */
const GIVEN: Readonly<Record<CaseAction, (state: CaseState, context: DecisionContext<never>) => unknown>> = {
  CLOSE: (state, context) => closeCase.decide(state, { commandId, caseId }, context),
  REOPEN: (state, context) => reopenCase.decide(state, { commandId, caseId }, context),
  ASSIGN_CASEWORKER: (state, context) =>
    assignCaseworker.decide(state, { commandId, caseId, caseworker: 'bob' as WorkerId }, context),
  CHANGE_PARTICIPANTS: (state, context) =>
    removeCaseParticipant.decide(state, { commandId, caseId, partyId: participant }, context),
  MARK_OPENED_IN_ERROR: (state, context) =>
    markCaseOpenedInError.decide(state, { commandId, caseId, reason: 'A mistake' }, context),
  CHANGE_ACCESS: (state, context) =>
    changeCaseAccess.decide(
      state,
      { commandId, caseId, openTo: 'WORKERS', workers: ['anna' as WorkerId], reason: 'Known here' },
      context as never,
    ),
  RECORD_CLOSING_FIELDS: (state, context) =>
    recordClosingFields.decide(state, { commandId, caseId, reason: 'GOALS_REACHED' }, context),
  CORRECT_CLOSED_CASE: (state, context) =>
    correctClosedCase.decide(
      state,
      { commandId, caseId, reason: 'GOALS_REACHED', products: [], correctionReason: 'A slip' },
      context,
    ),
  SEEK_AFTERCARE_CONTACT: (state, context) =>
    seekAftercareContact.decide(state, { commandId, caseId, reached: false }, context),
  END_AFTERCARE: (state, context) => endAftercare.decide(state, { commandId, caseId }, context),
  START_STEP: (state, context) =>
    oneOf(STEPS.map((step) => startStep.decide(state, { commandId, caseId, step }, context))),
  END_STEP: (state, context) => oneOf(STEPS.map((step) => endStep.decide(state, { commandId, caseId, step }, context))),
  START_TRACK: (state, context) => startTrack.decide(state, { commandId, caseId, kind: 'CRISIS' }, context),
  RECORD_CONTACT_MOMENT: (state, context) =>
    oneOf(
      [undefined, ...STEPS].map((step) => {
        const steps: StepsState['steps'] = state.status === 'notOpened' ? {} : state.steps.steps;
        const date = step === undefined ? context.today : steps[step]?.startDate;
        const contact = { durationMinutes: 30, channel: 'OFFICE', content: 'A talk' } as const;
        return recordContactMoment.decide(state, { commandId, caseId, step, date, ...contact }, context);
      }),
    ),
  START_CASE_FROM: (state, context) => {
    const facts = { ...(context.facts as object), source: { id: caseId, revision: 3, state: { state, events: [] } } };
    return startCaseFrom.decide(caseStream.initial, { commandId, sourceCaseId: caseId }, {
      ...context,
      facts,
    } as never);
  },
};
const PERMISSIONS: Readonly<Record<CaseAction, string>> = {
  CLOSE: closeCase.permission,
  REOPEN: reopenCase.permission,
  ASSIGN_CASEWORKER: assignCaseworker.permission,
  CHANGE_PARTICIPANTS: removeCaseParticipant.permission,
  MARK_OPENED_IN_ERROR: markCaseOpenedInError.permission,
  CHANGE_ACCESS: changeCaseAccess.permission,
  RECORD_CLOSING_FIELDS: recordClosingFields.permission,
  CORRECT_CLOSED_CASE: correctClosedCase.permission,
  SEEK_AFTERCARE_CONTACT: seekAftercareContact.permission,
  END_AFTERCARE: endAftercare.permission,
  START_CASE_FROM: startCaseFrom.permission,
  START_STEP: startStep.permission,
  END_STEP: endStep.permission,
  START_TRACK: startTrack.permission,
  RECORD_CONTACT_MOMENT: recordContactMoment.permission,
};

const on = (actions: readonly AvailableAction[], action: CaseAction) => actions.find((one) => one.action === action);

describe.each(Object.keys(states))('R83: of a case that is %s', (name) => {
  const state = states[name]!;

  test.each(ROLES)('%s is offered what their commands would do, and nothing else', (role) => {
    const actor = actorAs(role);
    for (const client of [person, erased])
      for (const reopeningReserved of [false, true])
        for (const [today, ofClosing] of OCCASIONS) {
          const configuration = configurationWith({ reopeningWindow: '3', reopeningReserved, ...ofClosing });
          const fact = (of: unknown) => ({ id: idOfTenantStream(tenant, 'configuration'), revision: 0, state: of });
          const context = {
            ...{ tenant, streamId: caseId as Uuid, revision: 3, actor, teams: [], today, timeZone: 'UTC' as TimeZone },
            ...{ now: `${today}T12:00:00.000Z` as Instant, reference: '2026-000002' },
            newId: () => caseId as never,
            newEntryId: () => caseId as never,
            occurredOn: () => `${today}T12:00:00.000Z` as Instant,
            facts: {
              configuration: fact(configuration),
              client: fact(client),
              worker: fact(workerStream.initial),
              recorded: fact({ state, events: [] }),
            },
            followed: () => fact(client),
          } as unknown as DecisionContext<never>;
          for (const { action, allowed, blockedBy } of availableActions(state, {
            actor,
            today,
            configuration,
            client: [client],
            plans: [],
          })) {
            const done = actor.may(PERMISSIONS[action]) && !isRejection(GIVEN[action](state, context));
            expect([action, allowed]).toEqual([action, done]);
            expect(blockedBy === undefined).toBe(allowed);
          }
        }
  });
});

const closed = states['closed']!;
const asked = (role: string, today: string, rules: Partial<CaseRules> = {}) =>
  on(
    availableActions(closed, {
      actor: actorAs(role),
      today: day(today),
      configuration: configurationWith(rules),
      client: [person],
      plans: [],
    }),
    'REOPEN',
  );

test('R35, R83: a period with a hundred tracks offers no further one', () => {
  const track = { kind: 'CRISIS', startDate: day('2026-02-01') };
  const offered = (count: number) => {
    const tracks = Object.fromEntries(Array.from({ length: count }, (_, index) => [`track-${String(index)}`, track]));
    const state = { ...facts, status: 'open', steps: { steps: { SERVICE_PROVISION: provision }, tracks } } as const;
    const context = { actor: actorAs('CASEWORKER'), today: day('2026-04-01'), client: [person], plans: [] };
    return on(availableActions(state, { ...context, configuration: configurationStream.initial }), 'START_TRACK');
  };
  expect(offered(99)).toMatchObject({ allowed: true });
  expect(offered(100)).toMatchObject({ allowed: false, blockedBy: { rule: 'TooManyTracks' } });
});

test('R83: a closed case offers Reopen in the place of Close', () => {
  const context = {
    actor: actorAs('CASEWORKER'),
    today: day('2026-04-01'),
    configuration: configurationStream.initial,
  };
  const actions = availableActions(closed, { ...context, client: [person], plans: [] });
  expect([on(actions, 'CLOSE')?.allowed, on(actions, 'REOPEN')?.allowed]).toEqual([false, true]);
  expect(on(actions, 'CLOSE')?.blockedBy?.rule).toBe('CaseNotOpen');
});

test('R83, R96: a case whose window has passed says until when it could be reopened', () => {
  expect(asked('CASEWORKER', '2026-07-01')?.blockedBy).toMatchObject({
    rule: 'ReopeningWindowPassed',
    details: { lastDay: '2026-06-30' },
  });
});

test('R100: only the administrator is told that an override would do', () => {
  expect(asked('CASEWORKER', '2026-07-01')?.overridable).toBe(false);
  expect(asked('APPLICATION_ADMIN', '2026-07-01')?.overridable).toBe(true);
});

test('R95: a reserved type is reopened by the administrator, and nobody can pass over that', () => {
  expect(asked('CASEWORKER', '2026-04-01', { reopeningReserved: true })).toMatchObject({
    allowed: false,
    overridable: false,
    blockedBy: { rule: 'ReopeningReserved' },
  });
  expect(asked('APPLICATION_ADMIN', '2026-04-01', { reopeningReserved: true })?.allowed).toBe(true);
});

test('R83, R131: a plan of approach that is asked for stands against Close until one has been active', () => {
  const context = {
    ...{ actor: actorAs('CASEWORKER'), today: day('2026-04-01'), client: [person] },
    configuration: configurationWith({ closingItems: [{ code: 'PLAN_OF_APPROACH' }] }),
  };
  const close = (plans: readonly LinkedPlan[]) => on(availableActions(states['open']!, { ...context, plans }), 'CLOSE');
  expect(close([{}])?.blockedBy?.rule).toBe('ClosingRequirementsUnmet');
  expect(close([{}, { activatedOn: day('2026-03-31') }])?.allowed).toBe(true);
});

test('R78, R83: what is missing stands against Close by name, and the administrator is told that an override would do', () => {
  const close = (role: string) =>
    on(
      availableActions(states['open']!, {
        actor: actorAs(role),
        today: day('2026-04-01'),
        configuration: configurationWith({
          closingItems: [{ code: 'HELP_QUESTION' }, { code: 'MIN_CONTACTS', count: 2 }],
        }),
        client: [person],
        plans: [],
      }),
      'CLOSE',
    );
  expect(close('CASEWORKER')).toMatchObject({
    allowed: false,
    overridable: false,
    blockedBy: {
      rule: 'ClosingRequirementsUnmet',
      message: 'The case cannot be closed yet; this is missing: a help question and contact moments (at least 2).',
    },
  });
  expect(close('APPLICATION_ADMIN')?.overridable).toBe(true);
});
