/** The commands on integrated cases. */
import { addCaseParticipant } from './commands/add-case-participant';
import { assignCaseworker } from './commands/assign-caseworker';
import { breakGlass } from './commands/break-glass';
import { changeCaseAccess } from './commands/change-case-access';
import { closeCase } from './commands/close-case';
import { markCaseOpenedInError } from './commands/mark-case-opened-in-error';
import { openCase } from './commands/open-case';
import { removeCaseParticipant } from './commands/remove-case-participant';
import { reopenCase } from './commands/reopen-case';

export const caseCommands = [
  openCase,
  addCaseParticipant,
  removeCaseParticipant,
  assignCaseworker,
  closeCase,
  reopenCase,
  markCaseOpenedInError,
  changeCaseAccess,
  breakGlass,
] as const;
