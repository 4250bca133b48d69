/** Refusals of how a plan stands that several commands share. */
import { rejected, type Rejection } from '@caseledger/kernel';

/** What waits for nobody is neither approved nor rejected. */
export function notSubmitted(): Rejection {
  return rejected('PlanNotSubmitted', 'Only a plan that is submitted can be approved or rejected.', {
    field: 'planId',
  });
}
