/** The events of a worker. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field, type WorkerId } from '@caseledger/kernel';

/** The program has seen a token of this worker for the first time. */
export const workerSeen = event('WorkerSeen', { version: 1, fields: { worker: field.worker<WorkerId>() } });

/** Holds who the worker is, as it is known from now on, whole. */
export const workerNamed = event('WorkerNamed', {
  version: 1,
  fields: { name: field.personal(field.text()), email: field.personal(field.optional(field.text())) },
});

export const workerJoinedTeam = event('WorkerJoinedTeam', { version: 1, fields: { teamId: field.id<'Team'>() } });

export const workerLeftTeam = event('WorkerLeftTeam', { version: 1, fields: { teamId: field.id<'Team'>() } });

/** The worker has left the organisation. */
export const workerDeactivated = event('WorkerDeactivated', { version: 1, fields: {} });

export const workerReactivated = event('WorkerReactivated', { version: 1, fields: {} });

/** Who the worker is was erased with their key. That somebody acted under their subject stays in the log. */
export const workerForgotten = event('WorkerForgotten', { version: 1, fields: {} });

export const workerEvents = [
  workerSeen,
  workerNamed,
  workerJoinedTeam,
  workerLeftTeam,
  workerDeactivated,
  workerReactivated,
  workerForgotten,
] as const;
