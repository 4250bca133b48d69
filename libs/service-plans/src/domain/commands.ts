/** The commands on service plans. */
import { answerAgreement } from './agreement/commands/answer-agreement';
import { cancelAgreement } from './agreement/commands/cancel-agreement';
import { issueAgreement } from './agreement/commands/issue-agreement';
import { rateSubGoal } from './attainment/commands/rate-sub-goal';
import { scaleSubGoal } from './attainment/commands/scale-sub-goal';
import { nameBaseline } from './baselines/commands/name-baseline';
import { removeBaseline } from './baselines/commands/remove-baseline';
import { addPlanItem } from './items/commands/add-plan-item';
import { assignPlanItem } from './items/commands/assign-plan-item';
import { enlistPlanParticipant } from './items/commands/enlist-plan-participant';
import { movePlanItem } from './items/commands/move-plan-item';
import { recordPlanItemProgress } from './items/commands/record-plan-item-progress';
import { releasePlanParticipant } from './items/commands/release-plan-participant';
import { removePlanItem } from './items/commands/remove-plan-item';
import { revisePlanItem } from './items/commands/revise-plan-item';
import { addPlanParticipant } from './participants/commands/add-plan-participant';
import { changePrimaryPlanParticipant } from './participants/commands/change-primary-plan-participant';
import { removePlanParticipant } from './participants/commands/remove-plan-participant';
import { authoriseUnits } from './units/commands/authorise-units';
import { changeUnitRate } from './units/commands/change-unit-rate';
import { recordUnitDelivery } from './units/commands/record-unit-delivery';
import { reverseUnitDelivery } from './units/commands/reverse-unit-delivery';
import { createPlan } from './commands/create-plan';
import { activatePlan } from './standing/commands/activate-plan';
import { approvePlan } from './standing/commands/approve-plan';
import { closePlan } from './standing/commands/close-plan';
import { rejectPlan } from './standing/commands/reject-plan';
import { reopenPlan } from './standing/commands/reopen-plan';
import { submitPlan } from './standing/commands/submit-plan';
import { withdrawPlan } from './standing/commands/withdraw-plan';
import { addMilestone } from './structure/commands/add-milestone';
import { addPlanGroup } from './structure/commands/add-plan-group';
import { addSubGoal } from './structure/commands/add-sub-goal';
import { changeSubGoalOwner } from './structure/commands/change-sub-goal-owner';
import { moveSubGoal } from './structure/commands/move-sub-goal';
import { removeMilestone } from './structure/commands/remove-milestone';
import { removePlanGroup } from './structure/commands/remove-plan-group';
import { removeSubGoal } from './structure/commands/remove-sub-goal';
import { renamePlanGroup } from './structure/commands/rename-plan-group';
import { reviseGoal } from './structure/commands/revise-goal';
import { reviseMilestone } from './structure/commands/revise-milestone';
import { reviseSubGoal } from './structure/commands/revise-sub-goal';

export const planCommands = [
  createPlan,
  submitPlan,
  withdrawPlan,
  approvePlan,
  rejectPlan,
  activatePlan,
  closePlan,
  reopenPlan,
  reviseGoal,
  addPlanGroup,
  renamePlanGroup,
  removePlanGroup,
  addSubGoal,
  reviseSubGoal,
  moveSubGoal,
  changeSubGoalOwner,
  removeSubGoal,
  addMilestone,
  reviseMilestone,
  removeMilestone,
  addPlanItem,
  assignPlanItem,
  enlistPlanParticipant,
  movePlanItem,
  recordPlanItemProgress,
  releasePlanParticipant,
  removePlanItem,
  revisePlanItem,
  authoriseUnits,
  changeUnitRate,
  recordUnitDelivery,
  reverseUnitDelivery,
  answerAgreement,
  cancelAgreement,
  issueAgreement,
  rateSubGoal,
  scaleSubGoal,
  nameBaseline,
  removeBaseline,
  addPlanParticipant,
  changePrimaryPlanParticipant,
  removePlanParticipant,
] as const;
