/** What can be done with a case is what its commands would do (R83): asked of every state, role and day that matters. */
import type { CaseType } from '@caseledger/configuration';
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
import { type CaseState, NEW_CASE } from './case.state';
import { assignCaseworker } from './commands/assign-caseworker';
import { changeCaseAccess } from './commands/change-case-access';
import { closeCase } from './commands/close-case';
import { markCaseOpenedInError } from './commands/mark-case-opened-in-error';
import { removeCaseParticipant } from './commands/remove-case-participant';
import { reopenCase } from './commands/reopen-case';

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
  brokenBy: {},
} as const;
const states: Readonly<Record<string, CaseState>> = {
  open: { ...facts, status: 'open' },
  closed: { ...facts, status: 'closed', closingDate: day('2026-03-31'), aftercare: false },
  'in aftercare': { ...facts, status: 'closed', closingDate: day('2026-03-31'), aftercare: true },
  'opened in error': { ...facts, status: 'openedInError' },
};
const person: PartyState = { ...partyStream.initial, status: 'person', details: { familyName: 'Jansen' } };
const erased: PartyState = { ...partyStream.initial, status: 'forgotten' };
const actorAs = (role: string): DecidingActor => ({ id: 'anna', roles: [role], tenant, may: mayWith([role]) });

/** The shipped configuration with other rules for the type of the case. */
const configurationWith = (rules: Partial<CaseType>) => {
  const { caseTypes } = configurationStream.initial;
  return {
    ...configurationStream.initial,
    caseTypes: { ...caseTypes, GENERAL: { ...(caseTypes['GENERAL'] as CaseType), ...rules } },
  };
};

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
};
const PERMISSIONS: Readonly<Record<CaseAction, string>> = {
  CLOSE: closeCase.permission,
  REOPEN: reopenCase.permission,
  ASSIGN_CASEWORKER: assignCaseworker.permission,
  CHANGE_PARTICIPANTS: removeCaseParticipant.permission,
  MARK_OPENED_IN_ERROR: markCaseOpenedInError.permission,
  CHANGE_ACCESS: changeCaseAccess.permission,
};

const on = (actions: readonly AvailableAction[], action: CaseAction) => actions.find((one) => one.action === action);

describe.each(Object.keys(states))('R83: of a case that is %s', (name) => {
  const state = states[name]!;

  test.each(ROLES)('%s is offered what their commands would do, and nothing else', (role) => {
    const actor = actorAs(role);
    for (const client of [person, erased])
      for (const reopeningReserved of [false, true])
        for (const today of [day('2026-06-30'), day('2026-07-01')]) {
          const configuration = configurationWith({ reopeningWindow: '3', reopeningReserved });
          const fact = (of: unknown) => ({ id: idOfTenantStream(tenant, 'configuration'), revision: 0, state: of });
          const context = {
            ...{ tenant, streamId: caseId as Uuid, revision: 3, actor, teams: [], today, timeZone: 'UTC' as TimeZone },
            ...{ now: `${today}T12:00:00.000Z` as Instant, reference: undefined },
            newId: () => caseId as never,
            occurredOn: () => `${today}T12:00:00.000Z` as Instant,
            facts: { configuration: fact(configuration), client: fact(client), worker: fact(workerStream.initial) },
          } as unknown as DecisionContext<never>;
          for (const { action, allowed, blockedBy } of availableActions(state, {
            actor,
            today,
            configuration,
            client,
          })) {
            const done = actor.may(PERMISSIONS[action]) && !isRejection(GIVEN[action](state, context));
            expect([action, allowed]).toEqual([action, done]);
            expect(blockedBy === undefined).toBe(allowed);
          }
        }
  });
});

const closed = states['closed']!;
const asked = (role: string, today: string, rules: Partial<CaseType> = {}) =>
  on(
    availableActions(closed, {
      actor: actorAs(role),
      today: day(today),
      configuration: configurationWith(rules),
      client: person,
    }),
    'REOPEN',
  );

test('R83: a closed case offers Reopen in the place of Close', () => {
  const context = {
    actor: actorAs('CASEWORKER'),
    today: day('2026-04-01'),
    configuration: configurationStream.initial,
  };
  const actions = availableActions(closed, { ...context, client: person });
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
