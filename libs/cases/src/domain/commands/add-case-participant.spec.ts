/** AddCaseParticipant (R7). */
import type { CaseId, CommandId, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { personForgotten, personRegistered, prospectRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import {
  caseClosed,
  caseMarkedOpenedInError,
  caseOpened,
  caseParticipantAdded,
  PARTICIPANT_ROLES,
  type ParticipantRole,
} from '../case.events';
import { MOST_PARTICIPANTS } from '../case.rules';
import { caseStream } from '../case.state';
import { type AddCaseParticipant, addCaseParticipant } from './add-case-participant';

const party = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as PartyId;
const clientId = party(1);
const partyId = party(2);
const caseId = party(3) as CaseId;
const day = (text: string) => text as LocalDate;

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, ...events).reading(partyStream, partyId, personRegistered({ details: { familyName: 'Jansen' } }));
const add = (input: Partial<AddCaseParticipant> = {}) =>
  addCaseParticipant({ commandId: party(9) as CommandId, caseId, partyId, role: 'PARENT', ...input });
const added = (role: ParticipantRole = 'PARENT', id = partyId) => caseParticipantAdded({ partyId: id, role });

describe('R7: a further participant of a case', () => {
  test.each(PARTICIPANT_ROLES)('can be its %s', (role) => {
    const { state } = caseWith(opened).when(add({ role })).then(added(role));
    expect(state).toMatchObject({ participants: { [partyId]: role } });
  });

  test('can be a prospect', () => {
    caseWith(opened)
      .reading(partyStream, partyId, prospectRegistered({ details: { givenNames: 'Noor' } }))
      .when(add())
      .then(added());
  });

  test('has one role, which can change', () => {
    const parent = caseWith(opened, added());
    parent.when(add()).thenNothing();
    const { state } = parent.when(add({ role: 'CARER' })).then(added('CARER'));
    expect(state).toMatchObject({ participants: { [partyId]: 'CARER' } });
  });

  test('has no role beyond the list', () => {
    caseWith(opened)
      .when(add({ role: 'DENTIST' as ParticipantRole }))
      .thenRefused('ParticipantRoleUnknown', { field: 'role' });
  });

  test('is registered and not erased', () => {
    caseWith(opened).reading(partyStream, partyId).when(add()).thenRefused('PartyUnknown', { field: 'partyId' });
    caseWith(opened)
      .reading(partyStream, partyId, personForgotten({ ground: 'OBJECTION' }))
      .when(add())
      .thenRefused('PersonErased', { field: 'partyId' });
  });

  test('is another than the primary client', () => {
    caseWith(opened)
      .reading(partyStream, clientId, personRegistered({ details: { familyName: 'Jansen' } }))
      .when(add({ partyId: clientId }))
      .thenRefused('PrimaryClientTakesPart', { field: 'partyId' });
  });

  test(`is one of at most ${MOST_PARTICIPANTS}, whose roles can still change`, () => {
    const others = Array.from({ length: MOST_PARTICIPANTS - 1 }, (_, index) => added('OTHER', party(100 + index)));
    const full = caseWith(opened, ...others)
      .when(add())
      .then(added());
    full
      .reading(partyStream, party(50), personRegistered({ details: { familyName: 'Smit' } }))
      .when(add({ partyId: party(50) }))
      .thenRefused('TooManyParticipants');
    full.when(add({ role: 'CARER' })).then(added('CARER'));
  });

  test.each([
    ['has not been opened', caseWith()],
    ['is closed', caseWith(opened, caseClosed({ closingDate: day('2026-03-01'), aftercare: false }))],
    ['was opened in error', caseWith(opened, caseMarkedOpenedInError({ reason: 'Twice' }))],
  ])('is not added to a case that %s', (_, notOpen) => {
    notOpen.when(add()).thenRefused('CaseNotOpen', { field: 'caseId' });
  });
});
