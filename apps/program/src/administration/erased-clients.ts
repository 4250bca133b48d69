/** Finds open cases whose client has been erased: the one race between two streams that is accepted (OpenCase). */
import { casesView } from '@caseledger/cases';
import { logPages, type WholeLog } from '@caseledger/event-store';
import { parseStreamName, type Tenant } from '@caseledger/kernel';
import type { ReadStore } from '@caseledger/read-store';
import type { Progress } from './progress';

export interface CaseOfErasedClient {
  readonly tenant: Tenant;
  readonly caseId: string;
  readonly clientId: string;
}

const PAGE = 1_000;

/** The open cases of erased clients, by the log's erasures and the view of cases. */
export async function erasedClients(
  readStore: ReadStore,
  log: WholeLog,
  progress: (progress: Progress) => void,
): Promise<readonly CaseOfErasedClient[]> {
  const found: CaseOfErasedClient[] = [];
  let read = 0;
  for await (const { events } of logPages(log, {}, PAGE)) {
    read += events.length;
    progress({ doing: 'Looking for open cases of erased clients', done: read });
    for (const { type, stream } of events) {
      const address = type === 'PersonForgotten' ? parseStreamName(stream) : undefined;
      if (address !== undefined) found.push(...(await openCasesOf(readStore, address.tenant, address.id)));
    }
  }
  return found;
}

async function openCasesOf(
  readStore: ReadStore,
  tenant: Tenant,
  clientId: string,
): Promise<readonly CaseOfErasedClient[]> {
  const rows = await readStore.forTenant(tenant, casesView.name).page({
    index: 'ofClient-opened',
    equals: { clientId, opening: ['TENANT', 'RESTRICTED'], status: 'OPEN' },
    direction: 'ascending',
    limit: 500,
  });
  return rows.map(({ key: caseId }) => ({ tenant, caseId, clientId }));
}
