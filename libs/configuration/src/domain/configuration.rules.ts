/** The rules that every change to the configuration follows. */
import { isText, rejected, type Rejection } from '@caseledger/kernel';
import type { CaseType } from './case-type';
import type { ConfigurationState } from './configuration.state';

/** The most case types, and the most client attributes, of one tenant. */
export const MOST_DEFINITIONS = 200;
/** The most codes that one attribute can choose from. */
export const MOST_CODES = 100;

const CODE = /^[A-Z][A-Z0-9_]{0,31}$/;

/** The case type of a code, or the refusal of a code that names none (`constructor` is a member of every object). */
export function definedCaseType({ caseTypes }: ConfigurationState, code: string): CaseType | Rejection {
  const caseType = Object.hasOwn(caseTypes, code) ? caseTypes[code] : undefined;
  return caseType ?? rejected('CaseTypeUnknown', 'There is no case type {code}.', { field: 'code', values: { code } });
}

/** Codes are words for programs: capitals, digits and underscores, at most 32, starting with a letter. */
export function codeRejection(code: string, field = 'code'): Rejection | undefined {
  if (CODE.test(code)) return undefined;
  return rejected(
    'CodeNotAllowed',
    'A code has 1 to 32 capital letters, digits or underscores and starts with a letter.',
    {
      field,
    },
  );
}

/** A name for people: not empty and at most 200 characters. */
export function labelRejection(label: string, field = 'label'): Rejection | undefined {
  if (isText(label, 200)) return undefined;
  return rejected('LabelNotAllowed', 'A label has 1 to 200 characters.', { field });
}

/** Codes with labels, each well formed and each there once. */
export function codesRejection(
  entries: readonly { readonly code: string; readonly label: string }[],
  path: string,
): Rejection | undefined {
  const seen = new Set<string>();
  for (const [index, { code, label }] of entries.entries()) {
    const at = `${path}.${String(index)}`;
    const fault = codeRejection(code, `${at}.code`) ?? labelRejection(label, `${at}.label`);
    if (fault !== undefined) return fault;
    if (seen.has(code)) {
      return rejected('CodesNotAllowed', 'The code {code} is there twice.', { field: `${at}.code`, values: { code } });
    }
    seen.add(code);
  }
  return undefined;
}
