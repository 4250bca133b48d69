/** To whom a case is open: the whole organisation, one team or named workers; and who sees it beside them. */
import {
  type Instant,
  isText,
  rejected,
  type Rejection,
  type Restriction,
  type TeamId,
  type WorkerId,
} from '@caseledger/kernel';
import type { TeamState } from '@caseledger/organisation';

export const OPENINGS = ['TENANT', 'TEAM', 'WORKERS'] as const;

export type CaseAccess =
  | { readonly openTo: 'TENANT' }
  | { readonly openTo: 'TEAM'; readonly teamId: TeamId }
  | { readonly openTo: 'WORKERS'; readonly workers: readonly WorkerId[] };

/** What decides who sees a case. */
export interface Accessible {
  readonly access: CaseAccess;
  /** Whoever has the case sees it, to whomever it is open. */
  readonly caseworker?: WorkerId | undefined;
  /** Who has broken the glass, and until when they see the case. */
  readonly brokenBy: Readonly<Record<WorkerId, Instant>>;
}

/** The most workers that a case is open to by name. */
export const MOST_WORKERS = 50;

export const OPEN_TO_ALL: CaseAccess = { openTo: 'TENANT' };

/** An access flat, as it is asked for and as events hold it. */
export interface FlatAccess {
  /** Absent for the whole organisation. */
  readonly openTo?: CaseAccess['openTo'] | undefined;
  readonly teamId?: TeamId | undefined;
  readonly workers?: readonly WorkerId[] | undefined;
}

/** The access of its flat form, without repetitions. */
export function accessOf({ openTo = 'TENANT', teamId, workers = [] }: FlatAccess): CaseAccess {
  if (openTo === 'TEAM' && teamId !== undefined) return { openTo, teamId };
  // A restriction that names nobody is open to the caseworker alone: never to everybody.
  return openTo === 'TENANT' ? OPEN_TO_ALL : { openTo: 'WORKERS', workers: [...new Set(workers)] };
}

/** To whom the case is open; undefined for the whole organisation. */
export function restrictionOf({ access, caseworker, brokenBy }: Accessible): Restriction | undefined {
  if (access.openTo === 'TENANT') return undefined;
  const named = access.openTo === 'WORKERS' ? access.workers : [];
  return {
    teams: access.openTo === 'TEAM' ? [access.teamId] : [],
    workers: caseworker === undefined || named.includes(caseworker) ? named : [...named, caseworker],
    brokenBy,
  };
}

/** Whether two say the same. */
export function sameAccess(one: CaseAccess, other: CaseAccess): boolean {
  if (one.openTo === 'TEAM') return other.openTo === 'TEAM' && one.teamId === other.teamId;
  if (one.openTo === 'TENANT' || other.openTo !== 'WORKERS') return one.openTo === other.openTo;
  return one.workers.length === other.workers.length && one.workers.every((worker) => other.workers.includes(worker));
}

/** Open to nobody, to too many, to more than it says, or to a team that is not there (any more): `team` is the one named. */
export function accessRejection(
  { openTo = 'TENANT', teamId, workers }: FlatAccess,
  team: TeamState | undefined,
): Rejection | undefined {
  if (teamId !== undefined && openTo !== 'TEAM') {
    return rejected('TeamNotAsked', 'A team is named for what is open to a team.', { field: 'teamId' });
  }
  if (workers !== undefined && openTo !== 'WORKERS') {
    return rejected('WorkersNotAsked', 'Workers are named for what is open to workers.', { field: 'workers' });
  }
  if (openTo === 'TEAM') return teamRejection(team);
  if (openTo === 'TENANT') return undefined;
  const named = new Set(workers);
  if (named.size < 1 || named.size > MOST_WORKERS) {
    return rejected('WorkersNotAllowed', 'A case is open to 1 to {most} workers by name.', {
      field: 'workers',
      values: { most: MOST_WORKERS },
    });
  }
  if ([...named].every((worker) => isText(worker, 255))) return undefined;
  return rejected('WorkersNotAllowed', 'A worker is named with 1 to 255 characters.', { field: 'workers' });
}

function teamRejection(team: TeamState | undefined): Rejection | undefined {
  const field = 'teamId';
  if (team === undefined) return rejected('TeamNeeded', 'Say to which team the case is open.', { field });
  if (team.status === 'unknown') return rejected('TeamUnknown', 'There is no team with this id.', { field });
  return team.status === 'active' ? undefined : rejected('TeamDissolved', 'This team has been dissolved.', { field });
}
