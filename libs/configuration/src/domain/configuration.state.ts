/** A tenant's configuration in force. Its version is the number of events in its stream; version 0 is what ships. */
import { stream } from '@caseledger/kernel';
import type { CaseRules } from './case-rules';
import { type CaseType, rulesWith } from './case-type';
import type { ClientAttribute } from './client-attribute';
import type { CodeList, CodeLists, ListedCode } from './code-list';
import { configurationEvents } from './configuration.events';
import type { Instrument, VersionedInstrument } from './instrument';
import type { ConfiguredModelProfile } from './model-profile';
import { SHIPPED_CODE_LISTS } from './shipped-code-lists';
import { SHIPPED_CASE_RULES, SHIPPED_CASE_TYPES, SHIPPED_CLIENT_ATTRIBUTES } from './shipped-configuration';
import { SHIPPED_INSTRUMENTS } from './shipped-instruments';
import type { PlanItemDefinition, VersionedPlanItemDefinition } from './plan-item-definition';
import type { ConfiguredPlanTemplate } from './plan-template';
import { SHIPPED_MODEL_PROFILES } from './shipped-model-profiles';
import { SHIPPED_PLAN_ITEM_DEFINITIONS, SHIPPED_PLAN_TEMPLATES } from './shipped-plans';

export interface ConfigurationState {
  /** The organisation's default, which every case type has where it has nothing of its own. */
  readonly caseRules: CaseRules;
  readonly caseTypes: Readonly<Record<string, CaseType>>;
  readonly clientAttributes: Readonly<Record<string, ClientAttribute>>;
  readonly codeLists: CodeLists;
  readonly instruments: Readonly<Record<string, VersionedInstrument>>;
  readonly modelProfiles: Readonly<Record<string, ConfiguredModelProfile>>;
  readonly planItemDefinitions: Readonly<Record<string, VersionedPlanItemDefinition>>;
  readonly planTemplates: Readonly<Record<string, ConfiguredPlanTemplate>>;
}

const byCode = <Entry extends { readonly code: string }>(entries: readonly Entry[]): Readonly<Record<string, Entry>> =>
  Object.fromEntries(entries.map((entry) => [entry.code, entry]));

const withCaseType = (state: ConfigurationState, caseType: Omit<CaseType, 'rules'>): ConfigurationState => ({
  ...state,
  caseTypes: {
    ...state.caseTypes,
    [caseType.code]: { ...caseType, rules: rulesWith(state.caseRules, caseType.overrides) },
  },
});

const withCaseRules = (state: ConfigurationState, caseRules: CaseRules): ConfigurationState =>
  Object.values(state.caseTypes).reduce(withCaseType, { ...state, caseRules });

const withCode = (state: ConfigurationState, list: CodeList, entry: ListedCode): ConfigurationState => ({
  ...state,
  codeLists: { ...state.codeLists, [list]: { ...state.codeLists[list], [entry.code]: entry } },
});

const withModelProfile = (state: ConfigurationState, profile: ConfiguredModelProfile): ConfigurationState => ({
  ...state,
  modelProfiles: { ...state.modelProfiles, [profile.code]: profile },
});

const withInstrument = (state: ConfigurationState, instrument: Instrument): ConfigurationState => {
  const { code, version } = instrument;
  const present = state.instruments[code];
  const versions = { ...present?.versions, [version]: instrument };
  return {
    ...state,
    instruments: { ...state.instruments, [code]: { code, retired: false, ...present, current: version, versions } },
  };
};

const withPlanItem = (state: ConfigurationState, definition: PlanItemDefinition): ConfigurationState => {
  const { code, version } = definition;
  const present = state.planItemDefinitions[code];
  const versions = { ...present?.versions, [version]: definition };
  const planItem = { code, retired: false, ...present, current: version, versions };
  return { ...state, planItemDefinitions: { ...state.planItemDefinitions, [code]: planItem } };
};

const withPlanTemplate = (state: ConfigurationState, template: ConfiguredPlanTemplate): ConfigurationState => ({
  ...state,
  planTemplates: { ...state.planTemplates, [template.code]: template },
});

