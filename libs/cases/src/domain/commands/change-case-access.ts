/** ChangeCaseAccess: to whom a case is open from now on; it ends what was seen through a broken glass. */
import { type CaseId, command, type CommandInput, fact, rejected, textRejection } from '@caseledger/kernel';
import type { TeamState } from '@caseledger/organisation';
import { accessOf, accessRejection, type CaseAccess, type FlatAccess, sameAccess } from '../case-access';
import { caseAccessChanged } from '../case.events';
import { lockedOut } from '../case.rules';
import { caseStream } from '../case.state';

export interface ChangeCaseAccess extends CommandInput, FlatAccess {
  readonly caseId: CaseId;
  readonly openTo: CaseAccess['openTo'];
  readonly reason: string;
  /** Whether it is meant even where the one who asks then does not see the case any more. Default: no. */
  readonly evenWithoutMe?: boolean | undefined;
}

/** Emits nothing where it is open to the same already. */
export const changeCaseAccess = command('ChangeCaseAccess', {
  permission: 'case.restrict',
  stream: caseStream,
  target: (input: ChangeCaseAccess) => input.caseId,
  asksTeams: ({ teamId }) => teamId !== undefined,
  reads: ({ teamId }) => ({ team: teamId === undefined ? undefined : fact<TeamState>('team', teamId) }),
  decide: (state, { reason, evenWithoutMe = false, ...asked }, { actor, teams, facts, now }) => {
    if (state.status === 'notOpened') {
      return rejected('CaseNotOpen', 'There is no case to open to anybody.', { field: 'caseId' });
    }
    const fault = textRejection(reason, 'reason') ?? accessRejection(asked, facts.team?.state);
    if (fault !== undefined) return fault;
    const access = accessOf(asked);
    if (sameAccess(access, state.access)) return [];
    const { caseworker } = state;
    const without = evenWithoutMe ? undefined : lockedOut({ access, caseworker, brokenBy: {} }, { actor, teams, now });
    return without ?? caseAccessChanged({ ...access, reason });
  },
});
