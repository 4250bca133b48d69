/** Who a party is, in the organisation's records: the values that are sealed and gone when the person is erased. */
import {
  field,
  isPartialDate,
  isText,
  type LocalDate,
  type PartialDate,
  rejected,
  type Rejection,
} from '@caseledger/kernel';

export const GENDERS = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;
export type Gender = (typeof GENDERS)[number];

export const addressFields = {
  street: field.optional(field.text()),
  houseNumber: field.optional(field.text()),
  postalCode: field.optional(field.text()),
  city: field.optional(field.text()),
  /** ISO 3166-1 alpha-2. */
  country: field.optional(field.text()),
};

export const personalDetailsFields = {
  givenNames: field.optional(field.text()),
  familyName: field.optional(field.text()),
  birthDate: field.optional(field.partialDate()),
  gender: field.optional(field.code<Gender>()),
  telephone: field.optional(field.text()),
  email: field.optional(field.text()),
  address: field.optional(field.record(addressFields)),
};

export interface Address {
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
}

export interface PersonalDetails {
  readonly givenNames?: string | undefined;
  readonly familyName?: string | undefined;
  readonly birthDate?: PartialDate | undefined;
  readonly gender?: Gender | undefined;
  readonly telephone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: Address | undefined;
}

const COUNTRY = /^[A-Z]{2}$/;

/** The longest name, telephone number, e-mail address or line of an address, in characters. */
export const MAX_DETAIL_LENGTH = 200;

/**
 * Whether the details can be recorded: at least one name, a birth date that is not in the future, nothing empty or too long.
 * `whole` asks for what a person needs beyond a prospect: a family name (R1). `field` is the details' path in the input.
 */
export function detailsRejection(
  details: PersonalDetails,
  { today, whole, field: path }: { readonly today: LocalDate; readonly whole: boolean; readonly field: string },
): Rejection | undefined {
  for (const [name, value] of textsOf(details)) {
    if (!isText(value, MAX_DETAIL_LENGTH)) {
      return rejected('DetailNotAllowed', 'This has 1 to {most} characters, or is left out.', {
        field: `${path}.${name}`,
        values: { most: MAX_DETAIL_LENGTH },
      });
    }
  }
  if (whole && details.familyName === undefined) {
    return rejected(
      'FamilyNameMissing',
      'A person is registered with a family name; without one, register a prospect.',
      {
        field: `${path}.familyName`,
      },
    );
  }
  if (details.familyName === undefined && details.givenNames === undefined) {
    return rejected('NameMissing', 'A given name or a family name is needed.', { field: `${path}.familyName` });
  }
  const { birthDate, gender, address } = details;
  if (gender !== undefined && !GENDERS.includes(gender)) {
    return rejected('GenderUnknown', '{gender} is no gender that can be recorded.', {
      field: `${path}.gender`,
      values: { gender },
    });
  }
  if (address?.country !== undefined && !COUNTRY.test(address.country)) {
    return rejected('CountryNotAllowed', 'A country is two capital letters of ISO 3166-1, such as NL.', {
      field: `${path}.address.country`,
    });
  }
  if (birthDate !== undefined && !isPartialDate(birthDate)) {
    return rejected('BirthDateNotADate', 'A birth date is a day, a month (2009-05) or a year (2009).', {
      field: `${path}.birthDate`,
    });
  }
  if (birthDate !== undefined && birthDate > today.slice(0, birthDate.length)) {
    return rejected('BirthDateInFuture', 'A birth date is not in the future.', { field: `${path}.birthDate` });
  }
  return undefined;
}

/** The details without members that are undefined, so that two of the same content are equal as text. */
export function compactDetails(details: PersonalDetails): PersonalDetails {
  const { address, ...rest } = details;
  const lines = address === undefined ? {} : defined(address);
  return { ...defined(rest), ...(Object.keys(lines).length === 0 ? {} : { address: lines }) };
}

function defined<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}

function textsOf({
  address = {},
  birthDate: _,
  gender: __,
  ...texts
}: PersonalDetails): readonly (readonly [string, string])[] {
  const lines = Object.entries(address).map(
    ([name, value]) => [`address.${name}`, value as string | undefined] as const,
  );
  return [...Object.entries(texts), ...lines].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value as string] as const],
  );
}
