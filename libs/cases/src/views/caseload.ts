/** How many cases workers have, and how many their models of work allow (R111, R121, R159). */
import type { ConfigurationState } from '@caseledger/configuration';
import type { WorkerId } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import { casesView } from './cases.view';
import { type Whose, workersOf } from './whose';

export interface ModelLoad {
  /** The code of the primary model; undefined for cases that are worked by none. */
  readonly model: string | undefined;
  readonly cases: number;
  /** How many the model allows; undefined where there is no model. */
  readonly limit: number | undefined;
}

export interface Caseload {
  readonly worker: WorkerId;
  readonly cases: number;
  readonly byModel: readonly ModelLoad[];
  /** How full the worker's days are: the shares of each limit together, in percent. Cases without a model have no share. */
  readonly percent: number;
  /** A warning, and no rule: nothing is refused because of it. */
  readonly overLimit: boolean;
}

/** The open cases of each of these workers, by model. A restricted case is one of its worker's load like any other. */
export async function caseloadsOf(workers: readonly WorkerId[], reading: Reading): Promise<readonly Caseload[]> {
  if (workers.length === 0) return [];
  const groups = await reading.documents(casesView).group({
    index: 'ofCaseworker-opened',
    equals: { caseworker: workers, opening: ['TENANT', 'RESTRICTED'], status: 'OPEN' },
    by: ['caseworker', 'primaryModel'],
  });
  const { state } = await reading.state<ConfigurationState>('configuration');
  return workers.map((worker) => {
    const byModel = groups
      .filter(({ by }) => by['caseworker'] === worker)
      .map(({ by, count }): ModelLoad => {
        const model = by['primaryModel'] ?? undefined;
        const limit = model === undefined ? undefined : state.modelProfiles[model]?.caseloadLimit;
        return { model, cases: count, limit };
      });
    const share = byModel.reduce((sum, { cases, limit }) => sum + (limit === undefined ? 0 : cases / limit), 0);
    return {
      worker,
      cases: byModel.reduce((sum, { cases }) => sum + cases, 0),
      byModel,
      percent: Math.round(share * 100),
      overLimit: share > 1,
    };
  });
}

/** The caseload of a worker or of a team's workers; undefined where it is another's and the actor sees no reports. */
export const caseload = query('caseload', {
  permission: 'case.read',
  view: casesView,
  answer: async (whose: Whose, reading): Promise<readonly Caseload[] | undefined> => {
    const workers = await workersOf(whose, reading);
    const own = workers.every((worker) => worker === reading.actor.id);
    return own || reading.actor.may('report.read') ? caseloadsOf(workers, reading) : undefined;
  },
});
