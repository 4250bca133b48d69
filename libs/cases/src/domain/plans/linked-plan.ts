/** What a case takes from its service plans: whether one has ever been active (R131), and which needs they answer (R42), and who carries them out (R112). */
import type { ConfigurationState } from '@caseledger/configuration';
import { fact, type FactReference, type LocalDate, type Uuid, type WorkerId } from '@caseledger/kernel';
import type { CaseState } from '../case.state';

/** Of a plan's state. */
export interface LinkedPlan {
  readonly status?: string;
  /**
   * The day on which it first became active. Neither closing nor reopening a plan takes it away, so what a closing was
   * decided on still holds when it is stored.
   */
  readonly activatedOn?: LocalDate | undefined;
  readonly items?: Readonly<Record<string, LinkedPlanItem>>;
}

export interface LinkedPlanItem {
  /** Who carries it out: a worker, or a participant from outside the organisation. */
  readonly responsible: { readonly worker?: WorkerId | undefined };
  /** The needs that it answers (R42). */
  readonly needIds: readonly string[];
  readonly actualEnd?: LocalDate | undefined;
}

/** The plans that a closing asks about: all that the case has ever had, where its type asks for a plan of approach. */
export function plansAskedFor(state: CaseState, { caseTypes }: ConfigurationState): readonly Uuid[] {
  if (state.status === 'notOpened') return [];
  const items = caseTypes[state.caseType]?.rules.closingItems ?? [];
  return items.some(({ code }) => code === 'PLAN_OF_APPROACH') ? (Object.keys(state.plans) as Uuid[]) : [];
}

/** The streams of plans. */
export function planFacts(ids: readonly Uuid[]): readonly FactReference<LinkedPlan>[] {
  return ids.map((id) => fact<LinkedPlan>('plan', id));
}
