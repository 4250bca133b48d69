/** ReviseNeed: a need weighs more, or less, than it did. */
import {
  type CaseId,
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  pastDayRejection,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { needRevised, type NeedSeverity } from '../needs.events';
import { type NeedId, severityRejection, standingNeedOf } from '../needs.rules';

export interface ReviseNeed extends CommandInput {
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly severity: NeedSeverity;
  /** Default: today. */
  readonly revisedOn?: LocalDate | undefined;
  readonly reason?: string | undefined;
}

/** Emits nothing for a need that weighs as much already. */
export const reviseNeed = command('ReviseNeed', {
  permission: 'case.needs',
  stream: caseStream,
  target: (input: ReviseNeed) => input.caseId,
  decide: (state, { needId, severity, revisedOn, reason }, { today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const need = standingNeedOf(state.needs, needId);
    if (isRejection(need)) return need;
    const on = revisedOn ?? today;
    const fault =
      severityRejection(severity, 'severity') ??
      pastDayRejection(on, 'revisedOn', today, need.revisedOn ?? need.identifiedOn) ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (need.severity === severity) return [];
    return needRevised({ needId, severity, revisedOn: on, reason }, { occurredAt: occurredOn(on) });
  },
});
