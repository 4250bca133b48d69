/** AddPlanParticipant, RemovePlanParticipant and ChangePrimaryPlanParticipant (R141-R146). */
import { caseParticipantAdded, caseParticipantRemoved } from '@caseledger/cases/domain/case.events';
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
  item,
  left,
  madeAt,
  mother,
  other,
  planId,
  planIn,
  stranger,
  subGoal,
} from '../../../contract/item-ground';
import { agreementAnswered, agreementCancelled, agreementIssued } from '../../agreement/agreement.events';
import type { AgreementId } from '../../agreement/agreement.rules';
import { planItemAssigned, planItemCarriedOut, planItemEnlisted, planItemReleased } from '../../items/items.events';
import { planApproved, planClosed, planSubmitted } from '../../standing/standing.events';
import { milestoneAdded, milestoneRevised, subGoalOwnerChanged } from '../../structure/structure.events';
import { planParticipantAdded, planParticipantRemoved, primaryPlanParticipantChanged } from '../participants.events';
import { MOST_PLAN_PARTICIPANTS } from '../participants.rules';
import { addPlanParticipant } from './add-plan-participant';
import { changePrimaryPlanParticipant } from './change-primary-plan-participant';
import { removePlanParticipant } from './remove-plan-participant';

const add = (partyId: PartyId) => addPlanParticipant({ commandId, planId, partyId });
const remove = (partyId: PartyId, reason?: string) => removePlanParticipant({ commandId, planId, partyId, reason });
const makePrimary = (partyId: PartyId, reason?: string) =>
  changePrimaryPlanParticipant({ commandId, planId, partyId, reason });
const inCase = caseParticipantAdded({ partyId: stranger, role: 'FRIEND' });
/** The mother owns both sub-goals of the ground: they go to a worker. */
const subGoalsToWorker = [subGoal, other].map((subGoalId) =>
  subGoalOwnerChanged({ subGoalId, owner: { worker: 'worker-1' as never }, previous: { partyId: mother } }),
);

describe('R142: others take part in the plan', () => {
  test('who take part in its case', () => {
    planIn([inCase])
      .when(add(stranger))
      .then(planParticipantAdded({ partyId: stranger }))
      .when(add(stranger))
      .thenNothing();
  });

  test('and nobody else, nor who has left the case', () => {
    draft().when(add(stranger)).thenRefused('NotACaseParticipant', { field: 'partyId' });
    planIn([inCase, caseParticipantRemoved({ partyId: stranger })])
      .when(add(stranger))
      .thenRefused('NotACaseParticipant', { field: 'partyId' });
  });

  test('while it is a draft or active, and its case open', () => {
    planIn([inCase, closingOfCase]).when(add(stranger)).thenRefused('CaseNotOpen', { field: 'planId' });
    for (const command of [add(mother), remove(mother), makePrimary(mother)]) {
      draft(planSubmitted({})).when(command).thenRefused('PlanIsSubmitted', { field: 'planId' });
      draft(planSubmitted({}), planApproved({})).when(command).thenRefused('PlanIsSubmitted', { field: 'planId' });
      draft(planClosed({ closedOn: day('2026-02-01'), outcome: 'ATTAINED' }))
        .when(command)
        .thenRefused('PlanIsClosed', { field: 'planId' });
    }
  });

  test('as many as a case has', () => {
    const id = (number: number) => `01900000-0000-7000-8000-${String(1_000 + number).padStart(12, '0')}` as PartyId;
    const others = Array.from({ length: MOST_PLAN_PARTICIPANTS - 3 }, (_, index) =>
      planParticipantAdded({ partyId: id(index) }),
    );
    planIn([inCase], ...others.slice(1))
      .when(add(stranger))
      .then(planParticipantAdded({ partyId: stranger }));
    planIn([inCase], ...others)
      .when(add(stranger))
      .thenRefused('TooManyPlanParticipants');
  });
});

