/** The events of a case are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { caseStream } from './case.state';

describeStoredEvents({
  stream: caseStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/cases/src/domain/case.state',
  name: 'caseStream',
  shapes: {
    'CaseOpened.v2': {
      reference: 'reference',
      clientId: 'id',
      caseType: 'code',
      startDate: 'date',
      firstContactRoute: 'code, optional',
      openTo: 'code, optional',
      teamId: 'id, optional',
      workers: 'list of worker, optional',
    },
    'CaseParticipantAdded.v1': { partyId: 'id', role: 'code' },
    'CaseParticipantRemoved.v1': { partyId: 'id', reason: 'text, optional, personal' },
    'CaseworkerAssigned.v1': { caseworker: 'worker', previous: 'worker, optional' },
    'CaseAccessChanged.v1': {
      openTo: 'code',
      teamId: 'id, optional',
      workers: 'list of worker, optional',
      reason: 'text, personal',
    },
    'CaseGlassBroken.v1': { worker: 'worker', until: 'instant', reason: 'text, personal' },
    'CaseClosed.v1': {
      closingDate: 'date',
      aftercare: 'flag',
      reason: 'text, optional, personal',
      unmet: 'list of code, optional',
      overrideReason: 'text, optional, personal',
    },
    'CaseReopened.v1': {
      reopeningDate: 'date',
      closedOn: 'date',
      reason: 'text, optional, personal',
      unmet: 'list of code, optional',
      overrideReason: 'text, optional, personal',
    },
    'CaseMarkedOpenedInError.v1': { reason: 'text, personal' },
  },
  personal: [
    'CaseParticipantRemoved.reason',
    'CaseAccessChanged.reason',
    'CaseGlassBroken.reason',
    'CaseClosed.reason',
    'CaseClosed.overrideReason',
    'CaseReopened.reason',
    'CaseReopened.overrideReason',
    'CaseMarkedOpenedInError.reason',
  ],
});
