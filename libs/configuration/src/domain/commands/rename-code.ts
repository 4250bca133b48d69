/** RenameCode: gives a word of a list another name for people; what is recorded is the word, and stays. */
import { command, isRejection } from '@caseledger/kernel';
import { listedCode } from '../code-list.rules';
import { codeRenamed } from '../configuration.events';
import { labelRejection } from '../configuration.rules';
import { configurationStream } from '../configuration.state';
import type { AddCode } from './add-code';

export type RenameCode = AddCode;

/** Emits nothing for a code that has this name already. */
export const renameCode = command('RenameCode', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { list, code, label }: RenameCode) => {
    const entry = listedCode(state, list, code);
    if (isRejection(entry)) return entry;
    return labelRejection(label) ?? (entry.label === label ? [] : codeRenamed({ list, code, label }));
  },
});
