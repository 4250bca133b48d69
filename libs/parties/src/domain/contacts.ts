/** How a party is reached, in the form in which two ways of writing the same are the same. */
import type { PersonalDetails } from './personal-details';

/** A number with fewer digits is an extension, which many have. */
const FEWEST_DIGITS = 6;
/** Of a telephone number the last digits are compared: with or without the country's code it is the same. */
const COMPARED_DIGITS = 9;

/** The last digits of a telephone number; undefined where there are too few to tell people apart. */
export function telephoneKey(telephone: string | undefined): string | undefined {
  const digits = telephone?.replace(/\D/g, '') ?? '';
  return digits.length < FEWEST_DIGITS ? undefined : digits.slice(-COMPARED_DIGITS);
}

/** An e-mail address in lower case. */
export function emailKey(email: string | undefined): string | undefined {
  return email?.trim().toLowerCase();
}

/** What a party is found by when another one has the same. */
export function contactKeys({ telephone, email }: PersonalDetails): readonly string[] {
  const number = telephoneKey(telephone);
  const address = emailKey(email);
  return [
    ...(number === undefined ? [] : [`telephone ${number}`]),
    ...(address === undefined ? [] : [`email ${address}`]),
  ];
}
