/** Words of the organisation's own lists, as a plan may use them now. */
import type { CodeList, ConfigurationState } from '@caseledger/configuration';
import { rejected, type Rejection } from '@caseledger/kernel';

/** A code that the list does not have, or has no longer for anything new. */
export function codeRejection(
  { codeLists }: ConfigurationState,
  list: CodeList,
  code: string | undefined,
  field: string,
): Rejection | undefined {
  if (code === undefined) return undefined;
  const entries = codeLists[list];
  // `constructor` is a member of every object, and no code.
  const entry = Object.hasOwn(entries, code) ? entries[code] : undefined;
  if (entry === undefined) {
    return rejected('CodeUnknown', 'The list {list} has no code {code}.', { field, values: { list, code } });
  }
  if (!entry.retired) return undefined;
  return rejected('CodeRetired', 'The code {code} of the list {list} is not used for anything new.', {
    field,
    values: { list, code },
  });
}
