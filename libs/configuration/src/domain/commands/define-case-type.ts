/** DefineCaseType: adds a case type that cases can be opened with (R52). */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import type { CaseType, ReopeningWindow } from '../case-type';
import { caseTypeDefined } from '../configuration.events';
import { codeRejection, labelRejection, MOST_DEFINITIONS, reopeningWindowRejection } from '../configuration.rules';
import { configurationStream } from '../configuration.state';

export interface DefineCaseType extends CommandInput, Omit<CaseType, 'reopeningWindow' | 'retired'> {
  /** Default: 3 months (R97). */
  readonly reopeningWindow?: ReopeningWindow | undefined;
}

/** Refused for a code that is taken, also by a retired type: what old cases say must not change its meaning. */
export const defineCaseType = command('DefineCaseType', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: DefineCaseType) => {
    const { code, label, intake, aftercare, reopeningWindow = '3', reopeningReserved } = input;
    const fault = codeRejection(code) ?? labelRejection(label) ?? reopeningWindowRejection(reopeningWindow);
    if (fault !== undefined) return fault;
    if (state.caseTypes[code] !== undefined) {
      return rejected('CaseTypeExists', `There is a case type ${code} already.`, { field: 'code' });
    }
    if (Object.keys(state.caseTypes).length >= MOST_DEFINITIONS) {
      return rejected('TooManyCaseTypes', `There can be at most ${MOST_DEFINITIONS} case types.`, { field: 'code' });
    }
    return caseTypeDefined({ code, label, intake, aftercare, reopeningWindow, reopeningReserved });
  },
});
