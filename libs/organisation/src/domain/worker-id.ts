/** The id of a worker's stream, which follows from the subject of their tokens: another one in each tenant. */
import { derivedUuid, type Id, idOfTenantStream, type Tenant, type WorkerId } from '@caseledger/kernel';

/** Names a worker's stream and document; the subject of their tokens is a `WorkerId`. */
export type WorkerStreamId = Id<'WorkerStream'>;

/** The id of the stream of whoever has tokens with this subject. */
export function workerStreamIdOf(tenant: Tenant, worker: WorkerId | string): WorkerStreamId {
  return derivedUuid<'WorkerStream'>(idOfTenantStream(tenant, 'worker'), worker);
}
