/** What is allowed of baselines. */
import { type Id, rejected, type Rejection } from '@caseledger/kernel';
import type { Baseline, BaselinesState } from './baselines.state';

export type BaselineId = Id<'Baseline'>;

/** The most baselines of one plan. */
export const MOST_BASELINES = 50;

/** The baseline, or the refusal of an id that names none of this plan. */
export function baselineOf(baselines: BaselinesState, id: BaselineId): Baseline | Rejection {
  return (
    (Object.hasOwn(baselines, id) ? baselines[id] : undefined) ??
    rejected('BaselineUnknown', 'The plan has no baseline with this id.', { field: 'baselineId' })
  );
}
