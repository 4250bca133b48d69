/** Where help is missing in a case (R46). */
import type { CaseId } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import type { CaseState } from '../domain/case.state';
import { type UnansweredNeed, unansweredNeeds } from '../domain/needs/gap-report';
import { seesCase } from './case-history';

/** The needs of a case that nothing under way answers; undefined where there is no such case to see. */
export const gapReport = query('gapReport', {
  permission: 'case.read',
  answer: async (caseId: CaseId, reading): Promise<readonly UnansweredNeed[] | undefined> => {
    const { state } = await reading.state<CaseState>('case', caseId);
    if (state.status === 'notOpened' || !(await seesCase(caseId, reading))) return undefined;
    return unansweredNeeds(state.needs, new Set(), await reading.today());
  },
  shows: (needs, caseId) => (needs === undefined ? [] : [caseId]),
});
