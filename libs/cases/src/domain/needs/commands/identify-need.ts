/** IdentifyNeed: a need that became known outside an assessment (R41). */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, command, type CommandInput, fact, type LocalDate, pastDayRejection } from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { needIdentified } from '../needs.events';
import { type DescribedNeed, describedNeedRejection, type NeedId, tooManyNeeds } from '../needs.rules';

export interface IdentifyNeed extends CommandInput, DescribedNeed {
  readonly caseId: CaseId;
  /** Default: today. */
  readonly identifiedOn?: LocalDate | undefined;
}

export const identifyNeed = command('IdentifyNeed', {
  permission: 'case.needs',
  stream: caseStream,
  target: (input: IdentifyNeed) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, input, { facts, today, newId, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const { domain, severity, source, description, identifiedOn = today } = input;
    const needId = newId<NeedId>('need');
    if (state.needs.needs[needId] !== undefined) return [];
    const fault =
      describedNeedRejection(facts.configuration.state, input, '') ??
      pastDayRejection(identifiedOn, 'identifiedOn', today) ??
      tooManyNeeds(state.needs, 1);
    if (fault !== undefined) return fault;
    return needIdentified(
      { needId, domain, severity, source, identifiedOn, description },
      { occurredAt: occurredOn(identifiedOn) },
    );
  },
});
