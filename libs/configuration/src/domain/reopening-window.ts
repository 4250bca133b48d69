/** How long after its closing date a case may be reopened (R97, R98). */

/** So many months, or always. Nothing else is a window. */
export const REOPENING_WINDOWS = ['1', '2', '3', '4', '5', '6', '9', '12', 'always'] as const;
export type ReopeningWindow = (typeof REOPENING_WINDOWS)[number];

/** Whether the text is a window that R98 allows. */
export function isReopeningWindow(text: string): text is ReopeningWindow {
  return (REOPENING_WINDOWS as readonly string[]).includes(text);
}
