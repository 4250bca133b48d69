/** The rules of code lists. */
import { rejected, type Rejection } from '@caseledger/kernel';
import { CODE_LISTS, type CodeList, type ListedCode } from './code-list';
import type { ConfigurationState } from './configuration.state';

/** The most codes of one list, with the retired ones. */
export const MOST_LISTED_CODES = 200;

/** The refusal of a list that there is not: the lists are the program's. */
export function codeListRejection(list: CodeList): Rejection | undefined {
  if (CODE_LISTS.includes(list)) return undefined;
  return rejected('CodeListUnknown', 'There is no code list {list}.', { field: 'list', values: { list } });
}

/** The entry of a list, or the refusal of a code that it does not have. */
export function listedCode({ codeLists }: ConfigurationState, list: CodeList, code: string): ListedCode | Rejection {
  const fault = codeListRejection(list);
  if (fault !== undefined) return fault;
  const entries = codeLists[list];
  const entry = Object.hasOwn(entries, code) ? entries[code] : undefined;
  return (
    entry ?? rejected('CodeUnknown', 'The list {list} has no code {code}.', { field: 'code', values: { list, code } })
  );
}
