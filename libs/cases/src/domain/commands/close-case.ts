/** CloseCase: an explicit act (R74), as of today or another day (R79), into aftercare where the type allows it (R82, R86). */
import type { ConfigurationState } from '@caseledger/configuration';
import { command, type CommandInput, fact, type LocalDate, rejected, textRejection } from '@caseledger/kernel';
import type { CaseId } from '@caseledger/kernel';
import { caseClosed } from '../case.events';
import { closingBeforeStart, closingDateRejection } from '../case.rules';
import { caseStream } from '../case.state';
import { type Override, unlessOverridden } from '../override';

export interface CloseCase extends CommandInput {
  readonly caseId: CaseId;
  /** Default: today. */
  readonly closingDate?: LocalDate | undefined;
  /** Default: no. */
  readonly aftercare?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly override?: Override | undefined;
}

export const closeCase = command('CloseCase', {
  permission: 'case.close',
  stream: caseStream,
  target: (input: CloseCase) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, input, { actor, facts, today, occurredOn }) => {
    if (state.status !== 'open')
      return rejected('CaseNotOpen', 'Only an open case can be closed.', { field: 'caseId' });

    const { closingDate = today, aftercare = false, reason, override } = input;
    const fault = closingDateRejection(closingDate, today) ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (aftercare && facts.configuration.state.caseTypes[state.caseType]?.aftercare !== true) {
      return rejected('AftercareNotAvailable', 'Cases of this type have no aftercare.', { field: 'aftercare' });
    }

    const tooEarly = closingBeforeStart(closingDate, state.periodStart);
    if (tooEarly !== undefined) {
      const refused = unlessOverridden(tooEarly, override, actor, 'case.close.override');
      if (refused !== undefined) return refused;
    }
    return caseClosed(
      {
        closingDate,
        aftercare,
        reason,
        ...(tooEarly === undefined ? {} : { unmet: ['CLOSING_DATE_BEFORE_START'], overrideReason: override?.reason }),
      },
      { occurredAt: occurredOn(closingDate) },
    );
  },
});
