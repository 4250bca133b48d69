/** RegisterPerson (R1, R5) and the details that a registration takes. */
import type { CommandId, PartialDate } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { personForgotten, personRegistered } from '../party.events';
import { partyStream } from '../party.state';
import { type Gender, GENDERS, MAX_DETAIL_LENGTH, type PersonalDetails } from '../personal-details';
import { registerPerson } from './register-person';

const register = (details: PersonalDetails) =>
  registerPerson({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, details });
const agency = given(partyStream).at('2026-03-31T10:00:00.000Z').in('Europe/Amsterdam');
const NAME = { familyName: 'Jansen' };
const WHOLE: PersonalDetails = {
  givenNames: 'Noor',
  familyName: 'Jansen',
  birthDate: '2009-05-14' as PartialDate,
  gender: 'FEMALE',
  telephone: '+31 20 555 01 23',
  email: 'noor@example.org',
  address: { street: 'Dam', houseNumber: '1', postalCode: '1012 JS', city: 'Amsterdam', country: 'NL' },
};

describe('R1: registering a person', () => {
  test('keeps the details, whole', () => {
    const { state } = agency.when(register(WHOLE)).then(personRegistered({ details: WHOLE }));
    expect(state).toMatchObject({ status: 'person', details: WHOLE });
  });

  test('needs no more than a family name', () => {
    agency.when(register(NAME)).then(personRegistered({ details: NAME }));
  });

  test.each([{}, { givenNames: 'Noor' }])('needs a family name: %j', (details) => {
    agency.when(register(details)).thenRefused('FamilyNameMissing', { field: 'details.familyName' });
  });

  test('is done once for a party, also of one that was erased', () => {
    const registered = personRegistered({ details: NAME });
    given(partyStream, registered).when(register(WHOLE)).thenRefused('PartyExists');
    given(partyStream, registered, personForgotten({ ground: 'OBJECTION' }))
      .when(register(WHOLE))
      .thenRefused('PartyExists');
  });
});

describe('personal details', () => {
  test('leave out what was left out, an empty address too', () => {
    agency
      .when(register({ ...NAME, telephone: undefined, address: { city: undefined } }))
      .then(personRegistered({ details: NAME }));
    agency
      .when(register({ ...NAME, address: { city: 'Amsterdam', street: undefined } }))
      .then(personRegistered({ details: { ...NAME, address: { city: 'Amsterdam' } } }));
  });

  test.each(['givenNames', 'familyName', 'telephone', 'email'])(
    'have a %s that is neither empty nor too long',
    (name) => {
      const longest = 'x'.repeat(MAX_DETAIL_LENGTH);
      agency
        .when(register({ ...NAME, [name]: longest }))
        .then(personRegistered({ details: { ...NAME, [name]: longest } }));
      for (const text of ['', ' ', `${longest}x`]) {
        agency.when(register({ ...NAME, [name]: text })).thenRefused('DetailNotAllowed', { field: `details.${name}` });
      }
    },
  );

  test.each(['street', 'houseNumber', 'postalCode', 'city', 'country'])(
    'have a %s in their address that is neither empty nor too long',
    (line) => {
      for (const text of ['', 'x'.repeat(MAX_DETAIL_LENGTH + 1)]) {
        agency
          .when(register({ ...NAME, address: { [line]: text } }))
          .thenRefused('DetailNotAllowed', { field: `details.address.${line}` });
      }
    },
  );

  test.each(['Netherlands', 'nl', 'NLD', 'N'])('have no country %j: it is two capitals of ISO 3166-1', (country) => {
    agency
      .when(register({ ...NAME, address: { country } }))
      .thenRefused('CountryNotAllowed', { field: 'details.address.country' });
  });

  test.each(GENDERS)('can have the gender %s', (gender) => {
    agency.when(register({ ...NAME, gender })).then(personRegistered({ details: { ...NAME, gender } }));
  });

  test.each(['female', '', 'constructor'])('cannot have the gender %j', (gender) => {
    agency
      .when(register({ ...NAME, gender: gender as Gender }))
      .thenRefused('GenderUnknown', { field: 'details.gender' });
  });

  test.each(['2026-03-31', '2026-03', '2026', '2009-05-14', '2009-05', '1911'])(
    'can have the birth date %s',
    (text) => {
      const birthDate = text as PartialDate;
      agency.when(register({ ...NAME, birthDate })).then(personRegistered({ details: { ...NAME, birthDate } }));
    },
  );

  test.each(['2026-04-01', '2026-04', '2027'])('cannot have the birth date %s, which is still to come', (text) => {
    agency
      .when(register({ ...NAME, birthDate: text as PartialDate }))
      .thenRefused('BirthDateInFuture', { field: 'details.birthDate' });
  });

  test('can have the birth date of today at the agency, which has not begun in UTC', () => {
    const birthDate = '2026-04-01' as PartialDate;
    agency
      .at('2026-03-31T22:00:00.000Z')
      .when(register({ ...NAME, birthDate }))
      .then(personRegistered({ details: { ...NAME, birthDate } }));
  });

  test.each(['', '14-05-2009', '2009-02-30', '2009-13', '09', '2009-5'])('cannot have the birth date %j', (text) => {
    agency
      .when(register({ ...NAME, birthDate: text as PartialDate }))
      .thenRefused('BirthDateNotADate', { field: 'details.birthDate' });
  });
});
