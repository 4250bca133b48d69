/** From draft to active (R132): submitted, withdrawn or rejected and submitted anew, approved, and agreed on by some. */
import { answerAgreement } from '@caseledger/service-plans/domain/agreement/commands/answer-agreement';
import { cancelAgreement } from '@caseledger/service-plans/domain/agreement/commands/cancel-agreement';
import { issueAgreement } from '@caseledger/service-plans/domain/agreement/commands/issue-agreement';
import { activatePlan } from '@caseledger/service-plans/domain/standing/commands/activate-plan';
import { approvePlan } from '@caseledger/service-plans/domain/standing/commands/approve-plan';
import { rejectPlan } from '@caseledger/service-plans/domain/standing/commands/reject-plan';
import { submitPlan } from '@caseledger/service-plans/domain/standing/commands/submit-plan';
import { withdrawPlan } from '@caseledger/service-plans/domain/standing/commands/withdraw-plan';
import { reviseGoal } from '@caseledger/service-plans/domain/structure/commands/revise-goal';
import type { Day } from '../day';
import { sentence } from '../sentences';
import { planKindOf } from './plan-kinds';
import type { Known, Plan } from './plan';
import { inPlan, type Planning, whilePlan } from './planning';

/** Done on the day on which the plan becomes active. */
type Activated = (planning: Planning, on: Day) => void;

/** A draft that is complete is submitted within some days; some never are. */
export function bringToActive(planning: Planning, day: Day, activated: Activated): void {
  if (planning.chance.of(0.04)) return;
  later(planning, 'OPEN', day, [1, 5], (on) => {
    submit(planning, on, activated);
  });
}

function later(
  planning: Planning,
  status: Plan['status'],
  day: Day,
  [least, most]: readonly [number, number],
  act: (on: Day) => void,
): void {
  whilePlan(planning, status, day.number + planning.chance.whole(least, most), act);
}

function submit(planning: Planning, day: Day, activated: Activated): void {
  const { chance, life, plan } = planning;
  const comment = chance.of(0.2) ? { comment: sentence(chance, 'submitting') } : {};
  inPlan(planning, day, (about) => submitPlan({ ...about, ...comment }));
  plan.status = 'SUBMITTED';
  later(planning, 'SUBMITTED', day, [1, 6], (on) => {
    if (chance.of(0.04)) return withdraw(planning, on, activated);
    if (chance.of(0.07)) {
      const reason = sentence(chance, 'rejecting');
      inPlan(planning, on, (about) => rejectPlan({ ...about, reason }), { by: life.team.supervisor });
      return improve(planning, on, activated);
    }
    const said = chance.of(0.1) ? { comment: sentence(chance, 'approving') } : {};
    inPlan(planning, on, (about) => approvePlan({ ...about, ...said }), { by: life.team.supervisor });
    plan.status = 'APPROVED';
    later(planning, 'APPROVED', on, [0, 4], (then) => {
      if (chance.of(0.15)) return agree(planning, then, activated);
      inPlan(planning, then, activatePlan);
      begin(planning, then, activated);
    });
  });
}

function withdraw(planning: Planning, day: Day, activated: Activated): void {
  const reason = sentence(planning.chance, 'withdrawing');
  inPlan(planning, day, (about) => withdrawPlan({ ...about, reason }));
  improve(planning, day, activated);
}

/** It is a draft again; what it says of the goal is another, and it is submitted once more. */
function improve(planning: Planning, day: Day, activated: Activated): void {
  const { chance, life, plan } = planning;
  plan.status = 'OPEN';
  later(planning, 'OPEN', day, [0, 3], (on) => {
    const goal = chance.oneOf(planKindOf(life.kind.code).goals);
    inPlan(planning, on, (about) => reviseGoal({ ...about, goal }));
    submit(planning, on, activated);
  });
}

function begin(planning: Planning, day: Day, activated: Activated): void {
  const { plan } = planning;
  plan.status = 'ACTIVE';
  plan.wasActive = true;
  activated(planning, day);
}

/** The client and those who take part are asked; when all have accepted, the plan is active. */
function agree(planning: Planning, day: Day, activated: Activated): void {
  const { chance } = planning;
  const id = issue(planning, day);
  if (chance.of(0.06)) {
    later(planning, 'APPROVED', day, [1, 3], (on) => {
      cancel(planning, on, id);
      inPlan(planning, on, activatePlan);
      begin(planning, on, activated);
    });
    return;
  }
  answer(planning, day, id, {
    accepted: (on) => {
      begin(planning, on, activated);
    },
    rejected: (on) => {
      withdraw(planning, on, activated);
    },
  });
}

function issue(planning: Planning, day: Day): Known<'Agreement'> {
  const { life, plan } = planning;
  plan.signing = [life.client.id, ...plan.participants];
  return inPlan<'Agreement'>(planning, day, (about) => issueAgreement({ ...about, signatories: plan.signing }));
}

function cancel(planning: Planning, day: Day, id: Known<'Agreement'>): void {
  planning.plan.signing = [];
  inPlan(planning, day, (about) => cancelAgreement({ ...about, agreementId: id(), reason: 'Issued by mistake.' }));
}

interface Answered {
  accepted(on: Day): void;
  rejected(on: Day): void;
}

/** One after another; nobody is asked any more when one has rejected. */
function answer(planning: Planning, day: Day, id: Known<'Agreement'>, answered: Answered): void {
  const { chance, plan } = planning;
  later(planning, plan.status, day, [1, 6], (on) => {
    const [signatory, ...others] = plan.signing;
    if (signatory === undefined) return;
    const rejects = chance.of(0.06);
    const said = rejects || chance.of(0.1) ? { comment: sentence(chance, rejects ? 'rejecting' : 'agreeing') } : {};
    const response = rejects ? ('REJECTED' as const) : ('ACCEPTED' as const);
    const about = { signatory, answer: response, ...said };
    inPlan(planning, on, (which) => answerAgreement({ ...which, agreementId: id(), ...about }));
    plan.signing = rejects ? [] : others;
    if (rejects) answered.rejected(on);
    else if (others.length === 0) answered.accepted(on);
    else answer(planning, on, id, answered);
  });
}

/** A plan that is active is laid before the family once more, for it was changed. */
export function agreeAnew(planning: Planning, day: Day): void {
  if (planning.plan.signing.length > 0) return;
  answer(planning, day, issue(planning, day), { accepted: () => undefined, rejected: () => undefined });
}
