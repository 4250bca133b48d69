/** AssignCaseworker: who is responsible for the case from now on. */
import { type CaseId, command, type CommandInput, isText, rejected, type WorkerId } from '@caseledger/kernel';
import { caseworkerAssigned } from '../case.events';
import { caseStream } from '../case.state';

export interface AssignCaseworker extends CommandInput {
  readonly caseId: CaseId;
  /** As the token's issuer names them. */
  readonly caseworker: WorkerId;
}

/** Emits nothing for the caseworker that the case has already. */
export const assignCaseworker = command('AssignCaseworker', {
  permission: 'case.assign',
  stream: caseStream,
  target: (input: AssignCaseworker) => input.caseId,
  decide: (state, { caseworker }) => {
    if (state.status !== 'open') {
      return rejected('CaseNotOpen', 'A caseworker is assigned to an open case.', { field: 'caseId' });
    }
    if (!isText(caseworker, 255)) {
      return rejected('CaseworkerNotAllowed', 'A worker is named with 1 to 255 characters.', { field: 'caseworker' });
    }
    if (state.caseworker === caseworker) return [];
    return caseworkerAssigned({ caseworker, previous: state.caseworker });
  },
});
