/** ResolveNeed: what came of a need. */
import {
  type CaseId,
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  pastDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { NEED_OUTCOMES, type NeedOutcome, needResolved } from '../needs.events';
import { type NeedId, standingNeedOf } from '../needs.rules';

export interface ResolveNeed extends CommandInput {
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly outcome: NeedOutcome;
  /** Default: today. */
  readonly resolvedOn?: LocalDate | undefined;
  readonly reason?: string | undefined;
}

export const resolveNeed = command('ResolveNeed', {
  permission: 'case.needs',
  stream: caseStream,
  target: (input: ResolveNeed) => input.caseId,
  decide: (state, { needId, outcome, resolvedOn, reason }, { today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const need = standingNeedOf(state.needs, needId);
    if (isRejection(need)) return need;
    if (!NEED_OUTCOMES.includes(outcome)) {
      return rejected('NeedOutcomeUnknown', '{outcome} is no outcome of a need.', {
        field: 'outcome',
        values: { outcome },
      });
    }
    const on = resolvedOn ?? today;
    const fault =
      pastDayRejection(on, 'resolvedOn', today, need.revisedOn ?? need.identifiedOn) ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    return needResolved({ needId, outcome, resolvedOn: on, reason }, { occurredAt: occurredOn(on) });
  },
});
