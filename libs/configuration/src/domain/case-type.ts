/** A type of case (R18, R52): the organisation's rules, but for those that the type has of its own (R49). */
import { canonicalJson } from '@caseledger/kernel';
import type { CaseRules } from './case-rules';

/** The name of one setting. */
export type CaseSetting = keyof CaseRules;

/** Settings by their names. Where no model is meant, it says so: what is absent stays as it is. */
export type CaseSettings = Partial<CaseRules>;

/** Stands for the model of those that have none. No model has this code. */
export const NO_MODEL = 'NONE';

export interface CaseType {
  /** The word by which cases name it: `DEBT`. */
  readonly code: string;
  /** Its name for people. */
  readonly label: string;
  /** Whether no new case may be of this type. Cases that are keep it. */
  readonly retired: boolean;
  /** What the type has of its own; all else is the organisation's. */
  readonly overrides: CaseSettings;
  /** All rules of its cases, as they follow from both. */
  readonly rules: CaseRules;
}

/** The rules with some settings changed. */
export function rulesWith(rules: CaseRules, settings: CaseSettings): CaseRules {
  const { model, ...others } = { ...rules, ...settings };
  return model === undefined || model === NO_MODEL ? others : { ...others, model };
}

/** The settings that are given, without those that are left out. */
export function givenSettings(settings: CaseSettings): CaseSettings {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(settings);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The given settings that would change something about the rules. */
export function changedSettings(rules: CaseRules, settings: CaseSettings): CaseSettings {
  const present: CaseSettings = { model: NO_MODEL, ...rules };
  const changed = Object.entries(givenSettings(settings)).filter(
    ([name, value]) => canonicalJson(value) !== canonicalJson(present[name as CaseSetting]),
  );
  return Object.fromEntries(changed);
}

/** The settings but for some. */
export function settingsWithout(settings: CaseSettings, names: readonly CaseSetting[]): CaseSettings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name as CaseSetting)));
}

/** All rules that are in force: the organisation's default, and those of each type. */
interface RulesInForce {
  readonly caseRules: CaseRules;
  readonly caseTypes: Readonly<Record<string, CaseType>>;
}

/** Where rules are in force for which something holds: in the default, and in which types; undefined for nowhere. */
export function whereRules(
  { caseRules, caseTypes }: RulesInForce,
  holds: (rules: CaseRules) => boolean,
): { readonly byDefault: boolean; readonly caseTypes: readonly string[] } | undefined {
  const byDefault = holds(caseRules);
  const codes = Object.values(caseTypes).flatMap(({ code, rules }) => (holds(rules) ? [code] : []));
  return byDefault || codes.length > 0 ? { byDefault, caseTypes: codes } : undefined;
}
