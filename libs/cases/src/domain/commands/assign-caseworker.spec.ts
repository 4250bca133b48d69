/** AssignCaseworker: who is responsible for the case. */
import {
  type CaseId,
  type CommandId,
  type LocalDate,
  type NewEvent,
  type PartyId,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { TENANT } from '@caseledger/kernel/circumstances';
import { given, type Given } from '@caseledger/kernel/given';
import { workerDeactivated, workerSeen } from '@caseledger/organisation/domain/worker.events';
import { workerStream } from '@caseledger/organisation/domain/worker.state';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened, caseworkerAssigned } from '../case.events';
import { type CaseState, caseStream } from '../case.state';
import { assignCaseworker } from './assign-caseworker';

const day = (text: string) => text as LocalDate;
const worker = (name: string) => name as WorkerId;
const assign = (caseworker: string) =>
  assignCaseworker({
    commandId: '01900000-0000-7000-8000-000000000009' as CommandId,
    caseId: '01900000-0000-7000-8000-00000000000a' as CaseId,
    caseworker: worker(caseworker),
  });

const NOBODY_KNOWN = ['anna', 'bram', '', ' ', 'x'.repeat(255), 'x'.repeat(256)];

/** A case at an organisation that one worker has left. */
function at(...events: readonly NewEvent[]): Given<CaseState> {
  const unseen = NOBODY_KNOWN.reduce(
    (world, name) => world.reading(workerStream, workerStreamIdOf(TENANT, name)),
    given(caseStream, ...events),
  );
  const left = [workerSeen({ worker: worker('gone') }), workerDeactivated({})];
  return unseen.reading(workerStream, workerStreamIdOf(TENANT, 'gone'), ...left);
}

const opened = caseOpened({
  reference: '2026-000001',
  clientId: '01900000-0000-7000-8000-000000000001' as PartyId,
  caseType: 'GENERAL',
  startDate: day('2026-01-15'),
});
const closed = caseClosed({ closingDate: day('2026-03-01'), aftercare: false });

describe('assigning a caseworker', () => {
  test('names the one from now on and the one until now', () => {
    at(opened)
      .when(assign('anna'))
      .then(caseworkerAssigned({ caseworker: worker('anna') }))
      .when(assign('bram'))
      .then(caseworkerAssigned({ caseworker: worker('bram'), previous: worker('anna') }));
  });

  test('changes nothing for the one who has the case', () => {
    at(opened, caseworkerAssigned({ caseworker: worker('anna') }))
      .when(assign('anna'))
      .thenNothing();
  });

  test('is kept through closing and reopening', () => {
    const again = caseReopened({ reopeningDate: day('2026-03-02'), closedOn: day('2026-03-01') });
    at(opened, caseworkerAssigned({ caseworker: worker('anna') }), closed, again)
      .when(assign('anna'))
      .thenNothing();
  });

  test('takes a name of up to 255 characters', () => {
    at(opened)
      .when(assign('x'.repeat(255)))
      .then(caseworkerAssigned({ caseworker: worker('x'.repeat(255)) }));
  });

  test.each(['', ' ', 'x'.repeat(256)])('does not take the name %j', (name) => {
    at(opened).when(assign(name)).thenRefused('CaseworkerNotAllowed', { field: 'caseworker' });
  });

  test('is refused of who has left the organisation', () => {
    at(opened).when(assign('gone')).thenRefused('WorkerHasLeft', { field: 'caseworker' });
  });

  test.each([
    ['has not been opened', at()],
    ['is closed', at(opened, closed)],
    ['was opened in error', at(opened, caseMarkedOpenedInError({ reason: 'Twice' }))],
  ])('is refused in a case that %s', (_, notOpen) => {
    notOpen.when(assign('anna')).thenRefused('CaseNotOpen', { field: 'caseId' });
  });
});
