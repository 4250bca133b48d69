/** Persons and prospects as their workers meet them: registration, details, relationships, client data, strengths (R1, R5, R6, R8, R118). */
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, openAgency, register } from './support/agency';
import { type Client, clientAt, refused, type Variables } from './support/client';
import { tokenIn } from './support/tokens';

jest.setTimeout(30_000);

interface PersonSeen {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly formerNames: readonly Readonly<Record<string, unknown>>[];
  readonly relationships: readonly {
    readonly id: string;
    readonly kind: string;
    readonly from: string | null;
    readonly until: string | null;
    readonly recordedWith: string;
    readonly other: { readonly id: string };
  }[];
  readonly clientData: readonly Readonly<Record<string, unknown>>[];
  readonly resources: readonly Readonly<Record<string, unknown>>[];
}
const PERSON = `id revision kind
  details { givenNames familyName birthDate gender telephone email address { street houseNumber postalCode city country } }
  formerNames { givenNames familyName } relationships { id kind from until recordedWith other { id } }
  clientData { attribute value from } resources { id kind description }`;
const NO_DETAILS = {
  ...{ givenNames: null, familyName: null, birthDate: null, gender: null, telephone: null, email: null },
  address: null,
};

let agency: Agency;
let caseworker: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  caseworker = agency.as('CASEWORKER');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

const seen = async (id: string, by: Client = caseworker): Promise<PersonSeen> =>
  (await by.ask<{ person: PersonSeen }>(`query ($id: UUID!) { person(id: $id) { ${PERSON} } }`, { id })).person;
const done = async (name: string, input: Variables): Promise<PersonSeen> =>
  (await give<{ person: PersonSeen }>(caseworker, name, input, `person { ${PERSON} }`)).person;

describe('R1: registration', () => {
  test('of a person keeps all that is known, and what is not known is null', async () => {
    const address = { street: 'Kade', houseNumber: '1', postalCode: '1011 AA', city: 'Amsterdam', country: 'NL' };
    const details = {
      ...{ givenNames: 'Noor', familyName: 'Jansen', birthDate: '1987-05', gender: 'FEMALE' },
      ...{ telephone: '+31 20 555 0101', email: 'noor@example.org', address },
    };
    expect(await done('registerPerson', { details })).toMatchObject({ revision: 0, kind: 'PERSON', details });
    expect((await done('registerPerson', { details: { familyName: 'Jansen' } })).details).toEqual({
      ...NO_DETAILS,
      familyName: 'Jansen',
    });
  });

  test('of a prospect needs less, who is then promoted to a person, once', async () => {
    const { id: partyId, kind } = await done('registerProspect', { details: { givenNames: 'Noor' } });
    expect(kind).toBe('PROSPECT');
    const details = { givenNames: 'Noor', familyName: 'Jansen' };
    expect(await done('promoteProspect', { partyId, details })).toMatchObject({ kind: 'PERSON', details });
    await expect(give(caseworker, 'promoteProspect', { partyId, details })).rejects.toMatchObject(
      refused('RULE_VIOLATION'),
    );
  });

  test.each(['1987', '1987-05', '1987-05-31'])('takes the birth date %s as it is known', async (birthDate) => {
    const { details } = await done('registerPerson', { details: { familyName: 'Jansen', birthDate } });
    expect(details['birthDate']).toBe(birthDate);
  });
});

describe('R5: correction', () => {
  test('replaces the whole details and keeps the former names', async () => {
    const partyId = await register(caseworker, { givenNames: 'Noor', familyName: 'Jansen', email: 'n@example.org' });
    const details = { givenNames: 'Noor', familyName: 'Janssen' };
    const corrected = await done('correctPersonalDetails', { partyId, details, reason: 'Misspelt.' });
    expect(corrected.details).toEqual({ ...NO_DETAILS, ...details });
    expect(corrected.formerNames).toEqual([{ givenNames: 'Noor', familyName: 'Jansen' }]);
  });

  test('to what is there already changes nothing', async () => {
    const partyId = await register(caseworker);
    const repeated = await give(caseworker, 'correctPersonalDetails', { partyId, details: { familyName: 'Jansen' } });
    expect(repeated.revision).toBe(0);
  });
});

