/** RemoveCaseParticipant (R7). */
import type { CaseId, CommandId, LocalDate, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  caseClosed,
  caseMarkedOpenedInError,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
} from '../case.events';
import { caseStream } from '../case.state';
import { type RemoveCaseParticipant, removeCaseParticipant } from './remove-case-participant';

const clientId = '01900000-0000-7000-8000-000000000001' as PartyId;
const partyId = '01900000-0000-7000-8000-000000000002' as PartyId;
const otherId = '01900000-0000-7000-8000-000000000003' as PartyId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const day = (text: string) => text as LocalDate;

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const added = caseParticipantAdded({ partyId, role: 'PARENT' });
const remove = (input: Partial<RemoveCaseParticipant> = {}) =>
  removeCaseParticipant({ commandId: '01900000-0000-7000-8000-000000000009' as CommandId, caseId, partyId, ...input });

describe('R7: removing a participant', () => {
  test('takes this one out, with the reason where one is given, and leaves the others', () => {
    const { state } = given(caseStream, opened, added, caseParticipantAdded({ partyId: otherId, role: 'FRIEND' }))
      .when(remove({ reason: 'Moved abroad' }))
      .then(caseParticipantRemoved({ partyId, reason: 'Moved abroad' }));
    expect(state).toMatchObject({ participants: { [otherId]: 'FRIEND' } });
    expect(state).not.toHaveProperty(['participants', partyId]);
  });

  test('needs no reason, but no empty one is taken', () => {
    given(caseStream, opened, added).when(remove()).then(caseParticipantRemoved({ partyId }));
    given(caseStream, opened, added)
      .when(remove({ reason: ' ' }))
      .thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test('is refused for one who takes no part, or no more', () => {
    given(caseStream, opened).when(remove()).thenRefused('NotAParticipant', { field: 'partyId' });
    given(caseStream, opened, added, caseParticipantRemoved({ partyId }))
      .when(remove())
      .thenRefused('NotAParticipant', { field: 'partyId' });
  });

  test('is refused for the primary client', () => {
    given(caseStream, opened)
      .when(remove({ partyId: clientId }))
      .thenRefused('PrimaryClientStays', { field: 'partyId' });
  });

  test.each([
    ['has not been opened', given(caseStream)],
    ['is closed', given(caseStream, opened, added, caseClosed({ closingDate: day('2026-03-01'), aftercare: false }))],
    ['was opened in error', given(caseStream, opened, added, caseMarkedOpenedInError({ reason: 'Twice' }))],
  ])('is refused in a case that %s', (_, notOpen) => {
    notOpen.when(remove()).thenRefused('CaseNotOpen', { field: 'caseId' });
  });
});