const initial: ConfigurationState = {
  caseRules: SHIPPED_CASE_RULES,
  caseTypes: byCode(SHIPPED_CASE_TYPES),
  clientAttributes: byCode(SHIPPED_CLIENT_ATTRIBUTES),
  codeLists: SHIPPED_CODE_LISTS,
  instruments: byCode(
    SHIPPED_INSTRUMENTS.map((instrument) => ({
      code: instrument.code,
      retired: false,
      current: instrument.version,
      versions: { [instrument.version]: instrument },
    })),
  ),
  modelProfiles: byCode(SHIPPED_MODEL_PROFILES.map((profile) => ({ ...profile, retired: false }))),
  planItemDefinitions: byCode(
    SHIPPED_PLAN_ITEM_DEFINITIONS.map((definition) => ({
      code: definition.code,
      current: definition.version,
      retired: false,
      versions: { [definition.version]: definition },
    })),
  ),
  planTemplates: byCode(SHIPPED_PLAN_TEMPLATES.map((template) => ({ ...template, retired: false }))),
};

export const configurationStream = stream({
  category: 'configuration',
  initial,
  stateVersion: 5,
  events: configurationEvents,
  evolve: {
    CaseRulesChanged: (state, { data }) => withCaseRules(state, rulesWith(state.caseRules, data.rules)),
    CaseTypeDefined: (state, { data }) => withCaseType(state, { ...data, retired: false }),
    CaseTypeChanged: (state, { data }) =>
      withCaseType(state, { ...data, retired: state.caseTypes[data.code]?.retired ?? false }),
    CaseTypeRetired: (state, { data }) => {
      const caseType = state.caseTypes[data.code];
      return caseType === undefined ? state : withCaseType(state, { ...caseType, retired: true });
    },
    ClientAttributeDefined: (state, { data }) => ({
      ...state,
      clientAttributes: { ...state.clientAttributes, [data.code]: data },
    }),
    CodeAdded: (state, { data: { list, code, label } }) => withCode(state, list, { code, label, retired: false }),
    CodeRenamed: (state, { data: { list, code, label } }) =>
      withCode(state, list, { code, label, retired: state.codeLists[list][code]?.retired ?? false }),
    CodeRetired: (state, { data: { list, code } }) => {
      const entry = state.codeLists[list][code];
      return entry === undefined ? state : withCode(state, list, { ...entry, retired: true });
    },
    InstrumentDefined: (state, { data }) => withInstrument(state, data),
    InstrumentRetired: (state, { data: { code } }) => {
      const instrument = state.instruments[code];
      if (instrument === undefined) return state;
      return { ...state, instruments: { ...state.instruments, [code]: { ...instrument, retired: true } } };
    },
    ModelProfileDefined: (state, { data }) => withModelProfile(state, { ...data, retired: false }),
    ModelProfileChanged: (state, { data }) =>
      withModelProfile(state, { ...data, retired: state.modelProfiles[data.code]?.retired ?? false }),
    ModelProfileRetired: (state, { data: { code } }) => {
      const profile = state.modelProfiles[code];
      return profile === undefined ? state : withModelProfile(state, { ...profile, retired: true });
    },
    PlanItemDefined: (state, { data }) => withPlanItem(state, data),
    PlanItemDefinitionChanged: (state, { data }) => withPlanItem(state, data),
    PlanItemDefinitionRetired: (state, { data: { code } }) => {
      const definition = state.planItemDefinitions[code];
      if (definition === undefined) return state;
      const planItemDefinitions = { ...state.planItemDefinitions, [code]: { ...definition, retired: true } };
      return { ...state, planItemDefinitions };
    },
    PlanTemplateDefined: (state, { data }) => withPlanTemplate(state, { ...data, retired: false }),
    PlanTemplateChanged: (state, { data }) =>
      withPlanTemplate(state, { ...data, retired: state.planTemplates[data.code]?.retired ?? false }),
    PlanTemplateRetired: (state, { data: { code } }) => {
      const template = state.planTemplates[code];
      return template === undefined ? state : withPlanTemplate(state, { ...template, retired: true });
    },
  },
});
