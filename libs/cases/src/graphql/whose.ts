/** Maps the arguments that say whose cases a question is about. */
import type { TeamId, WorkerId } from '@caseledger/kernel';
import { badUserInput } from '@caseledger/security';
import type { Whose } from '../views/whose';

/** Throws BAD_USER_INPUT where both are given. */
export function whoseOf(worker: string | null | undefined, teamId: TeamId | null | undefined): Whose {
  const whose = { worker: (worker ?? undefined) as WorkerId | undefined, teamId: teamId ?? undefined };
  if (whose.worker !== undefined && whose.teamId !== undefined) {
    throw badUserInput('teamId', 'Give a worker or a team, not both.');
  }
  return whose;
}
