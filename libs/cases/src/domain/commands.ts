/** The commands on integrated cases. */
import { endAftercare } from './aftercare/commands/end-aftercare';
import { seekAftercareContact } from './aftercare/commands/seek-aftercare-contact';
import { addClosingProduct } from './closing/commands/add-closing-product';
import { correctClosedCase } from './closing/commands/correct-closed-case';
import { recordClosingFields } from './closing/commands/record-closing-fields';
import { removeClosingProduct } from './closing/commands/remove-closing-product';
import { addCaseParticipant } from './commands/add-case-participant';
import { assignCaseworker } from './commands/assign-caseworker';
import { breakGlass } from './commands/break-glass';
import { changeCaseAccess } from './commands/change-case-access';
import { closeCase } from './commands/close-case';
import { markCaseOpenedInError } from './commands/mark-case-opened-in-error';
import { openCase } from './commands/open-case';
import { removeCaseParticipant } from './commands/remove-case-participant';
import { reopenCase } from './commands/reopen-case';
import { startCaseFrom } from './commands/start-case-from';
import { changeContactMoment } from './contacts/commands/change-contact-moment';
import { deleteContactMoment } from './contacts/commands/delete-contact-moment';
import { recordContactMoment } from './contacts/commands/record-contact-moment';
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
import { linkPlan } from './plans/commands/link-plan';
import { correctStepDates } from './steps/commands/correct-step-dates';
import { correctTrackDates } from './steps/commands/correct-track-dates';
import { endStep } from './steps/commands/end-step';
import { endTrack } from './steps/commands/end-track';
import { extendStep } from './steps/commands/extend-step';
import { startStep } from './steps/commands/start-step';
import { startTrack } from './steps/commands/start-track';
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
  linkPlan,
  resumeCase,
  recordClosingFields,
  addClosingProduct,
  removeClosingProduct,
  correctClosedCase,
  seekAftercareContact,
  endAftercare,
  startCaseFrom,
  startStep,
  endStep,
  correctStepDates,
  extendStep,
  startTrack,
  endTrack,
  correctTrackDates,
  recordContactMoment,
  changeContactMoment,
  deleteContactMoment,
] as const;
