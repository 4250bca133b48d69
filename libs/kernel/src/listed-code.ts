/** Words of an organisation's own lists, as something new may use them (R47, R72). */
import { rejected, type Rejection } from './decision';

/** The lists of an organisation, each with its words by their codes. */
interface Lists<List extends string> {
  readonly codeLists: Readonly<Record<List, Readonly<Record<string, { readonly retired: boolean }>>>>;
}

/** A code that the list does not have, or has no longer for anything new, is refused; one that was left out is not. */
export function listedCodeRejection<List extends string>(
  { codeLists }: Lists<List>,
  list: List,
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
