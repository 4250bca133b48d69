/** The view of workers. It holds their names, which are personal and go when the worker is forgotten. */
import {
  type Forgotten,
  type Instant,
  isForgotten,
  type TeamId,
  type WorkerId,
  type WorkerStreamId,
} from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import {
  workerDeactivated,
  workerForgotten,
  workerJoinedTeam,
  workerLeftTeam,
  workerNamed,
  workerReactivated,
  workerSeen,
} from '../domain/worker.events';

export type WorkerStatus = 'ACTIVE' | 'INACTIVE';

export interface WorkerDocument {
  readonly id: WorkerStreamId;
  readonly revision: number;
  /** The subject of their tokens. */
  readonly worker: WorkerId;
  readonly status: WorkerStatus;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly forgotten: boolean;
  readonly teams: readonly TeamId[];
  readonly firstSeenAt: Instant;
}

/** Whose key is gone though that has not been folded yet, is shown without a name until it is. */
const shown = (value: string | Forgotten | undefined): string | undefined => (isForgotten(value) ? undefined : value);

export const workersView = view<WorkerDocument>({
  name: 'workers',
  version: 1,
  opens: true,
  indexes: [
    { name: 'bySubject', equals: ['status'], orderedBy: 'worker' },
    { name: 'ofTeam', equals: ['teams', 'status'], eachOf: 'teams', orderedBy: 'worker' },
  ],
  steps: [
    on(workerSeen, {
      fold: (_, { data: { worker }, revision, recordedAt }, key) => ({
        ...{ id: key as WorkerStreamId, revision, worker, firstSeenAt: recordedAt },
        ...{ status: 'ACTIVE' as const, forgotten: false, teams: [] },
      }),
    }),
    on(workerNamed, {
      fold: (document, { revision, personal }) =>
        document && { ...document, revision, name: shown(personal.name), email: shown(personal.email) },
    }),
    on(workerJoinedTeam, {
      fold: (document, { revision, data: { teamId } }) =>
        document && { ...document, revision, teams: [...document.teams, teamId] },
    }),
    on(workerLeftTeam, {
      fold: (document, { revision, data: { teamId } }) =>
        document && { ...document, revision, teams: document.teams.filter((team) => team !== teamId) },
    }),
    on(workerDeactivated, {
      fold: (document, { revision }) => document && { ...document, revision, status: 'INACTIVE' as const },
    }),
    on(workerReactivated, {
      fold: (document, { revision }) => document && { ...document, revision, status: 'ACTIVE' as const },
    }),
    on(workerForgotten, {
      fold: (document, { revision }) =>
        document && { ...document, revision, forgotten: true, name: undefined, email: undefined },
    }),
  ],
});
