/** Somebody who does not exist: their name, birth date, address and how they would be reached. */
import type { PartialDate } from '@caseledger/kernel';
import type { PersonalDetails } from '@caseledger/parties';
import { dateOf, type DayNumber } from './calendar';
import { ageBy, type CaseKind } from './case-kinds';
import type { Chance } from './chance';
import type { Day } from './day';
import { type Naming, namingBy, type Sex } from './names';

/** What the members of a household have in common. */
export interface Home {
  readonly naming: Naming;
  readonly familyName: string;
  readonly address: NonNullable<PersonalDetails['address']>;
}

/** Somebody who was not known before. */
export interface Stranger {
  readonly home: Home;
  readonly age: number;
  details: PersonalDetails;
  prospect: boolean;
}

/** The towns around, the largest first, with the beginning of their postal codes. */
const TOWNS = [
  ...[
    ['Amersfoort', '38'],
    ['Zeist', '37'],
    ['Soest', '37'],
    ['Leusden', '38'],
    ['Nijkerk', '38'],
  ],
  ...[
    ['Barneveld', '37'],
    ['Bunschoten', '37'],
    ['Baarn', '37'],
    ['Woudenberg', '39'],
  ],
] as const;
const STREETS = [
  ...['Kerkstraat', 'Dorpsstraat', 'Schoolstraat', 'Molenweg', 'Hoofdstraat', 'Beatrixstraat', 'Stationsstraat'],
  ...['Wilhelminastraat', 'Nieuwstraat', 'Industrieweg', 'Lindelaan', 'Eikenlaan', 'Parkweg', 'Berkenlaan'],
  ...['Marktplein', 'Oranjestraat', 'Populierenlaan', 'Sportlaan', 'Meidoornstraat', 'Zonnebloemstraat'],
] as const;
const LETTERS = 'ABCDEGHJKLMNPRSTVWXZ';

export function homeBy(chance: Chance, naming: Naming): Home {
  const [city, code] = chance.ranked(TOWNS);
  const letter = (): string => LETTERS.charAt(chance.whole(0, LETTERS.length - 1));
  const postalCode = `${code}${String(chance.whole(10, 99))} ${letter()}${letter()}`;
  const houseNumber = `${String(Math.ceil(chance.logNormal(35, 1)))}${chance.of(0.08) ? 'a' : ''}`;
  const street = chance.ranked(STREETS);
  return { naming, familyName: naming.family(), address: { street, houseNumber, postalCode, city, country: 'NL' } };
}

/** A member of a household, so many years old on a day. */
export function personBy(
  chance: Chance,
  home: Home,
  {
    age,
    on,
    sex = chance.of(0.53) ? 'FEMALE' : 'MALE',
  }: { readonly age: number; readonly on: DayNumber; readonly sex?: Sex },
): PersonalDetails {
  const givenNames = home.naming.given(sex);
  const adult = age >= 16;
  return {
    givenNames,
    familyName: home.familyName,
    birthDate: birthDateBy(chance, age, on),
    gender: chance.of(0.005) ? 'OTHER' : sex,
    ...(adult && chance.of(0.85) ? { telephone: telephoneBy(chance) } : {}),
    ...(adult && chance.of(0.55) ? { email: emailOf(chance, givenNames, home.familyName) } : {}),
    address: home.address,
  };
}

/** A client as they come in, for a case of a kind. */
export function strangerBy(chance: Chance, kind: CaseKind, { number: on }: Day): Stranger {
  const home = homeBy(chance, namingBy(chance));
  const age = ageBy(chance, kind);
  const prospect = !kind.rules.intake && chance.of(0.15);
  return { home, age, details: personBy(chance, home, { age, on }), prospect };
}

/** Of some no more than the year or the month is known. */
function birthDateBy(chance: Chance, age: number, on: DayNumber): PartialDate {
  const day = dateOf(on - Math.floor(age * 365.25) - chance.whole(0, 364));
  return day.slice(
    0,
    chance.byShare([
      [10, 96],
      [4, 3],
      [7, 1],
    ]),
  ) as PartialDate;
}

/** Under a country code that no country has (ITU-T E.164): it reaches nobody. */
export function telephoneBy(chance: Chance): string {
  return `+999 6 ${String(chance.whole(0, 99_999_999)).padStart(8, '0')}`;
}

/** Under a domain that is kept for examples (RFC 2606). */
function emailOf(chance: Chance, ...names: readonly string[]): string {
  const plain = names
    .join('.')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z.]/g, '');
  return `${plain}${String(chance.whole(1, 9_999))}@example.org`;
}
