/** What an organisation decides, and what comes of it in the very next command. */
import { addDays, type LocalDate } from '@caseledger/kernel';
import { type Agency, type Done, give, type Input, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';

jest.setTimeout(15_000);

interface CaseType {
  readonly code: string;
  readonly label: string;
  readonly intake: boolean;
  readonly aftercare: boolean;
  readonly reopeningWindow: string;
  readonly reopeningReserved: boolean;
  readonly retired: boolean;
}
const CASE_TYPE = 'code label intake aftercare reopeningWindow reopeningReserved retired';
const ATTRIBUTE = 'code label kind codes { code label }';
/** What a case type is where its definition says nothing. */
const PLAIN = {
  intake: false,
  aftercare: false,
  reopeningWindow: 'MONTHS_3',
  reopeningReserved: false,
  retired: false,
};
const WINDOWS = ['ALWAYS', ...[1, 2, 3, 4, 5, 6, 9, 12].map((months) => `MONTHS_${months}`)];

let agency: Agency;
let caseworker: Client;
let administrator: Client;
let today: LocalDate;

beforeAll(async () => {
  agency = await openAgency();
  caseworker = agency.as('CASEWORKER');
  administrator = agency.as('APPLICATION_ADMIN');
  today = await agency.today();
});
afterAll(() => agency.server.remove());

let codes = 0;
const newCode = (): string => {
  codes += 1;
  return `CODE_${codes}`;
};
const ruled = (rule: string, field: string) => refused('RULE_VIOLATION', { rule, field: `input.${field}` });
const badInput = (field: string) => refused('BAD_USER_INPUT', { field });

const define = (settings: Input = {}, by = administrator) => {
  const code = newCode();
  const input = { code, label: `The type ${code}`, ...settings };
  return give<{ caseType: CaseType }>(by, 'defineCaseType', input, `caseType { ${CASE_TYPE} }`);
};
const change = (code: string, settings: Input) =>
  give<{ caseType: CaseType }>(administrator, 'changeCaseType', { code, ...settings }, `caseType { ${CASE_TYPE} }`);
const retire = (code: string) =>
  give<{ caseType: CaseType }>(administrator, 'retireCaseType', { code }, `caseType { ${CASE_TYPE} }`);

/** The case types as a caseworker is shown them, without a bookmark. */
async function caseTypes(retired?: boolean, by = caseworker): Promise<readonly CaseType[]> {
  const document = `query ($retired: Boolean) { caseTypes(retired: $retired) { ${CASE_TYPE} } }`;
  return (await by.ask<{ caseTypes: CaseType[] }>(document, { retired })).caseTypes;
}
async function caseTypeOf(code: string): Promise<CaseType | undefined> {
  return (await caseTypes(true)).find((type) => type.code === code);
}
async function attributes(by = caseworker): Promise<readonly { readonly code: string }[]> {
  return (await by.ask<{ clientAttributes: { code: string }[] }>(`{ clientAttributes { ${ATTRIBUTE} } }`))
    .clientAttributes;
}
const closedAgo = async (days: number, caseType: string): Promise<string> => {
  const { id } = await open(caseworker, { caseType, startDate: '2000-01-01' });
  await give(caseworker, 'closeCase', { caseId: id, closingDate: addDays(today, -days) });
  return id;
};

describe('what ships', () => {
  test('R52, R97: is there for a new organisation, by code', async () => {
    const by = agency.as('CASEWORKER', { tenant: await agency.tenant('fresh') });
    const label = expect.any(String);
    expect(await caseTypes(undefined, by)).toEqual([
      { ...PLAIN, label, code: 'BENEFITS', intake: true },
      { ...PLAIN, label, code: 'DEBT', reopeningReserved: true },
      { ...PLAIN, label, code: 'GENERAL' },
      { ...PLAIN, label, code: 'REHABILITATION', aftercare: true, reopeningWindow: 'MONTHS_12' },
      { ...PLAIN, label, code: 'YOUTH', aftercare: true, reopeningWindow: 'MONTHS_6' },
    ]);
    expect((await attributes(by)).map(({ code }) => code)).toEqual(['DISABILITY', 'LIVING_SITUATION']);
  });

  test('can be changed too', async () => {
    const administration = agency.as('APPLICATION_ADMIN', { tenant: await agency.tenant('changing') });
    await give(administration, 'changeCaseType', { code: 'GENERAL', label: 'Everything' });
    expect(await caseTypes(undefined, administration)).toContainEqual({
      ...PLAIN,
      code: 'GENERAL',
      label: 'Everything',
    });
  });
});

describe('R52: a case type that is defined', () => {
  test('R97: is plain where nothing else is said, and everybody sees it at once', async () => {
    const { caseType, pending } = await define({ label: 'Housing' });
    expect([caseType, pending]).toEqual([{ ...PLAIN, code: caseType.code, label: 'Housing' }, false]);
    expect(await caseTypeOf(caseType.code)).toEqual(caseType);
  });

  test('is what it was said to be', async () => {
    const settings = { intake: true, aftercare: true, reopeningWindow: 'MONTHS_9', reopeningReserved: true };
    const { caseType } = await define(settings);
    expect(await caseTypeOf(caseType.code)).toMatchObject({ ...settings, retired: false });
  });

  test('can be chosen for a case in the next command', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseType } = await define();
      const opened = await give<{ case: object }>(
        caseworker,
        'openCase',
        { caseType: caseType.code, clientId: await register(caseworker) },
        `case { caseType { ${CASE_TYPE} } }`,
      );
      expect(opened.case).toEqual({ caseType });
    }
  });

  test.each(WINDOWS)('R98: can have the window %s', async (reopeningWindow) => {
    const { caseType } = await define({ reopeningWindow });
    expect(await caseTypeOf(caseType.code)).toMatchObject({ reopeningWindow });
  });

  test.each(['MONTHS_0', 'MONTHS_7', 'MONTHS_8', 'MONTHS_10', 'MONTHS_11', 'MONTHS_13', 'NEVER', '3', 3])(
    'R98: cannot have the window %j, neither then nor later',
    async (reopeningWindow) => {
      await expect(define({ reopeningWindow })).rejects.toMatchObject(badInput('input.reopeningWindow'));
      const { caseType } = await define();
      await expect(change(caseType.code, { reopeningWindow })).rejects.toMatchObject(badInput('input.reopeningWindow'));
      expect(await caseTypeOf(caseType.code)).toEqual(caseType);
    },
  );

  test.each(['', 'housing', '1ST', 'A-B', 'A B', 'É', 'A'.repeat(33)])('has no code such as %j', async (code) => {
    await expect(define({ code })).rejects.toMatchObject(ruled('CodeNotAllowed', 'code'));
  });

  test.each(['', ' ', 'x'.repeat(201)])('has no label such as %j', async (label) => {
    await expect(define({ label })).rejects.toMatchObject(ruled('LabelNotAllowed', 'label'));
  });

  test('has a code of its own, which a retired type keeps', async () => {
    const { caseType } = await define();
    await expect(define({ code: caseType.code })).rejects.toMatchObject(ruled('CaseTypeExists', 'code'));
    await retire(caseType.code);
    await expect(define({ code: caseType.code })).rejects.toMatchObject(ruled('CaseTypeExists', 'code'));
  });

  test('is of its organisation alone', async () => {
    const { caseType } = await define();
    const elsewhere = agency.as('APPLICATION_ADMIN', { tenant: await agency.tenant('elsewhere') });
    expect((await caseTypes(true, elsewhere)).map(({ code }) => code)).not.toContain(caseType.code);
    await expect(open(elsewhere, { caseType: caseType.code })).rejects.toMatchObject(
      ruled('CaseTypeUnknown', 'caseType'),
    );
  });
});

