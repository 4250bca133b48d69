/** IssueAgreement and CancelAgreement (R132). */
import { caseParticipantAdded } from '@caseledger/cases/domain/case.events';
import type { PartyId } from '@caseledger/kernel';
import {
  activePlan,
  added,
  client,
  closingOfCase,
  commandId,
  day,
  draft,
  FIRST,
  left,
  madeAt,
  mother,
  planId,
  planIn,
  stranger,
} from '../../../contract/item-ground';
import { primaryPlanParticipantChanged } from '../../participants/participants.events';
import { planActivated, planApproved, planClosed, planSubmitted, planWithdrawn } from '../../standing/standing.events';
import { agreementAnswered, agreementCancelled, agreementIssued } from '../agreement.events';
import type { AgreementId } from '../agreement.rules';
import { cancelAgreement } from './cancel-agreement';
import { issueAgreement } from './issue-agreement';

/** The revision of the first event after the plan is active. */
const NEXT = FIRST + 1;
const agreementId = madeAt<AgreementId>(NEXT);
const issue = (signatories?: readonly PartyId[]) => issueAgreement({ commandId, planId, signatories });
const cancel = (reason = 'Wrong page', id = agreementId) =>
  cancelAgreement({ commandId, planId, agreementId: id, reason });
const issued = (revision = NEXT, signatories: readonly PartyId[] = [client]) =>
  agreementIssued({ agreementId: madeAt(revision), planRevision: revision - 1, signatories });
const answered = (answer: 'ACCEPTED' | 'REJECTED') =>
  agreementAnswered({ agreementId, signatory: client, answer, answeredOn: day('2026-03-01') });

describe('an agreement is issued', () => {
  test('on the revision that the plan has, to the primary client and the one whom the plan mainly serves', () => {
    activePlan().when(issue()).then(issued());
    draft(planSubmitted({}), planApproved({}), primaryPlanParticipantChanged({ partyId: mother, previous: client }))
      .when(issue())
      .then(issued(FIRST + 3, [client, mother]));
  });

  test('to those who are named, each once', () => {
    activePlan()
      .when(issue([mother, client, mother]))
      .then(issued(NEXT, [mother, client]));
    activePlan().when(issue([])).thenRefused('SignatoriesMissing', { field: 'signatories' });
  });

  test('to participants of the plan who are in its case', () => {
    planIn(
      [caseParticipantAdded({ partyId: stranger, role: 'FRIEND' })],
      planActivated({ activatedOn: day('2026-01-10') }),
    )
      .when(issue([client, stranger]))
      .thenRefused('NotAPlanParticipant', { field: 'signatories.1' });
    activePlan()
      .when(issue([left]))
      .thenRefused('LeftTheCase', { field: 'signatories.0' });
  });

  test('on what is approved or active alone', () => {
    for (const plan of [draft(), draft(planSubmitted({})), draft(planSubmitted({}), planWithdrawn({ reason: 'No' }))]) {
      plan.when(issue()).thenRefused('PlanNotApproved', { field: 'planId' });
    }
    draft(planClosed({ closedOn: day('2026-03-01'), outcome: 'ATTAINED' }))
      .when(issue())
      .thenRefused('PlanIsClosed', { field: 'planId' });
    planIn([closingOfCase], planActivated({ activatedOn: day('2026-01-10') }))
      .when(issue())
      .thenRefused('CaseNotOpen', { field: 'planId' });
  });

  test('one at a time: one that waits for its answers is cancelled first', () => {
    activePlan(issued(FIRST))
      .when(issue())
      .thenRefused('AgreementOutstanding', { field: 'planId', details: { agreementId: madeAt(FIRST) } })
      .when(cancel('Wrong page', madeAt(FIRST)))
      .then(agreementCancelled({ agreementId: madeAt(FIRST), reason: 'Wrong page' }))
      .when(issue())
      .then(issued(FIRST + 3));
  });

  test('again, after one that was accepted or rejected', () => {
    for (const answer of ['ACCEPTED', 'REJECTED'] as const) {
      const after = draft(planActivated({ activatedOn: day('2026-01-10') }), issued(), answered(answer), added())
        .when(issue())
        .then(issued(NEXT + 3));
      expect(after.state).toMatchObject({ agreements: { agreement: { id: madeAt(NEXT + 3), answers: {} } } });
    }
  });
});

describe('an agreement is cancelled', () => {
  const waiting = draft(planActivated({ activatedOn: day('2026-01-10') }), issued());

  test('with a reason, also when it was accepted, and the plan stays as it is', () => {
    waiting.when(cancel('')).thenRefused('TextNotAllowed', { field: 'reason' });
    const after = draft(planActivated({ activatedOn: day('2026-01-10') }), issued(), answered('ACCEPTED'))
      .when(cancel())
      .then(agreementCancelled({ agreementId, reason: 'Wrong page' }));
    expect(after.state).toMatchObject({ status: 'ACTIVE', agreements: { agreement: { status: 'CANCELLED' } } });
    after.when(cancel()).thenNothing();
  });

  test('but not one that was rejected, nor an earlier one', () => {
    draft(planActivated({ activatedOn: day('2026-01-10') }), issued(), answered('REJECTED'))
      .when(cancel())
      .thenRefused('AgreementRejected', { field: 'agreementId' });
    waiting.when(cancel('No', madeAt(2))).thenRefused('AgreementUnknown', { field: 'agreementId' });
    draft().when(cancel()).thenRefused('AgreementUnknown', { field: 'agreementId' });
  });

  test('of a plan that was withdrawn, but of none that is over or whose case is', () => {
    draft(issued(FIRST), planWithdrawn({ reason: 'No' }))
      .when(cancel('Withdrawn', madeAt(FIRST)))
      .then(agreementCancelled({ agreementId: madeAt(FIRST), reason: 'Withdrawn' }));
    draft(issued(FIRST), planClosed({ closedOn: day('2026-03-01'), outcome: 'ATTAINED' }))
      .when(cancel('Late', madeAt(FIRST)))
      .thenRefused('PlanIsClosed', { field: 'planId' });
    planIn([closingOfCase], issued(FIRST))
      .when(cancel('Late', madeAt(FIRST)))
      .thenRefused('CaseNotOpen', { field: 'planId' });
  });
});
