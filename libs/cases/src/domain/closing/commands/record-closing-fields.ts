/** RecordClosingFields: reason, result and referred to, as they are from now on (R37, R47, R58, R72, R73). */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, command, type CommandInput, entries, fact, isRejection } from '@caseledger/kernel';
import { type CaseState, caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { closingFieldsRecorded } from '../closing.events';
import {
  type ClosingChoices,
  choicesOf,
  choicesRecorded,
  choicesRejection,
  closingStepRejection,
  fieldsRecordedAt,
  rulesOf,
  sameChoices,
} from '../closing.rules';

/** Whole: what is left out is not filled in any more. */
export interface RecordClosingFields extends CommandInput, ClosingChoices {
  readonly caseId: CaseId;
}

/** Emits nothing where the fields say the same already, notes and all. */
export const recordClosingFields = command('RecordClosingFields', {
  permission: 'case.close',
  stream: caseStream,
  target: (input: RecordClosingFields) => input.caseId,
  reads: ({ caseId }) => ({
    configuration: fact<ConfigurationState>('configuration'),
    recorded: entries<CaseState>('case', caseId, fieldsRecordedAt),
  }),
  decide: (state, input, { facts }) => {
    if (state.status !== 'open') return caseNotOpen();
    const configuration = facts.configuration.state;
    const rules = rulesOf(state, configuration);
    if (isRejection(rules)) return rules;
    const choices = choicesOf(input);
    const fault = closingStepRejection(state, rules) ?? choicesRejection(choices, state.closing, rules, configuration);
    if (fault !== undefined) return fault;
    if (sameChoices(choices, choicesRecorded(facts.recorded.state.events[0]))) return [];
    return closingFieldsRecorded(choices);
  },
});
