/** The queries on the configuration: answered from its stream, so that they are never behind. */
import { query } from '@caseledger/querying';
import type { CaseType } from './domain/case-type';
import type { ClientAttribute } from './domain/client-attribute';
import type { ConfigurationState } from './domain/configuration.state';

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1);

/** The case types by code; the retired ones where they are asked for. */
export const caseTypes = query('caseTypes', {
  permission: 'config.read',
  answer: async (input: { readonly retired: boolean }, reading): Promise<readonly CaseType[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return Object.values(state.caseTypes)
      .filter((type) => input.retired || !type.retired)
      .sort(byCode);
  },
});

/** A case type by its code, retired or not. */
export const caseTypeByCode = query('caseType', {
  permission: 'config.read',
  answer: async (code: string, reading): Promise<CaseType | undefined> =>
    (await reading.state<ConfigurationState>('configuration')).state.caseTypes[code],
});

/** The attributes of clients by code. */
export const clientAttributes = query('clientAttributes', {
  permission: 'config.read',
  answer: async (_: undefined, reading): Promise<readonly ClientAttribute[]> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    return Object.values(state.clientAttributes).sort(byCode);
  },
});

export const configurationQueries = [caseTypes, caseTypeByCode, clientAttributes] as const;