describe('a case type that is changed', () => {
  test('keeps what the change does not name', async () => {
    const { caseType } = await define({ aftercare: true, reopeningWindow: 'MONTHS_9' });
    const renamed = { ...caseType, label: 'Another name' };
    expect((await change(caseType.code, { label: 'Another name' })).caseType).toEqual(renamed);
    expect(await caseTypeOf(caseType.code)).toEqual(renamed);
  });

  test('to what it is already records nothing', async () => {
    const { caseType, ...first } = await define();
    const { revision, bookmark } = await change(caseType.code, { label: caseType.label, intake: false });
    expect({ revision, bookmark }).toEqual({ revision: first.revision, bookmark: first.bookmark });
  });

  test('R11: to one with intake, takes registered clients only from the next command on', async () => {
    const { code } = (await define()).caseType;
    await open(caseworker, { caseType: code });
    await change(code, { intake: true });
    await expect(open(caseworker, { caseType: code })).rejects.toMatchObject(
      ruled('RegistrationBelongsToIntake', 'register'),
    );
    await change(code, { intake: false });
    await open(caseworker, { caseType: code });
  });

  test('R48, R86: to one with aftercare, has it for the cases that are open already', async () => {
    const { code } = (await define()).caseType;
    const { id: caseId } = await open(caseworker, { caseType: code });
    const close = () => give<{ case: object }>(caseworker, 'closeCase', { caseId, aftercare: true }, 'case { status }');
    await expect(close()).rejects.toMatchObject(ruled('AftercareNotAvailable', 'aftercare'));
    await change(code, { aftercare: true });
    expect((await close()).case).toEqual({ status: 'AFTERCARE' });
  });

  test('R48: to one without aftercare, leaves the cases in aftercare where they are', async () => {
    const { code } = (await define({ aftercare: true })).caseType;
    const { id: caseId } = await open(caseworker, { caseType: code });
    await give(caseworker, 'closeCase', { caseId, aftercare: true });
    await change(code, { aftercare: false });
    const document = 'query ($id: UUID!) { case(id: $id) { status caseType { aftercare } } }';
    expect(await caseworker.ask(document, { id: caseId })).toEqual({
      case: { status: 'AFTERCARE', caseType: { aftercare: false } },
    });
  });

  test('R51, R103: to another window, has it for the cases that were closed before', async () => {
    const { code } = (await define({ reopeningWindow: 'MONTHS_1' })).caseType;
    const caseId = await closedAgo(50, code);
    await expect(give(caseworker, 'reopenCase', { caseId })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'ReopeningWindowPassed' }),
    );
    await change(code, { reopeningWindow: 'MONTHS_2' });
    await give(caseworker, 'reopenCase', { caseId });
  });

  test('is one that is there', async () => {
    for (const code of ['NOWHERE', 'constructor']) {
      await expect(change(code, { label: 'A name' })).rejects.toMatchObject(ruled('CaseTypeUnknown', 'code'));
      await expect(retire(code)).rejects.toMatchObject(ruled('CaseTypeUnknown', 'code'));
    }
  });

  test('under a revision that has passed is a conflict: two administrators do not undo one another', async () => {
    const { caseType, revision } = await define();
    await change(caseType.code, { aftercare: true });
    const late = { label: 'Mine', expectedRevision: revision };
    await expect(change(caseType.code, late)).rejects.toMatchObject(
      refused('CONFLICT', {
        details: { revision: revision + 1, changes: [expect.objectContaining({ type: 'CaseTypeChanged' })] },
      }),
    );
    expect(await caseTypeOf(caseType.code)).toMatchObject({ label: caseType.label, aftercare: true });
  });
});

