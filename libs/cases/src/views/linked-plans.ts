/** The service plans of a case, as far as the case takes something from them: now, and by the events that made them active. */
import type { ConfigurationState } from '@caseledger/configuration';
import type { DomainEvent, Instant, Uuid } from '@caseledger/kernel';
import type { Reading } from '@caseledger/querying';
import type { CaseState } from '../domain/case.state';
import type { OpenedCase } from '../domain/closing/closing-check';
import { type LinkedPlan, plansAskedFor } from '../domain/plans/linked-plan';

const PAGE = 200;

/** The plans that a closing asks about, as the log has them. */
export async function linkedPlans(
  state: CaseState,
  configuration: ConfigurationState,
  reading: Reading,
): Promise<readonly LinkedPlan[]> {
  return read(plansAskedFor(state, configuration), reading);
}

/** All plans that the case has ever had, as the log has them. */
export async function plansOf(state: OpenedCase, reading: Reading): Promise<readonly LinkedPlan[]> {
  return read(Object.keys(state.plans) as Uuid[], reading);
}

async function read(ids: readonly Uuid[], reading: Reading): Promise<readonly LinkedPlan[]> {
  return (await Promise.all(ids.map((id) => reading.state<LinkedPlan>('plan', id)))).map(({ state }) => state);
}

/** The events by which plans first became active, the earliest first; only what had been recorded until a moment. */
export async function planActivations(
  ids: readonly Uuid[],
  until: Instant | undefined,
  reading: Reading,
): Promise<readonly DomainEvent[]> {
  const activations = await Promise.all(ids.map((id) => activationOf(id, reading)));
  return activations
    .flatMap((event) => (event === undefined || (until !== undefined && event.recordedAt > until) ? [] : [event]))
    .sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
}

/** Early in its stream: nothing is delivered before it. */
async function activationOf(id: Uuid, reading: Reading): Promise<DomainEvent | undefined> {
  for (let from = 0; ; from += PAGE) {
    const events = await reading.events('plan', id, from, PAGE);
    const activated = events.find(({ type }) => type === 'PlanActivated');
    if (activated !== undefined || events.length < PAGE) return activated;
  }
}
