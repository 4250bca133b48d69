/** The rules that every change to the configuration follows. */
import { isText, rejected, type Rejection } from '@caseledger/kernel';
import { type CaseType, isReopeningWindow } from './case-type';
import type { ConfigurationState } from './configuration.state';

/** The most case types, and the most client attributes, of one tenant. */
export const MOST_DEFINITIONS = 200;
/** The most codes that one attribute can choose from. */
export const MOST_CODES = 100;

const CODE = /^[A-Z][A-Z0-9_]{0,31}$/;

/** The case type of a code, or the refusal of a code that names none (`constructor` is a member of every object). */
export function definedCaseType({ caseTypes }: ConfigurationState, code: string): CaseType | Rejection {
  const caseType = Object.hasOwn(caseTypes, code) ? caseTypes[code] : undefined;
  return caseType ?? rejected('CaseTypeUnknown', `There is no case type ${code}.`, { field: 'code' });
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

/** R98: reopening is possible for 1, 2, 3, 4, 5, 6, 9 or 12 months, or always; nothing else can be set. */
export function reopeningWindowRejection(window: string): Rejection | undefined {
  if (isReopeningWindow(window)) return undefined;
  return rejected(
    'ReopeningWindowNotAllowed',
    'A case can be reopened for 1, 2, 3, 4, 5, 6, 9 or 12 months after its closing date, or always.',
    { field: 'reopeningWindow' },
  );
}