describe('a participant is removed', () => {
  test('with a reason or without, and not twice', () => {
    draft(...subGoalsToWorker)
      .when(remove(mother, 'Moved away'))
      .then(planParticipantRemoved({ partyId: mother, reason: 'Moved away' }))
      .when(remove(mother))
      .thenRefused('NotAPlanParticipant', { field: 'partyId' });
    draft(...subGoalsToWorker)
      .when(remove(mother, ''))
      .thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test('also who has left the case', () => {
    draft()
      .when(remove(left))
      .then(planParticipantRemoved({ partyId: left, reason: undefined }));
  });

  test('R144: but never the primary client, whether or not the plan mainly serves them', () => {
    draft().when(remove(client)).thenRefused('PrimaryClientIsMember', { field: 'partyId' });
    draft(primaryPlanParticipantChanged({ partyId: mother, previous: client }))
      .when(remove(client))
      .thenRefused('PrimaryClientIsMember', { field: 'partyId' });
  });

  test('nor the one whom the plan mainly serves: another one is made that first', () => {
    draft(...subGoalsToWorker, primaryPlanParticipantChanged({ partyId: mother, previous: client }))
      .when(remove(mother))
      .thenRefused('PrimaryParticipantStays', { field: 'partyId' })
      .when(makePrimary(client))
      .then(primaryPlanParticipantChanged({ partyId: client, previous: mother, reason: undefined }))
      .when(remove(mother))
      .then(planParticipantRemoved({ partyId: mother, reason: undefined }));
  });

  test('nor who owns, carries out or helps with what has not ended, which is named', () => {
    const milestoneId = madeAt<never>(FIRST + 2);
    const milestone = { milestoneId, expectedEnd: day('2026-06-01'), owner: { partyId: mother }, name: 'Half way' };
    const busy = (part: 'items' | 'subGoals' | 'milestones', ids: readonly string[]) => ({
      field: 'partyId',
      details: { items: [], subGoals: [], milestones: [], [part]: ids },
    });
    draft()
      .when(remove(mother))
      .thenRefused('ParticipantHasPart', busy('subGoals', [subGoal, other]));
    for (const theirs of [
      added({ owner: { partyId: mother } }),
      added({ responsible: { partyId: mother } }),
      added({ enlisted: [mother] }),
    ]) {
      draft(...subGoalsToWorker, theirs)
        .when(remove(mother))
        .thenRefused('ParticipantHasPart', busy('items', [item]));
    }
    draft(...subGoalsToWorker, milestoneAdded(milestone))
      .when(remove(mother))
      .thenRefused('ParticipantHasPart', busy('milestones', [milestoneId]));
    draft(
      ...subGoalsToWorker,
      milestoneAdded(milestone),
      milestoneRevised({ ...milestone, actualEnd: day('2026-03-01') }),
    )
      .when(remove(mother))
      .then(planParticipantRemoved({ partyId: mother, reason: undefined }));
  });

  test('once it has ended, or others do it', () => {
    const theirs = added({ owner: { partyId: mother }, responsible: { partyId: mother }, enlisted: [mother] });
    const worker = { worker: 'worker-1' as never };
    activePlan(
      ...subGoalsToWorker,
      theirs,
      planItemCarriedOut({ itemId: item, actualEnd: day('2026-03-01'), outcome: 'ATTAINED' }),
    )
      .when(remove(mother))
      .then(planParticipantRemoved({ partyId: mother, reason: undefined }));
    draft(
      ...subGoalsToWorker,
      theirs,
      planItemAssigned({ itemId: item, owner: worker, responsible: worker }),
      planItemReleased({ itemId: item, partyId: mother }),
    )
      .when(remove(mother))
      .then(planParticipantRemoved({ partyId: mother, reason: undefined }));
    draft(...subGoalsToWorker, added(), planItemEnlisted({ itemId: item, partyId: mother }))
      .when(remove(mother))
      .thenRefused('ParticipantHasPart');
  });

  test('nor who is to sign what is laid before them', () => {
    const agreementId = madeAt<AgreementId>(20);
    const issued = agreementIssued({ agreementId, planRevision: 5, signatories: [client, mother] });
    activePlan(...subGoalsToWorker, issued)
      .when(remove(mother))
      .thenRefused('ParticipantSigns', { field: 'partyId', details: { agreementId } });
    activePlan(...subGoalsToWorker, issued, agreementCancelled({ agreementId, reason: 'Another way' }))
      .when(remove(mother))
      .then(planParticipantRemoved({ partyId: mother, reason: undefined }));
    const answered = { agreementId, signatory: client, answer: 'REJECTED', answeredOn: day('2026-03-01') } as const;
    activePlan(...subGoalsToWorker, issued, agreementAnswered(answered))
      .when(remove(mother))
      .then(planParticipantRemoved({ partyId: mother, reason: undefined }));
  });
});

describe('R141, R145: whom the plan mainly serves', () => {
  test('is any participant of it, not necessarily the primary client', () => {
    draft()
      .when(makePrimary(mother, 'Her health comes first'))
      .then(primaryPlanParticipantChanged({ partyId: mother, previous: client, reason: 'Her health comes first' }))
      .when(makePrimary(mother))
      .thenNothing();
    draft().when(makePrimary(mother, '')).thenRefused('TextNotAllowed', { field: 'reason' });
  });

  test('is nobody from outside it, nor who has left the case', () => {
    planIn([inCase]).when(makePrimary(stranger)).thenRefused('NotAPlanParticipant', { field: 'partyId' });
    draft().when(makePrimary(left)).thenRefused('LeftTheCase', { field: 'partyId' });
  });
});
