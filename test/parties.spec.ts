/** Persons and prospects as their workers meet them: registration, details, relationships, client data, strengths (R1, R5, R6, R8, R118). */
import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, give, open, openAgency, register } from './support/agency';
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

describe('R1: a prospect who is promoted', () => {
  test('keeps their id, their cases and their former name', async () => {
    const { id: partyId } = await done('registerProspect', { details: { givenNames: 'Noor' } });
    const { id } = await open(caseworker, { clientId: partyId });
    await expect(
      give(caseworker, 'promoteProspect', { partyId, details: { givenNames: 'Noor' } }),
    ).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'FamilyNameMissing', field: 'input.details.familyName' }),
    );
    const promoted = await done('promoteProspect', { partyId, details: { familyName: 'Jansen' } });
    expect(promoted.formerNames).toEqual([{ givenNames: 'Noor', familyName: null }]);
    expect(await caseworker.ask('query ($id: UUID!) { case(id: $id) { client { id kind } } }', { id })).toEqual({
      case: { client: { id: partyId, kind: 'PERSON' } },
    });
  });
});

describe('R1: registration is refused', () => {
  const rule = (name: string, field: string) =>
    refused('RULE_VIOLATION', { rule: name, field: `input.details.${field}` });

  test('of a person without a family name, and of a prospect without any', async () => {
    await expect(done('registerPerson', { details: { givenNames: 'Noor' } })).rejects.toMatchObject(
      rule('FamilyNameMissing', 'familyName'),
    );
    await expect(done('registerProspect', { details: { email: 'noor@example.org' } })).rejects.toMatchObject(
      rule('NameMissing', 'familyName'),
    );
  });

  test('of somebody who is born tomorrow, or next year', async () => {
    const born = (birthDate: string) => done('registerPerson', { details: { familyName: 'Jansen', birthDate } });
    await born(today);
    for (const birthDate of [addDays(today, 1), String(Number(today.slice(0, 4)) + 1)]) {
      await expect(born(birthDate)).rejects.toMatchObject(rule('BirthDateInFuture', 'birthDate'));
    }
  });
});

describe('R5: correction', () => {
  test('keeps every former name, oldest first, and makes none of another value', async () => {
    const partyId = await register(caseworker, { givenNames: 'Noor', familyName: 'Jansen' });
    for (const familyName of ['de Wit', 'Jansen', 'Jansen']) {
      await done('correctPersonalDetails', { partyId, details: { givenNames: 'Noor', familyName, birthDate: '1987' } });
    }
    const moved = await done('correctPersonalDetails', {
      partyId,
      details: { givenNames: 'Noor', familyName: 'Jansen' },
    });
    expect(moved.formerNames.map(({ familyName }) => familyName)).toEqual(['Jansen', 'de Wit']);
    expect(moved).toMatchObject({ revision: 3, details: { birthDate: null } });
  });

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
  test.each<[string, string]>([
    ['PARENT', 'CHILD'],
    ['GUARDIAN', 'WARD'],
    ['GRANDPARENT', 'GRANDCHILD'],
    ['CARER', 'CARED_FOR'],
    ...['PARTNER', 'SIBLING', 'RELATIVE', 'FRIEND', 'NEIGHBOUR', 'OTHER'].map((kind): [string, string] => [kind, kind]),
  ])('to a %s are to a %s from the other side, and the other way round', async (kind, inverse) => {
    const [one, other] = [await register(caseworker), await register(caseworker)];
    for (const [told, seenThere] of [
      [kind, inverse],
      ...(kind === inverse ? [] : [[inverse, kind] as const]),
    ] as const) {
      await give(caseworker, 'recordRelationship', { partyId: one, otherId: other, kind: told });
      expect((await seen(one)).relationships.at(-1)).toMatchObject({ kind: told, other: { id: other } });
      expect((await seen(other)).relationships.at(-1)).toMatchObject({ kind: seenThere, other: { id: one } });
    }
    // Nothing was done to the other party.
    expect((await seen(other)).revision).toBe(0);
  });

  test('end where they were recorded, not before they began, and not in the future', async () => {
    const [one, other] = [await register(caseworker), await register(caseworker)];
    const given = { partyId: one, otherId: other, kind: 'PARTNER', from: '2010' };
    const { id: relationshipId } = (await done('recordRelationship', given)).relationships[0]!;
    const end = (input: Variables) => done('endRelationship', { partyId: one, relationshipId, ...input });
    await expect(end({ partyId: other })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'RelationshipUnknown', field: 'input.relationshipId' }),
    );
    for (const until of ['2009-12-31', addDays(today, 1)]) {
      await expect(end({ until })).rejects.toMatchObject(
        refused('RULE_VIOLATION', { rule: 'RelationshipDateNotAllowed', field: 'input.until' }),
      );
    }
    expect((await end({ until: '2010-01-01' })).relationships).toMatchObject([{ until: '2010-01-01' }]);
    expect((await seen(other)).relationships).toMatchObject([{ id: relationshipId, until: '2010-01-01' }]);
  });

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
  test.each([
    ['CODE', ['A', 'B'], ['C', 'a', '']],
    ['DATE', ['2009', '2009-05', '2009-05-31'], ['2009-02-30', 'yesterday']],
    ['FLAG', ['true', 'false'], ['yes', 'TRUE']],
    ['TEXT', ['All there is to say.', 'x'.repeat(4_000)], ['', ' ', 'x'.repeat(4_001)]],
  ])('of an attribute of the kind %s have values of that kind only', async (kind, values, others) => {
    const codes = kind === 'CODE' ? ['A', 'B'].map((code) => ({ code, label: code })) : [];
    const attribute = `A_${kind}`;
    await give(agency.as('APPLICATION_ADMIN'), 'defineClientAttribute', { code: attribute, label: kind, kind, codes });
    const partyId = await register(caseworker);
    for (const value of values) {
      expect((await done('recordClientData', { partyId, attribute, value })).clientData).toEqual([
        { attribute, value, from: today },
      ]);
    }
    for (const value of others) {
      await expect(done('recordClientData', { partyId, attribute, value })).rejects.toMatchObject(
        refused('RULE_VIOLATION', { field: 'input.value' }),
      );
    }
  });

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

test.each(['STRENGTH', 'SKILL', 'PASSION', 'FAMILY', 'FRIENDS', 'COMMUNITY', 'HOME_ENVIRONMENT', 'OTHER'])(
  'R8, R118: a resource can be of the kind %s, and is put into words',
  async (kind) => {
    const partyId = await register(caseworker);
    const resource = { kind, description: 'x'.repeat(4_000) };
    expect((await done('recordResource', { partyId, ...resource })).resources).toMatchObject([resource]);
    for (const description of ['', '\n\t', 'x'.repeat(4_001)]) {
      await expect(done('recordResource', { partyId, kind, description })).rejects.toMatchObject(
        refused('RULE_VIOLATION', { rule: 'TextNotAllowed', field: 'input.description' }),
      );
    }
  },
);

test('a party that is not there is null to a query and NOT_FOUND to a command', async () => {
  const partyId = randomUUID();
  expect(await seen(partyId)).toBeNull();
  await expect(done('correctPersonalDetails', { partyId, details: { familyName: 'Jansen' } })).rejects.toMatchObject(
    refused('NOT_FOUND', { field: 'input.partyId' }),
  );
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
