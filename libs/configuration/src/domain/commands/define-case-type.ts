/** DefineCaseType: adds a case type that cases can be opened with (R52). */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import { caseSettingsRejection } from '../case-rules.rules';
import { givenSettings } from '../case-type';
import { caseTypeDefined } from '../configuration.events';
import { codeRejection, labelRejection, MOST_DEFINITIONS } from '../configuration.rules';
import { configurationStream } from '../configuration.state';
import type { ReopeningWindow } from '../reopening-window';

/** What is left out is as in the organisation's default. */
export interface DefineCaseType extends CommandInput {
  readonly code: string;
  readonly label: string;
  readonly intake?: boolean | undefined;
  readonly aftercare?: boolean | undefined;
  readonly reopeningWindow?: ReopeningWindow | undefined;
  readonly reopeningReserved?: boolean | undefined;
}

/** Refused for a code that is taken, also by a retired type: what old cases say must not change its meaning. */
export const defineCaseType = command('DefineCaseType', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code, label, intake, aftercare, reopeningWindow, reopeningReserved }: DefineCaseType) => {
    const overrides = givenSettings({ intake, aftercare, reopeningWindow, reopeningReserved });
    const fault = codeRejection(code) ?? labelRejection(label) ?? caseSettingsRejection(state, overrides, '');
    if (fault !== undefined) return fault;
    if (state.caseTypes[code] !== undefined) {
      return rejected('CaseTypeExists', 'There is a case type {code} already.', { field: 'code', values: { code } });
    }
    if (Object.keys(state.caseTypes).length >= MOST_DEFINITIONS) {
      return rejected('TooManyCaseTypes', 'There can be at most {most} case types.', {
        field: 'code',
        values: { most: MOST_DEFINITIONS },
      });
    }
    return caseTypeDefined({ code, label, overrides });
  },
});
