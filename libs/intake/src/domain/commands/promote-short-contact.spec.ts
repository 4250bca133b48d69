/** PromoteShortContact with OpenCase: a short contact becomes a case for its client, once, and both keep the link (R85). */
import { openCase, type OpenCase } from '@caseledger/cases/domain/commands/open-case';
import { caseOpened } from '@caseledger/cases/domain/case.events';
import { caseStream } from '@caseledger/cases/domain/case.state';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CommandId,
  derivedUuid,
  type LocalDate,
  type NewEvent,
  type PartyId,
  type ShortContactId,
} from '@caseledger/kernel';
import { given, REFERENCE, TENANT } from '@caseledger/kernel/given';
import { partyMerged, personForgotten, personRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import { shortContactClosed, shortContactPromoted, shortContactRegistered } from '../short-contact.events';
import { shortContactStream } from '../short-contact.state';
import { promoteShortContact } from './promote-short-contact';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const shortContactId = '01900000-0000-7000-8000-000000000009' as ShortContactId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const survivorId = '01900000-0000-7000-8000-00000000000c' as PartyId;
const caseId = derivedUuid<'Case'>(commandId, TENANT, 'case');
const day = (text: string) => text as LocalDate;

const person = personRegistered({ details: { familyName: 'Jansen' } });
const registered = shortContactRegistered({
  ...{ clientId, contactedOn: day('2026-03-30'), route: 'SCREENING', channel: 'OFFICE', subject: 'Debts.' },
});
const promoted = (input: Partial<Parameters<typeof shortContactPromoted>[0]> = {}) =>
  shortContactPromoted({ caseId, clientId, ...input });
const opened = (input: Partial<Parameters<typeof caseOpened>[0]> = {}) =>
  caseOpened({
    ...{ reference: REFERENCE, clientId, caseType: 'GENERAL', startDate: day('2026-03-31') },
    ...{ firstContactRoute: 'SCREENING', shortContactId, ...input },
  });
const agency = (...events: readonly NewEvent[]) =>
  given(caseStream)
    .reading(configurationStream, 'ofTenant')
    .reading(partyStream, clientId, person)
    .reading(shortContactStream, shortContactId, ...events)
    .knowing(promoteShortContact)
    .at('2026-03-31T10:00:00.000Z')
    .in('Europe/Amsterdam');
const promote = (input: Partial<OpenCase> = {}) =>
  openCase({ commandId, shortContactId, caseType: 'GENERAL', ...input });

describe('a short contact that becomes a case (R85)', () => {
  test('is for its client, keeps its route, and each has the other’s id', () => {
    const { state } = agency(registered).when(promote()).then(promoted(), opened());
    expect(state).toMatchObject({ status: 'open', clientId, shortContactId });
  });

  test('may be closed already, as it mostly is', () => {
    agency(registered, shortContactClosed({ closingDate: day('2026-03-30') }))
      .when(promote({ firstContactRoute: 'WALK_IN' }))
      .then(promoted(), opened({ firstContactRoute: 'WALK_IN' }));
  });

  test('becomes one case, and no second one', () => {
    agency(registered, promoted()).when(promote()).thenRefused('ShortContactPromoted', {
      field: 'shortContactId',
      details: { caseId },
    });
  });

  test('becomes none where the case is refused', () => {
    agency(registered)
      .when(promote({ caseType: 'NONE' }))
      .thenRefused('CaseTypeUnknown', { field: 'caseType' });
  });

  test('becomes a case of who stands for its client, where they were merged', () => {
    agency(registered)
      .reading(partyStream, clientId, person, partyMerged({ intoId: survivorId }))
      .when(promote())
      .then(promoted({ clientId: survivorId }), opened({ clientId: survivorId }));
  });

  test('becomes none where its client was erased', () => {
    agency(registered)
      .reading(partyStream, clientId, person, personForgotten({ ground: 'OBJECTION' }))
      .when(promote())
      .thenRefused('PersonErased', { field: 'shortContactId' });
  });

  test('names the client by itself', () => {
    agency(registered).when(promote({ clientId })).thenRefused('OneClientNeeded', { field: 'shortContactId' });
    agency(registered)
      .when(promote({ register: { kind: 'person', details: { familyName: 'Jansen' } } }))
      .thenRefused('OneClientNeeded', { field: 'shortContactId' });
  });

  test('is there', () => {
    agency().when(promote()).thenRefused('ShortContactUnknown');
  });
});

test('its state says which case it has become, and for whom', () => {
  const { state } = given(shortContactStream, registered, promoted({ clientId: survivorId }));
  expect(state).toMatchObject({ status: 'promoted', clientId, caseId, caseClientId: survivorId });
});
