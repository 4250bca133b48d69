/** What a date causes in cases, for the scheduler. */
import type { Due, ScheduledKind } from '@caseledger/commanding';
import type { CaseId, LocalDate } from '@caseledger/kernel';
import type { ReadStore } from '@caseledger/read-store';
import { endAftercare } from './domain/aftercare/commands/end-aftercare';
import { casesView } from './views/cases.view';

/** Aftercare is over on the day after its last one (R90): the case stays closed. */
export function endsOfAftercare(readStore: Pick<ReadStore, 'forTenant'>): ScheduledKind {
  return {
    name: 'end of aftercare',
    due: async (tenant, until, after, limit) => {
      const rows = await readStore.forTenant(tenant, casesView.name).page({
        index: 'aftercare-until',
        equals: { status: 'AFTERCARE' },
        range: { to: until },
        direction: 'ascending',
        ...(after === undefined ? {} : { after: { order: after.due, key: after.id } }),
        limit,
      });
      return rows.map(({ key, order }): Due => ({ id: key as CaseId, due: order as LocalDate }));
    },
    command: ({ id, due }, commandId) => endAftercare({ commandId, caseId: id as CaseId, endedOn: due }),
  };
}
