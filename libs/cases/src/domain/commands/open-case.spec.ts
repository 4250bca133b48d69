/** OpenCase: for a registered client, or one who is registered in the same act (R1-R4, R10, R11, R13, R16, R18, R20). */
import {
  caseTypeChanged,
  caseTypeRetired,
  modelProfileRetired,
} from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CommandId,
  derivedUuid,
  type LocalDate,
  type PartyId,
  type ShortContactId,
  type TeamId,
  type WorkerId,
} from '@caseledger/kernel';
import { given, REFERENCE, TENANT } from '@caseledger/kernel/given';
import { teamCreated } from '@caseledger/organisation/domain/team.events';
import { teamStream } from '@caseledger/organisation/domain/team.state';
import { registerPerson } from '@caseledger/parties/domain/commands/register-person';
import { registerProspect } from '@caseledger/parties/domain/commands/register-prospect';
import { personForgotten, personRegistered, prospectRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { caseOpened, FIRST_CONTACT_ROUTES, type FirstContactRoute } from '../case.events';
import { caseStream } from '../case.state';
import { modelAssigned } from '../models/models.events';
import { type OpenCase, openCase, type Registration } from './open-case';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
/** Of the party that is registered in the same act: it follows from the command's id. */
const registeredId: PartyId = derivedUuid(commandId, TENANT, 'party');
const day = (text: string) => text as LocalDate;

const details = { givenNames: 'Noor', familyName: 'Jansen' };
const person = personRegistered({ details });
const agency = given(caseStream)
  .reading(configurationStream, 'ofTenant')
  .reading(partyStream, clientId, person)
  .knowing(registerPerson, registerProspect)
  .at('2026-03-31T10:00:00.000Z')
  .in('Europe/Amsterdam');

const open = (input: Partial<OpenCase> = {}) => openCase({ commandId, clientId, caseType: 'GENERAL', ...input });
const openFor = (register: Registration, input: Partial<OpenCase> = {}) =>
  open({ clientId: undefined, register, ...input });
const opened = (input: Partial<Parameters<typeof caseOpened>[0]> = {}, when = {}) =>
  caseOpened({ reference: REFERENCE, clientId, caseType: 'GENERAL', startDate: day('2026-03-31'), ...input }, when);

describe('opening a case', () => {
  test('R2, R16, R20: for one registered person, open from today', () => {
    const { state } = agency.when(open()).then(opened());
    expect(state).toMatchObject({ status: 'open', clientId, startDate: '2026-03-31', participants: {} });
  });

  test('is open to everybody, or to a team or workers from the first moment', () => {
    const [me, anna] = ['worker-1', 'anna'].map((name) => name as WorkerId) as [WorkerId, WorkerId];
    const teamId = '01900000-0000-7000-8000-000000000004' as TeamId;
    agency.when(open({ openTo: 'TENANT' })).then(opened());
    agency
      .when(open({ openTo: 'WORKERS', workers: [me, anna, me] }))
      .then(opened({ openTo: 'WORKERS', workers: [me, anna] }));
    agency
      .reading(teamStream, teamId, teamCreated({ name: 'North' }))
      .inTeams(teamId)
      .when(open({ openTo: 'TEAM', teamId }))
      .then(opened({ openTo: 'TEAM', teamId }));
    agency
      .reading(teamStream, teamId)
      .when(open({ openTo: 'TEAM', teamId }))
      .thenRefused('TeamUnknown', { field: 'teamId' });
    agency.when(open({ openTo: 'WORKERS', workers: [anna] })).thenRefused('LocksYouOut', { field: 'openTo' });
    agency
      .when(open({ openTo: 'WORKERS', workers: [anna], evenWithoutMe: true }))
      .then(opened({ openTo: 'WORKERS', workers: [anna] }));
  });

  test('R1: for a prospect as for a person', () => {
    agency
      .reading(partyStream, clientId, prospectRegistered({ details: { givenNames: 'Noor' } }))
      .when(open())
      .then(opened());
  });

  test('R3: for one who is registered as a person in the same act', () => {
    agency
      .when(openFor({ kind: 'person', details }))
      .then(personRegistered({ details }), opened({ clientId: registeredId }));
  });

  test('R3: for one who is registered as a prospect in the same act', () => {
    const known = { givenNames: 'Noor' };
    agency
      .when(openFor({ kind: 'prospect', details: known }))
      .then(prospectRegistered({ details: known }), opened({ clientId: registeredId }));
  });

  test('R3: who cannot be registered has no case, and the field is the one of the whole act', () => {
    agency
      .when(openFor({ kind: 'person', details: { givenNames: 'Noor' } }))
      .thenRefused('FamilyNameMissing', { field: 'register.details.familyName' });
  });

  test('R3: nobody is registered again under the id of an earlier registration', () => {
    agency
      .reading(partyStream, registeredId, person)
      .when(openFor({ kind: 'person', details: { familyName: 'Other' } }))
      .thenRefused('PartyExists');
  });

  test.each(FIRST_CONTACT_ROUTES)('R10: the first contact can have come about by %s', (firstContactRoute) => {
    agency.when(open({ firstContactRoute })).then(opened({ firstContactRoute }));
  });

  test('R10: and by no other route', () => {
    agency
      .when(open({ firstContactRoute: 'BY_CHANCE' as FirstContactRoute }))
      .thenRefused('FirstContactRouteUnknown', { field: 'firstContactRoute' });
  });
});

describe('the client of a case (R3, R16)', () => {
  test('is one: not both a registered one and one to register', () => {
    agency.when(open({ register: { kind: 'person', details } })).thenRefused('OneClientNeeded', { field: 'register' });
  });

  test('is one: not one of a short contact beside another', () => {
    const shortContactId = '01900000-0000-7000-8000-000000000009' as ShortContactId;
    agency
      .reading({ ...caseStream, category: 'contact' }, shortContactId)
      .when(open({ shortContactId }))
      .thenRefused('OneClientNeeded', { field: 'shortContactId' });
  });

  test('is one: not none', () => {
    agency
      .reading(partyStream, 'ofTenant')
      .when(open({ clientId: undefined }))
      .thenRefused('OneClientNeeded', { field: 'clientId' });
  });

  test('is registered', () => {
    agency.reading(partyStream, clientId).when(open()).thenRefused('PartyUnknown', { field: 'clientId' });
  });

  test('has not been erased', () => {
    agency
      .reading(partyStream, clientId, person, personForgotten({ ground: 'CONSENT_WITHDRAWN' }))
      .when(open())
      .thenRefused('PersonErased', { field: 'clientId' });
  });

  test.each(['person', 'prospect'] as const)('R4, R11: is not registered as a %s here where intake does it', (kind) => {
    agency
      .when(openFor({ kind, details }, { caseType: 'BENEFITS' }))
      .thenRefused('RegistrationBelongsToIntake', { field: 'register' });
  });

  test('R4: may have been registered at intake before', () => {
    agency.when(open({ caseType: 'BENEFITS' })).then(opened({ caseType: 'BENEFITS' }));
  });
});

describe('the type of a case (R18, R52)', () => {
  test.each(['OTHER', 'general', '', 'constructor', '__proto__'])(
    'is one that exists, which %j does not',
    (caseType) => {
      agency.when(open({ caseType })).thenRefused('CaseTypeUnknown', { field: 'caseType' });
    },
  );

  test('is not one that takes no new cases', () => {
    agency
      .reading(configurationStream, 'ofTenant', caseTypeRetired({ code: 'GENERAL' }))
      .when(open())
      .thenRefused('CaseTypeRetired', { field: 'caseType' });
  });
});

describe('the start of a case', () => {
  test('is a day of the past where one is given, and it happened at that day’s start at the agency', () => {
    agency
      .when(open({ startDate: day('2026-03-30') }))
      .then(opened({ startDate: day('2026-03-30') }, { occurredAt: '2026-03-29T22:00:00.000Z' }));
  });

  test('is today where it is today, and happened now', () => {
    agency.when(open({ startDate: day('2026-03-31') })).then(opened());
  });

  test('is the day at the agency, not in UTC', () => {
    agency
      .at('2026-03-31T22:00:00.000Z')
      .when(open())
      .then(opened({ startDate: day('2026-04-01') }));
    agency
      .at('2026-03-31T21:59:59.999Z')
      .when(open({ startDate: day('2026-04-01') }))
      .thenRefused('StartDateNotAllowed', { field: 'startDate' });
  });

  test('is no earlier than 1900', () => {
    agency
      .in('UTC')
      .when(open({ startDate: day('1900-01-01') }))
      .then(opened({ startDate: day('1900-01-01') }, { occurredAt: '1900-01-01T00:00:00.000Z' }));
  });

  test.each(['2026-04-01', '2026-02-29', '31-03-2026', '', '1899-12-31', '0000-01-01'])('is not %j', (startDate) => {
    agency.when(open({ startDate: day(startDate) })).thenRefused('StartDateNotAllowed', { field: 'startDate' });
  });
});

test('a case is opened once', () => {
  agency.when(open()).then(opened()).when(open()).thenRefused('CaseExists');
});

describe('R54: the model of the type', () => {
  const modelled = caseTypeChanged({ code: 'GENERAL', label: 'General support', overrides: { model: 'BROKERAGE' } });

  test('is what the case is worked by from its first day on', () => {
    agency
      .reading(configurationStream, 'ofTenant', modelled)
      .when(open())
      .then(
        opened(),
        modelAssigned({ model: 'BROKERAGE', primary: true, from: day('2026-03-31'), contactIntervalDays: 90 }),
      );
  });

  test('is not taken up where it is retired', () => {
    agency
      .reading(configurationStream, 'ofTenant', modelled, modelProfileRetired({ code: 'BROKERAGE' }))
      .when(open())
      .then(opened());
  });
});
