/** The queries that the view of workers answers. */
import { type TeamId, type WorkerId, type WorkerStreamId, workerStreamIdOf } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import type { Row } from '@caseledger/read-store';
import { type TeamDocument, teamsView } from './teams.view';
import { type WorkerDocument, workersView, type WorkerStatus } from './workers.view';

export interface WorkerPage {
  readonly statuses: readonly WorkerStatus[];
  /** Those in this team alone. */
  readonly ofTeam?: TeamId | undefined;
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  readonly limit: number;
}

/** A worker, or undefined where the tenant has none of this id. */
export const workerById = query('worker', {
  permission: 'organisation.read',
  view: workersView,
  answer: async (id: WorkerStreamId, reading) => documentOf(await reading.documents(workersView).get(id)),
});

/** Workers by the subjects of their tokens, in the order of the subjects; undefined for whom no token was seen of. */
export const workersBySubjects = query('workersBySubjects', {
  permission: 'organisation.read',
  view: workersView,
  answer: async (workers: readonly WorkerId[], reading) => {
    const ids = workers.map((worker) => workerStreamIdOf(reading.actor.tenant, worker));
    return (await reading.documents(workersView).getMany(ids)).map(documentOf);
  },
});

/** One page of the workers, by the subjects of their tokens. */
export const workerPage = query('workers', {
  permission: 'organisation.read',
  view: workersView,
  answer: async ({ statuses, ofTeam, after, limit }: WorkerPage, reading): Promise<readonly Row[]> =>
    reading.documents(workersView).page({
      ...(ofTeam === undefined
        ? { index: 'bySubject', equals: { status: statuses } }
        : { index: 'ofTeam', equals: { teams: ofTeam, status: statuses } }),
      ...{ direction: 'ascending', limit },
      ...(after === undefined ? {} : { after }),
    }),
});

/** Who asks: what their token says, and what is known of them beyond it. Open to everybody, about nobody else. */
export const me = query('me', {
  permission: 'tenant.read',
  view: workersView,
  answer: async (_: undefined, reading) => {
    const { id: subject, tenant, roles } = reading.actor;
    const workerId = workerStreamIdOf(tenant, subject);
    const worker = documentOf(await reading.documents(workersView).get(workerId));
    const teams = await reading.documents(teamsView).getMany(worker?.teams ?? []);
    return {
      ...{ subject, tenant, roles, workerId, name: worker?.name, email: worker?.email },
      teams: teams.flatMap((stored) => (stored?.document as TeamDocument | undefined) ?? []),
    };
  },
});

function documentOf(stored: Awaited<ReturnType<ReturnType<Reading['documents']>['get']>>): WorkerDocument | undefined {
  return stored?.document as WorkerDocument | undefined;
}
