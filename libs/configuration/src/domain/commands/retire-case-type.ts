/** RetireCaseType: no new case can be opened with the type; the cases that have it keep it. */
import { command, type CommandInput, isRejection } from '@caseledger/kernel';
import { caseTypeRetired } from '../configuration.events';
import { definedCaseType } from '../configuration.rules';
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
    const caseType = definedCaseType(state, code);
    if (isRejection(caseType)) return caseType;
    return caseType.retired ? [] : caseTypeRetired({ code });
  },
});
