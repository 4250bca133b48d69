/** A tenant's configuration in force. Its version is the number of events in its stream; version 0 is what ships. */
import { stream } from '@caseledger/kernel';
import type { CaseType } from './case-type';
import type { ClientAttribute } from './client-attribute';
import { configurationEvents } from './configuration.events';
import { SHIPPED_CASE_TYPES, SHIPPED_CLIENT_ATTRIBUTES } from './shipped-configuration';

export interface ConfigurationState {
  readonly caseTypes: Readonly<Record<string, CaseType>>;
  readonly clientAttributes: Readonly<Record<string, ClientAttribute>>;
}

const byCode = <Entry extends { readonly code: string }>(entries: readonly Entry[]): Readonly<Record<string, Entry>> =>
  Object.fromEntries(entries.map((entry) => [entry.code, entry]));

const withCaseType = (state: ConfigurationState, caseType: CaseType): ConfigurationState => ({
  ...state,
  caseTypes: { ...state.caseTypes, [caseType.code]: caseType },
});

export const configurationStream = stream({
  category: 'configuration',
  initial: {
    caseTypes: byCode(SHIPPED_CASE_TYPES),
    clientAttributes: byCode(SHIPPED_CLIENT_ATTRIBUTES),
  } as ConfigurationState,
  stateVersion: 1,
  events: configurationEvents,
  evolve: {
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
  },
});
