/** Folding a case cannot fail, whatever order its events are in: not even where its first event is missing. */
import type { Instant, LocalDate, PartyId, WorkerId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  caseAccessChanged,
  caseClosed,
  caseGlassBroken,
  caseMarkedOpenedInError,
  caseParticipantAdded,
  caseParticipantRemoved,
  caseReopened,
  caseworkerAssigned,
} from './case.events';
import { caseStream } from './case.state';

const partyId = '01900000-0000-7000-8000-000000000002' as PartyId;
const day = '2026-03-31' as LocalDate;

test.each(
  [
    caseParticipantAdded({ partyId, role: 'PARENT' }),
    caseParticipantRemoved({ partyId }),
    caseworkerAssigned({ caseworker: 'anna' as WorkerId }),
    caseAccessChanged({ openTo: 'WORKERS', workers: ['anna' as WorkerId], reason: 'Known here' }),
    caseGlassBroken({ worker: 'anna' as WorkerId, until: '2026-03-31T18:00:00.000Z' as Instant, reason: 'Urgent' }),
    caseClosed({ closingDate: day, aftercare: false }),
    caseReopened({ reopeningDate: day, closedOn: day }),
    caseMarkedOpenedInError({ reason: 'Twice' }),
  ].map((event) => [event.type, event] as const),
)('%s changes nothing of a case that was never opened', (_, event) => {
  expect(given(caseStream, { ...event, personal: {} }).state).toEqual({ status: 'notOpened' });
});
