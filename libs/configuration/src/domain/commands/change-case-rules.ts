/** ChangeCaseRules: changes the organisation's default from now on, and with it every case type that has nothing else of its own (R49). */
import { command, type CommandInput } from '@caseledger/kernel';
import { caseSettingsRejection, unclosableRejection } from '../case-rules.rules';
import { type CaseSettings, changedSettings, rulesWith } from '../case-type';
import { caseRulesChanged } from '../configuration.events';
import { configurationStream } from '../configuration.state';

export interface ChangeCaseRules extends CommandInput {
  /** What is left out stays as it is. */
  readonly rules: CaseSettings;
}

/** Emits nothing when the default is like this already. */
export const changeCaseRules = command('ChangeCaseRules', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: ChangeCaseRules) => {
    const fault = caseSettingsRejection(state, input.rules, 'rules.');
    if (fault !== undefined) return fault;
    const rules = changedSettings(state.caseRules, input.rules);
    if (Object.keys(rules).length === 0) return [];
    const caseRules = rulesWith(state.caseRules, rules);
    const ruled = Object.values(state.caseTypes).map((type) => ({
      label: type.label,
      rules: rulesWith(caseRules, type.overrides),
    }));
    return unclosableRejection([{ rules: caseRules }, ...ruled], input.rules) ?? caseRulesChanged({ rules });
  },
});
