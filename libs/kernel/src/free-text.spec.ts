/** What people write in their own words has one limit, and is text. */
import { isText, MAX_TEXT_LENGTH, textRejection } from '.';

test.each([
  ['a', true],
  ['a'.repeat(MAX_TEXT_LENGTH), true],
  ['Zoë \u{1F600}', true],
  ['a'.repeat(MAX_TEXT_LENGTH + 1), false],
  ['', false],
  [' \n\t', false],
  ['half a pair: \uD83D', false],
  ['\uDE00 the other half', false],
])('%j is a text: %s', (text, accepted) => {
  expect(isText(text, MAX_TEXT_LENGTH)).toBe(accepted);
  expect(textRejection(text, 'reason') === undefined).toBe(accepted);
});

test('a refusal names the field, and nothing is refused that was left out', () => {
  expect(textRejection('', 'override.reason')).toMatchObject({ rule: 'TextNotAllowed', field: 'override.reason' });
  expect(textRejection(undefined, 'reason')).toBeUndefined();
});