describe('a case type that is retired', () => {
  test('is not for new cases any more, and is shown only where the retired ones are asked for', async () => {
    const { code } = (await define()).caseType;
    expect((await retire(code)).caseType).toMatchObject({ code, retired: true });
    await expect(open(caseworker, { caseType: code })).rejects.toMatchObject(ruled('CaseTypeRetired', 'caseType'));
    const codesOf = async (retired?: boolean) => (await caseTypes(retired)).map((type) => type.code);
    expect([await codesOf(), await codesOf(false)].flat()).not.toContain(code);
    expect(await codesOf(true)).toContain(code);
  });

  test('stays the type of the cases that have it: they are closed and reopened as ever', async () => {
    const { code } = (await define({ aftercare: true })).caseType;
    const { id: caseId } = await open(caseworker, { caseType: code });
    await retire(code);
    const selection = 'case { status caseType { code retired } }';
    const closed = await give<{ case: object }>(caseworker, 'closeCase', { caseId, aftercare: true }, selection);
    expect(closed.case).toEqual({ status: 'AFTERCARE', caseType: { code, retired: true } });
    const reopened = await give<{ case: object }>(caseworker, 'reopenCase', { caseId }, selection);
    expect(reopened.case).toMatchObject({ status: 'OPEN' });
  });

  test('is retired once, and still when it is changed', async () => {
    const { code } = (await define()).caseType;
    const { caseType: _, ...first } = await retire(code);
    const { caseType: __, ...second } = await retire(code);
    expect(second).toEqual(first);
    expect((await change(code, { label: 'History' })).caseType).toMatchObject({ label: 'History', retired: true });
  });
});

