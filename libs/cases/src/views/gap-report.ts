/** Where help is missing in a case (R46). */
import type { CaseId } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import type { CaseState } from '../domain/case.state';
import { addressedNeeds, type UnansweredNeed, unansweredNeeds } from '../domain/needs/gap-report';
import { seesCase } from './case-history';
import { plansOf } from './linked-plans';

/** The needs of a case that nothing under way answers; undefined where there is no such case to see. */
export const gapReport = query('gapReport', {
  permission: 'case.read',
  answer: async (caseId: CaseId, reading): Promise<readonly UnansweredNeed[] | undefined> => {
    const { state } = await reading.state<CaseState>('case', caseId);
    if (state.status === 'notOpened' || !(await seesCase(caseId, reading))) return undefined;
    const plans = await plansOf(state, reading);
    return unansweredNeeds(state.needs, addressedNeeds(plans), await reading.today());
  },
  shows: (needs, caseId) => (needs === undefined ? [] : [caseId]),
});