describe('R8: relationships', () => {
  test('are recorded once and seen from both sides, each in its own words', async () => {
    const [parent, child] = [await register(caseworker), await register(caseworker)];
    const [fromChild] = (
      await done('recordRelationship', { partyId: child, otherId: parent, kind: 'PARENT', from: '2009-05' })
    ).relationships;
    expect(fromChild).toMatchObject({ kind: 'PARENT', from: '2009-05', until: null, other: { id: parent } });
    const [fromParent] = (await seen(parent)).relationships;
    expect(fromParent).toEqual({ ...fromChild, kind: 'CHILD', recordedWith: child, other: { id: child } });
  });

  test('end on a day, today where none is given, and stay to be seen', async () => {
    const [one, other] = [await register(caseworker), await register(caseworker)];
    const [recorded] = (await done('recordRelationship', { partyId: one, otherId: other, kind: 'FRIEND' }))
      .relationships;
    const ending = { partyId: one, relationshipId: recorded!.id };
    expect((await done('endRelationship', ending)).relationships).toEqual([{ ...recorded, until: today }]);
    expect((await seen(other)).relationships).toMatchObject([{ id: recorded!.id, until: today }]);
    await expect(give(caseworker, 'endRelationship', ending)).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'RelationshipHasEnded', field: 'input.relationshipId' }),
    );
    // Having ended, it may begin again.
    const again = await done('recordRelationship', { partyId: one, otherId: other, kind: 'FRIEND' });
    expect(again.relationships).toHaveLength(2);
  });

  test('are to somebody else who is registered, and each once', async () => {
    const [one, other] = [await register(caseworker), await register(caseworker)];
    const recording = (otherId: string) =>
      give(caseworker, 'recordRelationship', { partyId: one, otherId, kind: 'FRIEND' });
    await expect(recording(one)).rejects.toMatchObject(refused('RULE_VIOLATION', { rule: 'RelationshipToOneself' }));
    await expect(recording(randomUUID())).rejects.toMatchObject(refused('RULE_VIOLATION', { rule: 'PartyUnknown' }));
    await recording(other);
    await expect(recording(other)).rejects.toMatchObject(refused('RULE_VIOLATION', { rule: 'RelationshipExists' }));
  });
});

describe('R6: client data', () => {
  test('hold from a day until a later value; a day that has one already gets the new one', async () => {
    const partyId = await register(caseworker);
    const record = (value: string, from?: string) =>
      done('recordClientData', {
        partyId,
        attribute: 'LIVING_SITUATION',
        value,
        ...(from === undefined ? {} : { from }),
      });
    await record('ALONE', '2020-01-01');
    await record('HOMELESS');
    await record('WITH_FAMILY', '2010-01-01');
    expect((await record('WITH_PARTNER', '2020-01-01')).clientData).toEqual([
      { attribute: 'LIVING_SITUATION', value: 'WITH_FAMILY', from: '2010-01-01' },
      { attribute: 'LIVING_SITUATION', value: 'WITH_PARTNER', from: '2020-01-01' },
      { attribute: 'LIVING_SITUATION', value: 'HOMELESS', from: today },
    ]);
  });

  test('are of a configured attribute, with a value of its kind, from no day to come', async () => {
    const partyId = await register(caseworker);
    const record = (given: Variables) =>
      give(caseworker, 'recordClientData', { partyId, attribute: 'DISABILITY', value: 'NONE', ...given });
    const field = (name: string) => refused('RULE_VIOLATION', { field: `input.${name}` });
    await expect(record({ attribute: 'SHOE_SIZE' })).rejects.toMatchObject(field('attribute'));
    await expect(record({ value: 'A_LITTLE' })).rejects.toMatchObject(field('value'));
    await expect(record({ from: addDays(today, 1) })).rejects.toMatchObject(field('from'));
  });
});

test('R8, R118: the strengths inventory keeps what was recorded, in its order', async () => {
  const partyId = await register(caseworker);
  await done('recordResource', { partyId, kind: 'SKILL', description: 'Bakes bread for the whole street.' });
  const { resources } = await done('recordResource', {
    partyId,
    kind: 'FAMILY',
    description: 'Her sister lives near.',
  });
  expect(resources).toMatchObject([
    { kind: 'SKILL', description: 'Bakes bread for the whole street.' },
    { kind: 'FAMILY', description: 'Her sister lives near.' },
  ]);
});

test('nobody without a role that works with clients sees a person', async () => {
  const partyId = await register(caseworker);
  expect(await seen(partyId, agency.as('AUDITOR'))).toMatchObject({ details: { familyName: 'Jansen' } });
  await expect(seen(partyId, agency.as('ANALYST'))).rejects.toMatchObject(refused('FORBIDDEN'));
  const both = clientAt(
    () => agency.server.address(),
    tokenIn(agency.server.folder, { roles: ['ANALYST', 'CASEWORKER'], subject: 'both' }),
  );
  expect(await seen(partyId, both)).toMatchObject({ id: partyId });
});
