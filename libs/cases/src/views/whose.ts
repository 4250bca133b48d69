/** Whose cases a question is about: one worker's, those of the workers of a team, or one's own. */
import type { TeamId, WorkerId } from '@caseledger/kernel';
import { type WorkerDocument, workerPage } from '@caseledger/organisation';
import type { Reading } from '@caseledger/querying';

/** At most one of them; neither: the cases of whoever asks. */
export interface Whose {
  readonly worker?: WorkerId | undefined;
  readonly teamId?: TeamId | undefined;
}

/** So many workers of a team are looked at: their values make one question of an index. */
export const MOST_WORKERS = 20;

/** The workers, by the subjects of their tokens: of a team the first twenty that are active. */
export async function workersOf({ worker, teamId }: Whose, reading: Reading): Promise<readonly WorkerId[]> {
  if (worker !== undefined) return [worker];
  if (teamId === undefined) return [reading.actor.id as WorkerId];
  const page = { statuses: ['ACTIVE'], ofTeam: teamId, limit: MOST_WORKERS } as const;
  const rows = await workerPage.answer(page, reading);
  return rows.map(({ document }) => (document as unknown as WorkerDocument).worker);
}
