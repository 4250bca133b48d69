/** AssignCaseworker: who is responsible for the case from now on. */
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  isText,
  rejected,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import type { WorkerState } from '@caseledger/organisation';
import { caseworkerAssigned } from '../case.events';
import { caseStream } from '../case.state';

export interface AssignCaseworker extends CommandInput {
  readonly caseId: CaseId;
  /** As the token's issuer names them. */
  readonly caseworker: WorkerId;
}

/**
 * Emits nothing for the caseworker that the case has already. Who was never seen yet may be assigned: their token comes on
 * their first day. That a worker leaves at this very moment is a race that is accepted: a supervisor sees whose case it is.
 */
export const assignCaseworker = command('AssignCaseworker', {
  permission: 'case.assign',
  stream: caseStream,
  target: (input: AssignCaseworker) => input.caseId,
  reads: ({ caseworker }, _, _preceding, tenant) => ({
    worker: fact<WorkerState>('worker', workerStreamIdOf(tenant, caseworker)),
  }),
  decide: (state, { caseworker }, { facts }) => {
    if (state.status !== 'open') {
      return rejected('CaseNotOpen', 'A caseworker is assigned to an open case.', { field: 'caseId' });
    }
    if (!isText(caseworker, 255)) {
      return rejected('CaseworkerNotAllowed', 'A worker is named with 1 to 255 characters.', { field: 'caseworker' });
    }
    if (state.caseworker === caseworker) return [];
    if (facts.worker.state.status === 'inactive') {
      return rejected('WorkerHasLeft', '{caseworker} has left the organisation; nothing is assigned to them.', {
        field: 'caseworker',
        values: { caseworker },
      });
    }
    return caseworkerAssigned({ caseworker, previous: state.caseworker });
  },
});
