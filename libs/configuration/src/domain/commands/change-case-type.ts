/** ChangeCaseType: changes what is decided about a case type from now on; nothing that was decided before changes. */
import { command, type CommandInput, isRejection } from '@caseledger/kernel';
import type { CaseType } from '../case-type';
import { caseTypeChanged } from '../configuration.events';
import { definedCaseType, labelRejection, reopeningWindowRejection } from '../configuration.rules';
import { configurationStream } from '../configuration.state';

/** What is left out stays as it is. */
export interface ChangeCaseType extends CommandInput, Partial<Omit<CaseType, 'code' | 'retired'>> {
  readonly code: string;
}

/** Emits nothing when the type is like this already. */
export const changeCaseType = command('ChangeCaseType', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: ChangeCaseType) => {
    const present = definedCaseType(state, input.code);
    if (isRejection(present)) return present;
    const changed = {
      code: present.code,
      label: input.label ?? present.label,
      intake: input.intake ?? present.intake,
      aftercare: input.aftercare ?? present.aftercare,
      reopeningWindow: input.reopeningWindow ?? present.reopeningWindow,
      reopeningReserved: input.reopeningReserved ?? present.reopeningReserved,
    };
    const fault = labelRejection(changed.label) ?? reopeningWindowRejection(changed.reopeningWindow);
    if (fault !== undefined) return fault;
    const same = Object.entries(changed).every(([name, value]) => present[name as keyof CaseType] === value);
    return same ? [] : caseTypeChanged(changed);
  },
});
