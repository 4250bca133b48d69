/** AnswerAgreement (R132). */
import { caseParticipantRemoved } from '@caseledger/cases/domain/case.events';
import { planLinked } from '@caseledger/cases/domain/plans/plans.events';
import { caseRulesChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { NewEvent, PartyId, PlanId } from '@caseledger/kernel';
import {
  activePlan,
  added,
  caseId,
  client,
  closingOfCase,
  commandId,
  day,
  draft,
  FIRST,
  madeAt,
  mother,
  planId,
  planIn,
} from '../../../contract/item-ground';
import { primaryPlanParticipantChanged } from '../../participants/participants.events';
import { planCreated } from '../../plan.events';
import { planStream } from '../../plan.state';
import { planActivated, planApproved, planClosed, planSubmitted, planWithdrawn } from '../../standing/standing.events';
import { planGoalRevised } from '../../structure/structure.events';
import { type AgreementAnswer, agreementAnswered, agreementCancelled, agreementIssued } from '../agreement.events';
import { agreementStanding, type AgreementId } from '../agreement.rules';
import { answerAgreement, type AnswerAgreement } from './answer-agreement';

const agreementId = madeAt<AgreementId>(FIRST);
const issued = agreementIssued({ agreementId, planRevision: FIRST - 1, signatories: [client, mother] });
const answer = (signatory: PartyId, said: AgreementAnswer = 'ACCEPTED', more: Partial<AnswerAgreement> = {}) =>
  answerAgreement({ commandId, planId, agreementId, signatory, answer: said, ...more });
const answered = (signatory: PartyId, said: AgreementAnswer = 'ACCEPTED', on = '2026-03-31', comment?: string) =>
  agreementAnswered({ agreementId, signatory, answer: said, answeredOn: day(on), comment });
const activated = planActivated({ activatedOn: day('2026-01-10') });

describe('an answer', () => {
  test('is given by each of those who were asked, once', () => {
    activePlan(issued)
      .when(answer(client))
      .then(answered(client))
      .when(answer(client, 'REJECTED'))
      .thenRefused('AnsweredAlready', { field: 'signatory' })
      .when(answer(mother))
      .then(answered(mother));
    activePlan(agreementIssued({ agreementId, planRevision: 2, signatories: [client] }))
      .when(answer(mother))
      .thenRefused('NotASignatory', { field: 'signatory' });
  });

  test('on a day that has come, with what was said to it', () => {
    const plan = activePlan(issued);
    plan.when(answer(mother, 'REJECTED', { answeredOn: day('2026-03-30'), comment: 'Not every week' })).then({
      ...answered(mother, 'REJECTED', '2026-03-30', 'Not every week'),
      occurredAt: '2026-03-29T22:00:00.000Z' as never,
    });
    plan
      .when(answer(mother, 'REJECTED', { answeredOn: day('2026-04-01') }))
      .thenRefused('DayInFuture', { field: 'answeredOn' });
    plan.when(answer(mother, 'REJECTED', { comment: ' ' })).thenRefused('TextNotAllowed', { field: 'comment' });
    plan.when(answer(mother, 'PERHAPS' as never)).thenRefused('AnswerUnknown', { field: 'answer' });
  });

  test('that rejects ends it: nobody answers any more', () => {
    const after = activePlan(issued).when(answer(mother, 'REJECTED')).then(answered(mother, 'REJECTED'));
    expect(agreementStanding(after.state as never)).toBe('REJECTED');
    after.when(answer(client)).thenRefused('AgreementNotOutstanding', { field: 'agreementId' });
    activePlan(issued, agreementCancelled({ agreementId, reason: 'No' }))
      .when(answer(client))
      .thenRefused('AgreementNotOutstanding', { field: 'agreementId' });
  });

  test('is that of the latest agreement', () => {
    activePlan(issued)
      .when(answer(client, 'ACCEPTED', { agreementId: madeAt(FIRST + 1) }))
      .thenRefused('AgreementUnknown', { field: 'agreementId' });
  });

  test('is taken of one who was asked and has left the case since', () => {
    planIn([caseParticipantRemoved({ partyId: mother })], issued, activated)
      .when(answer(mother))
      .then(answered(mother));
  });

  test('to a plan that was changed since it was issued is kept, and out of date at once', () => {
    const after = activePlan(issued, planGoalRevised({ goal: 'At home' }), answered(client))
      .when(answer(mother))
      .then(answered(mother));
    expect(agreementStanding(after.state as never)).toBe('OUTDATED');
  });

  test('is taken of a plan that is approved or active, in an open case', () => {
    draft(issued, planWithdrawn({ reason: 'No' }))
      .when(answer(client))
      .thenRefused('PlanNotApproved', { field: 'planId' });
    draft(issued, planClosed({ closedOn: day('2026-03-01'), outcome: 'ATTAINED' }))
      .when(answer(client))
      .thenRefused('PlanIsClosed', { field: 'planId' });
    planIn([closingOfCase], issued, activated).when(answer(client)).thenRefused('CaseNotOpen', { field: 'planId' });
    draft(issued, planApproved({})).when(answer(client)).then(answered(client));
  });
});

describe('the last acceptance of an approved plan', () => {
  /** A plan of the client alone that is complete and approved, and an agreement on it that waits for the mother. */
  const planned = [planGoalRevised({ goal: 'At home' }), added(), planSubmitted({}), planApproved({})];
  const asked = agreementIssued({ agreementId, planRevision: FIRST + 3, signatories: [client, mother] });
  const waiting = [...planned, asked, answered(client)];
  const active = planActivated({ activatedOn: day('2026-03-31'), model: 'STRENGTHS_BASED', agreementId });
  const otherPlan = '01900000-0000-7000-8000-0000000000bb' as PlanId;
  const link = (id: PlanId) => planLinked({ planId: id, planType: 'SUPPORT' });
  const several = caseRulesChanged({ rules: { onePlanPerType: false } } as never);
  const ofClient = planCreated({
    ...{ caseId, clientId: client, planType: 'SUPPORT', caseType: 'GENERAL', currency: 'EUR' },
    ...{ primaryParticipant: client, participants: [client], startDate: day('2026-01-01'), hasGoal: false },
  });

  test('makes it active in the same act', () => {
    draft(...waiting)
      .when(answer(mother))
      .then(answered(mother), active);
  });

  test('and not one before it, nor a rejection, nor of a plan that is active already', () => {
    draft(...planned, asked)
      .when(answer(mother))
      .then(answered(mother));
    draft(...waiting)
      .when(answer(mother, 'REJECTED'))
      .then(answered(mother, 'REJECTED'));
    draft(...waiting, activated)
      .when(answer(mother))
      .then(answered(mother));
  });

  test('is kept where the plan was approved anew since the agreement was issued, which stays approved', () => {
    draft(
      ...[...waiting, planWithdrawn({ reason: 'More' }), planGoalRevised({ goal: 'In town' })],
      ...[planSubmitted({}), planApproved({})],
    )
      .when(answer(mother))
      .then(answered(mother));
  });

  test('is kept where the participant whom the plan mainly serves has left the case', () => {
    const served = primaryPlanParticipantChanged({ partyId: mother, previous: client });
    planIn([caseParticipantRemoved({ partyId: mother })], served, ...waiting)
      .when(answer(mother))
      .then(answered(mother));
  });

  test('R130: is kept where another plan of the type is active, but where a case may have several', () => {
    const both = (...events: readonly NewEvent[]) =>
      planIn([link(planId), link(otherPlan)], ...waiting)
        .reading(planStream, planId, ofClient)
        .reading(planStream, otherPlan, ofClient, ...events);
    both(activated).when(answer(mother)).then(answered(mother));
    both().when(answer(mother)).then(answered(mother), active);
    both(activated)
      .reading(configurationStream, 'ofTenant', several)
      .when(answer(mother))
      .then(answered(mother), active);
  });

  test('R126: is kept where the plan is not complete', () => {
    draft(planSubmitted({}), planApproved({}), asked, answered(client)).when(answer(mother)).then(answered(mother));
  });
});
