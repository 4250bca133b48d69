/** Plan items, in sentences. */
import { capitalised, isForgotten, type Sentence, told } from '@caseledger/kernel';
import type { itemEvents, PlanOutcome } from '../../domain/items/items.events';
import { amountOf } from './amounts';
import { assigned, because, type PlanTellings } from './telling';

export const OUTCOME_NAMES: Readonly<Record<PlanOutcome, Sentence>> = {
  ATTAINED: told('attained'),
  NOT_ATTAINED: told('not attained'),
  CANCELLED: told('cancelled'),
};

export const itemSentences: PlanTellings<typeof itemEvents> = {
  PlanItemAdded: ({ data: { definition, owner, responsible }, personal: { name } }, words) => [
    definition === undefined
      ? named(name)
      : told('A plan item was added: {planItem}.', { planItem: words.planItem(definition) }),
    ...assignment(assigned(owner, words), assigned(responsible, words)),
  ],
  PlanItemRevised: ({ data: { expectedStart, expectedEnd, weight }, personal: { reason } }) => [
    told('What is planned of a plan item was changed (weight: {weight}).', { weight }),
    ...(expectedStart === undefined ? [] : [told('It is to start on {expectedStart}.', { expectedStart })]),
    ...(expectedEnd === undefined ? [] : [told('It is to end on {expectedEnd}.', { expectedEnd })]),
    ...because(reason),
  ],
  PlanItemMoved: () => [told('A plan item was put under another sub-goal.')],
  PlanItemRemoved: ({ personal: { reason } }) => [told('A plan item was taken out of the plan.'), ...because(reason)],
  PlanItemAssigned: ({ data: { owner, responsible }, personal: { reason } }, words) => [
    told('A plan item was assigned.'),
    ...assignment(assigned(owner, words), assigned(responsible, words)),
    ...because(reason),
  ],
  PlanItemEnlisted: ({ data: { partyId } }, words) => [
    told('{party} was enlisted for a plan item.', { party: capitalised(words.party(partyId)) }),
  ],
  PlanItemReleased: ({ data: { partyId } }, words) => [
    told('{party} was released from a plan item.', { party: capitalised(words.party(partyId)) }),
  ],
  PlanItemCarriedOut: ({ data: { actualStart, actualEnd, outcome, actualCost }, personal: { reason } }) => [
    told('What became of a plan item was recorded.'),
    ...(actualStart === undefined ? [] : [told('It started on {actualStart}.', { actualStart })]),
    ...(actualEnd === undefined || outcome === undefined
      ? []
      : [told('It ended on {actualEnd} (outcome: {outcome}).', { actualEnd, outcome: OUTCOME_NAMES[outcome] })]),
    ...(actualCost === undefined ? [] : [told('It cost {amount}.', { amount: amountOf(actualCost) })]),
    ...because(reason),
  ],
};

function named(name: Parameters<typeof because>[0]): Sentence {
  return name === undefined || isForgotten(name)
    ? told('A plan item was added, whose name was erased with the person.')
    : told('A plan item was added: {planItem}.', { planItem: name });
}

function assignment(owner: string | Sentence, responsible: string | Sentence): readonly Sentence[] {
  return [told('Owner: {owner}.', { owner }), told('Responsible for carrying it out: {responsible}.', { responsible })];
}
