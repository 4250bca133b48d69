/** ChangeCaseTypeRules: gives a case type rules of its own, or the organisation's again, from now on (R49, R52). */
import { canonicalJson, command, type CommandInput, isRejection } from '@caseledger/kernel';
import { caseSettingsRejection, inheritedRejection, unclosableRejection } from '../case-rules.rules';
import { type CaseSetting, type CaseSettings, givenSettings, rulesWith, settingsWithout } from '../case-type';
import { caseTypeChanged } from '../configuration.events';
import { definedCaseType } from '../configuration.rules';
import { configurationStream } from '../configuration.state';

export interface ChangeCaseTypeRules extends CommandInput {
  readonly code: string;
  /** What the type has of its own from now on, also where that is what the default says now. What is left out stays as it is. */
  readonly rules: CaseSettings;
  /** What is as in the organisation's default again. */
  readonly inherited: readonly CaseSetting[];
}

/** Emits nothing when the type is like this already. */
export const changeCaseTypeRules = command('ChangeCaseTypeRules', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code, rules, inherited }: ChangeCaseTypeRules) => {
    const present = definedCaseType(state, code);
    if (isRejection(present)) return present;
    const fault = caseSettingsRejection(state, rules, 'rules.') ?? inheritedRejection(inherited, rules);
    if (fault !== undefined) return fault;
    const { label } = present;
    const overrides = { ...settingsWithout(present.overrides, inherited), ...givenSettings(rules) };
    if (canonicalJson(overrides) === canonicalJson(present.overrides)) return [];
    return (
      unclosableRejection([{ label, rules: rulesWith(state.caseRules, overrides) }], rules) ??
      caseTypeChanged({ code, label, overrides })
    );
  },
});
