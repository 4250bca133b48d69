/** AssignModel: the case is worked by a model from a day on: as its primary one, or beside it (R54, R107). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  isRejection,
  type LocalDate,
  pastDayRejection,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { modelAssigned } from '../models.events';
import { contactIntervalRejection, modelInUse } from '../models.rules';

export interface AssignModel extends CommandInput {
  readonly caseId: CaseId;
  /** The code of the model. */
  readonly model: string;
  /** Default: yes. */
  readonly primary?: boolean | undefined;
  /** Default: today. */
  readonly from?: LocalDate | undefined;
  /** Default: the model's own. Plans are adapted to the person (R107). */
  readonly contactIntervalDays?: number | undefined;
  readonly reason?: string | undefined;
}

/** Emits nothing where the case is worked so already. */
export const assignModel = command('AssignModel', {
  permission: 'case.model',
  stream: caseStream,
  target: (input: AssignModel) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, input, { facts, today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const { primary = true, from = today, reason } = input;
    const profile = modelInUse(facts.configuration.state, input.model);
    if (isRejection(profile)) return profile;
    const fault =
      contactIntervalRejection(input.contactIntervalDays) ??
      pastDayRejection(from, 'from', today, state.startDate) ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const { contactIntervalDays = profile.contactIntervalDays } = input;
    const { models } = state;
    const present = primary ? models.primary : models.secondary.find(({ model }) => model === profile.code);
    const same = present?.model === profile.code && present.contactIntervalDays === contactIntervalDays;
    if (same && (input.from === undefined || present.from === from)) return [];
    return modelAssigned(
      { model: profile.code, primary, from, contactIntervalDays, reason },
      { occurredAt: occurredOn(from) },
    );
  },
});
