/** RetireCode: nothing new is recorded with a word of a list; what was recorded keeps it. */
import { command, isRejection } from '@caseledger/kernel';
import { listedCode } from '../code-list.rules';
import { codeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import type { AddCode } from './add-code';

export type RetireCode = Omit<AddCode, 'label'>;

/** Emits nothing for a code that is retired already. */
export const retireCode = command('RetireCode', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { list, code }: RetireCode) => {
    const entry = listedCode(state, list, code);
    if (isRejection(entry)) return entry;
    return entry.retired ? [] : codeRetired({ list, code });
  },
});
