/** The rules of code lists. */
import { isRejection, rejected, type Rejection } from '@caseledger/kernel';
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
export function listedCode(
  { codeLists }: ConfigurationState,
  list: CodeList,
  code: string,
  field = 'code',
): ListedCode | Rejection {
  const fault = codeListRejection(list);
  if (fault !== undefined) return fault;
  const entries = codeLists[list];
  const entry = Object.hasOwn(entries, code) ? entries[code] : undefined;
  return entry ?? rejected('CodeUnknown', 'The list {list} has no code {code}.', { field, values: { list, code } });
}

/** What nothing new is recorded with cannot be named. */
export function usableCode(
  configuration: ConfigurationState,
  list: CodeList,
  code: string,
  field: string,
): Rejection | undefined {
  const entry = listedCode(configuration, list, code, field);
  if (isRejection(entry)) return entry;
  if (!entry.retired) return undefined;
  return rejected('CodeRetired', 'The code {code} of the list {list} is not used for anything new.', {
    field,
    values: { list, code },
  });
}
