/** What people write in their own words: the one limit that all of it has. */
import { rejected, type Rejection } from './decision';

/** The longest free text, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 4_000;

/** Half of a surrogate pair is no character: it has no canonical JSON (RFC 8785, 3.2.2.2) and no bytes of its own. */
const HALF_A_PAIR = /\p{Cs}/u;

/** Whether a text is 1 to so many UTF-16 code units of whole characters, not all of them blank. */
export function isText(text: string, most: number): boolean {
  return text.trim() !== '' && text.length <= most && !HALF_A_PAIR.test(text);
}

/** A free text that is empty, too long or no text is refused; one that was left out is not. */
export function textRejection(text: string | undefined, field: string): Rejection | undefined {
  if (text === undefined || isText(text, MAX_TEXT_LENGTH)) return undefined;
  return rejected('TextNotAllowed', 'This text has 1 to {most} characters.', {
    field,
    values: { most: MAX_TEXT_LENGTH },
  });
}
