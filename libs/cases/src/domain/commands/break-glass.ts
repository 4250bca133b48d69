/** BreakGlass: opens a case to a worker to whom it is closed, for some hours, on the record: for when there is no time to ask. */
import {
  type CaseId,
  command,
  type CommandInput,
  epochMillisecondsOf,
  fact,
  instantOf,
  rejected,
  textRejection,
  type WorkerId,
} from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import { caseGlassBroken } from '../case.events';
import { isOpenTo } from '../case.rules';
import { caseStream } from '../case.state';

export interface BreakGlass extends CommandInput {
  readonly caseId: CaseId;
  readonly reason: string;
}

const HOUR = 3_600_000;

export const breakGlass = command('BreakGlass', {
  permission: 'case.breakGlass',
  stream: caseStream,
  target: (input: BreakGlass) => input.caseId,
  beyondRestriction: true,
  asksTeams: () => true,
  reads: () => ({ tenant: fact<TenantState>('tenant') }),
  decide: (state, { reason }, { actor, teams, facts, now }) => {
    if (state.status === 'notOpened') {
      return rejected('CaseNotOpen', 'There is no case to open to anybody.', { field: 'caseId' });
    }
    const fault = textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (isOpenTo(state, { actor, teams, now })) {
      return rejected('CaseSeenAlready', 'You see this case already; there is no glass to break.', { field: 'caseId' });
    }
    const { breakGlassHours } = facts.tenant.state.settings;
    const until = instantOf(epochMillisecondsOf(now) + breakGlassHours * HOUR);
    return caseGlassBroken({ worker: actor.id as WorkerId, until, reason });
  },
});
