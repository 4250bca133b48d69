/** What forgetting a worker does beyond its event: the key, this process's memory, the view, and the bytes that it leaves. */
import type { PartyId, Place, Tenant, WorkerStreamId } from '@caseledger/kernel';
import type { KeyStore } from '@caseledger/privacy';
import { clearBehind, type Projections } from '@caseledger/projecting';
import type { ReadStore } from '@caseledger/read-store';
import { workersView } from './views/workers.view';

export interface EraseWorkerParts {
  readonly keys: KeyStore;
  readonly projections: Pick<Projections, 'waitFor'>;
  readonly readStore: ReadStore;
  /** How long the view is waited for, in milliseconds. */
  readonly patience: number;
}

/** Erases the name of a worker whose forgetting stands in the log at a place. */
export type EraseWorker = (tenant: Tenant, worker: WorkerStreamId, place: Place | undefined) => Promise<void>;

/** When it answers, the key is destroyed for ever. A view that is late erases what it holds as soon as it gets there. */
export function eraseWorker({ keys, projections, readStore, patience }: EraseWorkerParts): EraseWorker {
  return async (tenant, worker, place) => {
    await keys.destroy(tenant, worker as string as PartyId);
    await clearBehind({ projections, readStore }, workersView.name, place === undefined ? [] : [place], patience);
  };
}
