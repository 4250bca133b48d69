/** The queries on the configuration: answered from its stream, so that they are never behind. */
import { query } from '@caseledger/querying';
import type { CaseRules } from './domain/case-rules';
import type { CaseSetting, CaseType } from './domain/case-type';
import type { ClientAttribute } from './domain/client-attribute';
import type { CodeList, ListedCode } from './domain/code-list';
import type { ConfigurationState } from './domain/configuration.state';
import type { Instrument } from './domain/instrument';
import type { ConfiguredModelProfile } from './domain/model-profile';
import type { PlanItemDefinition } from './domain/plan-item-definition';
import type { ConfiguredPlanTemplate } from './domain/plan-template';

/** A case type as it is shown: with the four settings that it has always shown by themselves. */
export interface ShownCaseType
  extends CaseType, Pick<CaseRules, 'intake' | 'aftercare' | 'reopeningWindow' | 'reopeningReserved'> {
  /** The settings that the type has of its own, by name. */
  readonly overridden: readonly CaseSetting[];
}

/** A list and its codes, in the order of their codes. */
export interface ShownCodeList {
  readonly list: CodeList;
  readonly codes: readonly ListedCode[];
}

/** What there are versions of: the one that is in force for what is new, and all of them, the newest first. */
export interface ShownVersions<Version> {
  readonly code: string;
  readonly retired: boolean;
  readonly current: Version;
  readonly versions: readonly Version[];
}

/** Which lists are wanted, and whether the retired codes are. */
export interface CodeListsAsked {
  readonly lists: readonly CodeList[];
  readonly retired: boolean;
}

interface Retirable {
  readonly code: string;
  readonly retired: boolean;
}

/** Entries in the order of their codes, without the retired ones where they are not wanted. */
function listed<Entry extends Retirable>(entries: Readonly<Record<string, Entry>>, retired: boolean): readonly Entry[] {
  return Object.values(entries)
    .filter((entry) => retired || !entry.retired)
    .sort(byCode);
}

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1);

interface Versioned<Version> extends Retirable {
  readonly current: number;
  readonly versions: Readonly<Record<number, Version>>;
}

/** Entries in the order of their codes, each with its versions. */
function listedVersions<Version extends { readonly version: number }>(
  entries: Readonly<Record<string, Versioned<Version>>>,
  wanted: boolean,
): readonly ShownVersions<Version>[] {
  return listed(entries, wanted).flatMap(({ code, retired, current, versions }) => {
    const inForce = versions[current];
    const all = Object.values(versions).sort((a, b) => b.version - a.version);
    return inForce === undefined ? [] : [{ code, retired, current: inForce, versions: all }];
  });
}

function shownCaseType(caseType: CaseType): ShownCaseType {
  const { intake, aftercare, reopeningWindow, reopeningReserved } = caseType.rules;
  const overridden = (Object.keys(caseType.overrides) as CaseSetting[]).sort();
  return { ...caseType, intake, aftercare, reopeningWindow, reopeningReserved, overridden };
}

/** How many changes the configuration in force has had: what decisions name as the rules that they were made under. */
export const configurationVersion = query('configurationVersion', {
  permission: 'config.read',
  answer: async (_: undefined, reading): Promise<number> =>
    (await reading.state<ConfigurationState>('configuration')).revision + 1,
});

/** The organisation's default. */
export const caseRules = query('caseRules', {
  permission: 'config.read',
  answer: async (_: undefined, reading): Promise<CaseRules> =>
    (await reading.state<ConfigurationState>('configuration')).state.caseRules,
});

/** The case types by code; the retired ones where they are asked for. */
export const caseTypes = query('caseTypes', {
  permission: 'config.read',
  answer: async (input: { readonly retired: boolean }, reading): Promise<readonly ShownCaseType[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return listed(state.caseTypes, input.retired).map(shownCaseType);
  },
});

/** A case type by its code, retired or not. */
export const caseTypeByCode = query('caseType', {
  permission: 'config.read',
  answer: async (code: string, reading): Promise<ShownCaseType | undefined> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    const caseType = state.caseTypes[code];
    return caseType && shownCaseType(caseType);
  },
});

/** The attributes of clients by code. */
export const clientAttributes = query('clientAttributes', {
  permission: 'config.read',
  answer: async (_: undefined, reading): Promise<readonly ClientAttribute[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return Object.values(state.clientAttributes).sort(byCode);
  },
});

/** The code lists that are asked for, in that order. */
export const codeLists = query('codeLists', {
  permission: 'config.read',
  answer: async ({ lists, retired }: CodeListsAsked, reading): Promise<readonly ShownCodeList[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return lists.map((list) => ({ list, codes: listed(state.codeLists[list], retired) }));
  },
});

/** The instruments by code; the retired ones where they are asked for. */
export const instruments = query('instruments', {
  permission: 'config.read',
  answer: async (input: { readonly retired: boolean }, reading): Promise<readonly ShownVersions<Instrument>[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return listedVersions(state.instruments, input.retired);
  },
});

/** The model profiles by code; the retired ones where they are asked for. */
export const modelProfiles = query('modelProfiles', {
  permission: 'config.read',
  answer: async (input: { readonly retired: boolean }, reading): Promise<readonly ConfiguredModelProfile[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return listed(state.modelProfiles, input.retired);
  },
});

/** The plan items of the organisation by code; the retired ones where they are asked for. */
export const planItemDefinitions = query('planItemDefinitions', {
  permission: 'config.read',
  answer: async (
    input: { readonly retired: boolean },
    reading,
  ): Promise<readonly ShownVersions<PlanItemDefinition>[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return listedVersions(state.planItemDefinitions, input.retired);
  },
});

/** The plan templates by code; the retired ones where they are asked for. */
export const planTemplates = query('planTemplates', {
  permission: 'config.read',
  answer: async (input: { readonly retired: boolean }, reading): Promise<readonly ConfiguredPlanTemplate[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return listed(state.planTemplates, input.retired);
  },
});

export const configurationQueries = [
  configurationVersion,
  caseRules,
  caseTypes,
  caseTypeByCode,
  clientAttributes,
  codeLists,
  instruments,
  modelProfiles,
  planItemDefinitions,
  planTemplates,
] as const;
