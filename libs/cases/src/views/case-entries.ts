/** What was written in single entries of a case: free text stands in no view, and is read from its event. */
import type { CaseId, DomainEvent } from '@caseledger/kernel';
import { entriesAt, query } from '@caseledger/querying';
import { seesCase } from './case-history';

export interface CaseEntries {
  readonly id: CaseId;
  /** The revisions of the events that made the entries. */
  readonly revisions: readonly number[];
}

/** The events of a case at these revisions, with their texts opened, in this order; undefined where there is none to see. */
export const caseEntries = query('caseEntries', {
  permission: 'case.read',
  answer: async ({ id, revisions }: CaseEntries, reading): Promise<readonly (DomainEvent | undefined)[]> => {
    if (!(await seesCase(id, reading))) return revisions.map(() => undefined);
    return entriesAt('case', id, revisions, reading);
  },
  shows: (events, { id }) => (events.some((event) => event !== undefined) ? [id] : []),
});
