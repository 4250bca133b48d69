/** What an organisation decides about one type of case (R11, R18, R48, R52, R95-R98). */

/** How long after its closing date a case may be reopened: so many months, or always (R98). Nothing else is a window. */
export const REOPENING_WINDOWS = ['1', '2', '3', '4', '5', '6', '9', '12', 'always'] as const;
export type ReopeningWindow = (typeof REOPENING_WINDOWS)[number];

export interface CaseType {
  /** The word by which cases name it: `DEBT`. */
  readonly code: string;
  /** Its name for people. */
  readonly label: string;
  /** Whether clients of this type are registered in an intake process and not while a case is opened (R4, R11). */
  readonly intake: boolean;
  /** Whether closing may lead to aftercare (R48, R86). */
  readonly aftercare: boolean;
  readonly reopeningWindow: ReopeningWindow;
  /** Whether reopening is kept to the application administrator (R95). */
  readonly reopeningReserved: boolean;
  /** Whether no new case may be of this type. Cases that are keep it. */
  readonly retired: boolean;
}

/** Whether the text is a window that R98 allows. */
export function isReopeningWindow(text: string): text is ReopeningWindow {
  return (REOPENING_WINDOWS as readonly string[]).includes(text);
}
