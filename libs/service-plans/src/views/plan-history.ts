/** The history of a plan, read from its events: who did what, when, under which role, and why (R165, R166). */
import { type HistoryEntry, historyEntry, partiesIn, wordsOf } from '@caseledger/cases';
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, type DomainEvent, isUuid, type PlanId } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import { planToSee } from './plan-sight';
import { planSentences } from './plan-sentences';
import type { PlanTellingWords } from './sentences/telling';

export interface PlanHistoryPage {
  readonly id: PlanId;
  /** The first revision of the page. */
  readonly from: number;
  /** How many events are shown; one more is answered where there are more. */
  readonly limit: number;
}

export interface PlanHistory {
  /** Of the plan; absent where there is none to see. */
  readonly caseId?: CaseId;
  readonly entries: readonly HistoryEntry[];
}

export const planHistory = query('planHistory', {
  permission: 'history.read',
  answer: async ({ id, from, limit }: PlanHistoryPage, reading): Promise<PlanHistory> => {
    const plan = await planToSee(id, reading);
    if (plan === undefined) return { entries: [] };
    const events = await reading.events('plan', id, from, limit + 1);
    const words = await planWordsOf(events, reading);
    return { caseId: plan.caseId, entries: events.map((event) => planEntry(id, event, words)) };
  },
  // The sentences name the persons.
  shows: ({ caseId, entries }, { limit }) =>
    caseId === undefined ? [] : [caseId, ...entries.slice(0, limit).flatMap(partiesOf).filter(isUuid)],
});

/** An event of a plan, as it is read. */
export function planEntry(planId: PlanId, event: DomainEvent, words: PlanTellingWords): HistoryEntry {
  return { ...historyEntry(event, planSentences, words), planId };
}

/** The words for these events, of plans or of their case. */
export async function planWordsOf(events: readonly DomainEvent[], reading: Reading): Promise<PlanTellingWords> {
  const { planItemDefinitions, planTemplates } = (await reading.state<ConfigurationState>('configuration')).state;
  return {
    ...(await wordsOf(events, events.flatMap(partiesOf), reading)),
    planItem: ({ code, version }) => planItemDefinitions[code]?.versions[version]?.label ?? code,
    planTemplate: (code) => planTemplates[code]?.label ?? code,
  };
}

/** The parties that an event of a plan or of its case names, one by one or in a list. */
export function partiesOf(event: Pick<DomainEvent, 'data'>): readonly string[] {
  const { data } = event;
  const lists = [data['participants'], data['signatories'], data['enlisted']].flatMap((list) =>
    Array.isArray(list) ? (list as readonly string[]) : [],
  );
  const assigned = [data['owner'], data['responsible']].flatMap((one) =>
    partiesIn({ data: (one ?? {}) as DomainEvent['data'] }, 'partyId'),
  );
  const single = partiesIn(event, 'clientId', 'partyId', 'previous', 'primaryParticipant', 'signatory').filter(isUuid);
  return [...single, ...lists, ...assigned];
}