describe('R6: a client attribute that is defined', () => {
  const defineAttribute = (input: Input): Promise<Done & { clientAttribute: object }> =>
    give(
      administrator,
      'defineClientAttribute',
      { code: newCode(), label: 'Something', ...input },
      `clientAttribute { ${ATTRIBUTE} }`,
    );
  const shoes = [
    { code: 'SMALL', label: 'Up to 38' },
    { code: 'LARGE', label: 'From 39' },
  ];

  test('is shown at once, and can be recorded in the next command', async () => {
    const code = newCode();
    const attribute = { code, label: 'Shoes', kind: 'CODE', codes: shoes };
    const { clientAttribute, pending } = await defineAttribute(attribute);
    expect([clientAttribute, pending]).toEqual([attribute, false]);
    expect(await attributes()).toContainEqual(attribute);
    const datum = { partyId: await register(caseworker), attribute: code, value: 'LARGE' };
    const { person } = await give<{ person: object }>(
      caseworker,
      'recordClientData',
      datum,
      'person { clientData { attribute value from } }',
    );
    expect(person).toEqual({ clientData: [{ attribute: code, value: 'LARGE', from: today }] });
    await expect(give(caseworker, 'recordClientData', { ...datum, value: 'MEDIUM' })).rejects.toMatchObject(
      ruled('ClientDataValueNotAllowed', 'value'),
    );
  });

  test('has a list of codes where it is of that kind, and only then', async () => {
    await expect(defineAttribute({ kind: 'CODE' })).rejects.toMatchObject(ruled('CodesNotAllowed', 'codes'));
    await expect(defineAttribute({ kind: 'TEXT', codes: shoes })).rejects.toMatchObject(
      ruled('CodesNotAllowed', 'codes'),
    );
    const twice = { kind: 'CODE', codes: [shoes[0], shoes[1], shoes[0]] };
    await expect(defineAttribute(twice)).rejects.toMatchObject(ruled('CodesNotAllowed', 'codes[2].code'));
    const small = { kind: 'CODE', codes: [shoes[0], { code: 'small', label: 'Small' }] };
    await expect(defineAttribute(small)).rejects.toMatchObject(ruled('CodeNotAllowed', 'codes[1].code'));
  });

  test('has a code of its own', async () => {
    await expect(defineAttribute({ code: 'LIVING_SITUATION', kind: 'TEXT' })).rejects.toMatchObject(
      ruled('ClientAttributeExists', 'code'),
    );
  });
});

test.each(['CASEWORKER', 'SUPERVISOR', 'AUDITOR', 'ANALYST'] as const)(
  'R163: the administrator alone decides: %s sees the configuration and changes nothing of it',
  async (role) => {
    const by = agency.as(role);
    const { code } = (await define()).caseType;
    const before = [await caseTypes(true), await attributes()];
    const attempts: readonly (readonly [string, Input])[] = [
      ['defineCaseType', { code: newCode(), label: 'Mine' }],
      ['changeCaseType', { code, label: 'Mine' }],
      ['retireCaseType', { code }],
      ['defineClientAttribute', { code: newCode(), label: 'Mine', kind: 'TEXT' }],
      ['changeCaseRules', { rules: { intake: true } }],
      ['changeCaseTypeRules', { code, rules: { intake: true } }],
      ['addCode', { list: 'TRACK', code: newCode(), label: 'Mine' }],
      ['retireInstrument', { code: 'SATISFACTION' }],
      ['retireModelProfile', { code: 'BROKERAGE' }],
    ];
    for (const [name, input] of attempts)
      await expect(give(by, name, input)).rejects.toMatchObject(refused('FORBIDDEN'));
    expect([await caseTypes(true, by), await attributes(by)]).toEqual(before);
  },
);
