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
import { recordMeasurement } from './measurements/commands/record-measurement';
import { withdrawMeasurement } from './measurements/commands/withdraw-measurement';
import { assignModel } from './models/commands/assign-model';
import { endModel } from './models/commands/end-model';
import { answerHelpQuestion } from './needs/commands/answer-help-question';
import { identifyNeed } from './needs/commands/identify-need';
import { raiseHelpQuestion } from './needs/commands/raise-help-question';
import { recordNeedsAssessment } from './needs/commands/record-needs-assessment';
import { resolveNeed } from './needs/commands/resolve-need';
import { returnHelpQuestion } from './needs/commands/return-help-question';
import { reviseNeed } from './needs/commands/revise-need';
import { resumeCase } from './suspension/commands/resume-case';
import { suspendCase } from './suspension/commands/suspend-case';

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
  raiseHelpQuestion,
  answerHelpQuestion,
  returnHelpQuestion,
  recordNeedsAssessment,
  identifyNeed,
  reviseNeed,
  resolveNeed,
  recordMeasurement,
  withdrawMeasurement,
  assignModel,
  endModel,
  suspendCase,
  resumeCase,
] as const;
