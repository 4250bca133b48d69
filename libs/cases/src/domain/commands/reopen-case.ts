/** ReopenCase: delivery is resumed on the same case (R22, R94-R103); what was decided at the closing stays in the history. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, command, type CommandInput, fact, rejected, textRejection } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { caseReopened } from '../case.events';
import { partyRejection, reopeningReserved, reopeningWindowPassed } from '../case.rules';
import { caseStream } from '../case.state';
import { type Override, unlessOverridden } from '../override';
import { notClosedToReopen } from '../turned';

export interface ReopenCase extends CommandInput {
  readonly caseId: CaseId;
  readonly reason?: string | undefined;
  readonly override?: Override | undefined;
}

export const reopenCase = command('ReopenCase', {
  permission: 'case.reopen',
  stream: caseStream,
  target: (input: ReopenCase) => input.caseId,
  reads: (_, state) => ({
    configuration: fact<ConfigurationState>('configuration'),
    client: state.status === 'notOpened' ? undefined : fact<PartyState>('party', state.clientId),
  }),
  decide: (state, { reason, override }, { actor, facts, today, timeZone }) => {
    if (state.status !== 'closed') return notClosedToReopen(state, timeZone);
    const caseType = facts.configuration.state.caseTypes[state.caseType];
    if (caseType === undefined) {
      return rejected('CaseTypeUnknown', 'There is no case type {caseType} any more.', {
        values: { caseType: state.caseType },
      });
    }
    const fault =
      textRejection(reason, 'reason') ??
      (facts.client === undefined ? undefined : partyRejection(facts.client.state, 'caseId')) ??
      reopeningReserved(caseType, actor);
    if (fault !== undefined) return fault;

    const passed = reopeningWindowPassed(state.closingDate, caseType, today);
    if (passed !== undefined) {
      const refused = unlessOverridden(passed, override, actor, 'case.reopen.override');
      if (refused !== undefined) return refused;
    }
    return caseReopened({
      reopeningDate: today,
      closedOn: state.closingDate,
      reason,
      ...(passed === undefined ? {} : { unmet: ['REOPENING_WINDOW_PASSED'], overrideReason: override?.reason }),
    });
  },
});
