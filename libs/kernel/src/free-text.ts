/** What people write in their own words: the one limit that all of it has. */
import { rejected, type Rejection } from './decision';

/** The longest free text, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 4_000;

/** A free text that is empty or too long is refused; one that was left out is not. */
export function textRejection(text: string | undefined, field: string): Rejection | undefined {
  if (text === undefined || (text.trim() !== '' && text.length <= MAX_TEXT_LENGTH)) return undefined;
  return rejected('TextNotAllowed', `This text has 1 to ${String(MAX_TEXT_LENGTH)} characters.`, { field });
}
