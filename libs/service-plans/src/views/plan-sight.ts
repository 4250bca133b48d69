/** Who sees a plan: whoever sees its case, by the log and as it is now. */
import { seesCase } from '@caseledger/cases';
import type { PlanId } from '@caseledger/kernel';
import type { Reading } from '@caseledger/querying';
import type { CreatedPlan, PlanState } from '../domain/plan.state';

/** The plan as the log has it, or undefined where there is none to see. */
export async function planToSee(id: PlanId, reading: Reading): Promise<CreatedPlan | undefined> {
  const { state } = await reading.state<PlanState>('plan', id);
  if (state.status === 'NOT_CREATED') return undefined;
  return (await seesCase(state.caseId, reading)) ? state : undefined;
}
