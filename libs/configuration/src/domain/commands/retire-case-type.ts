/** RetireCaseType: no new case can be opened with the type; the cases that have it keep it. */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import { caseTypeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';

export interface RetireCaseType extends CommandInput {
  readonly code: string;
}

/** Emits nothing for a type that is retired already. */
export const retireCaseType = command('RetireCaseType', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code }: RetireCaseType) => {
    const caseType = state.caseTypes[code];
    if (caseType === undefined) {
      return rejected('CaseTypeUnknown', `There is no case type ${code}.`, { field: 'code' });
    }
    return caseType.retired ? [] : caseTypeRetired({ code });
  },
});
