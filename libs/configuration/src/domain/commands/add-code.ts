/** AddCode: adds a word to one of the lists that words of cases are chosen from (R47, R72). */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import type { CodeList } from '../code-list';
import { codeListRejection, MOST_LISTED_CODES } from '../code-list.rules';
import { codeAdded } from '../configuration.events';
import { codeRejection, labelRejection } from '../configuration.rules';
import { configurationStream } from '../configuration.state';

export interface AddCode extends CommandInput {
  readonly list: CodeList;
  readonly code: string;
  readonly label: string;
}

/** Refused for a code that the list has or had: what was recorded with it must not change its meaning. */
export const addCode = command('AddCode', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { list, code, label }: AddCode) => {
    const fault = codeListRejection(list) ?? codeRejection(code) ?? labelRejection(label);
    if (fault !== undefined) return fault;
    const entries = state.codeLists[list];
    if (entries[code] !== undefined) {
      return rejected('CodeExists', 'The list {list} has a code {code} already.', {
        field: 'code',
        values: { list, code },
      });
    }
    if (Object.keys(entries).length >= MOST_LISTED_CODES) {
      return rejected('TooManyCodes', 'A list can have at most {most} codes.', {
        field: 'code',
        values: { most: MOST_LISTED_CODES },
      });
    }
    return codeAdded({ list, code, label });
  },
});
