/** An application administrator shapes the cases of an organisation: rules, words, instruments and models, and what comes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agency, give, type Input, open, openAgency } from './support/agency';
import { type Client, refused } from './support/client';

jest.setTimeout(15_000);

const RULES = `
  intake steps sequentialSteps closingFields
  closingItems { code attribute count step channel instrument field }
  closeGuard aftercare aftercareIntervalMonths aftercareDurationMonths reopeningWindow reopeningReserved
  contactDeletionDays measurementsOnContacts questionnairesOnContacts copiedParts
  planApprovalByAnother onePlanPerType unitsBeyondAuthorised model`;
const CASE_TYPE = `code overridden rules { ${RULES} }`;
const VERSION = 'version label kind domains { code label } scale { min max direction } licence';
const INSTRUMENT = `code retired current { ${VERSION} } versions { version }`;
const MODEL = `
  code label focus guidance contactIntervalDays caseloadLimit deliveredBy strengthsRequired accompanimentExpected retired`;
/** As they ship. */
const SHIPPED = {
  intake: false,
  steps: ['INTAKE', 'CLARIFICATION', 'SERVICE_PROVISION', 'CLOSING'],
  sequentialSteps: false,
  closingFields: ['REASON', 'RESULT', 'REFERRED_TO', 'PRODUCTS'],
  closingItems: [],
  closeGuard: 'WARN',
  aftercare: false,
  aftercareIntervalMonths: 3,
  aftercareDurationMonths: 12,
  reopeningWindow: 'MONTHS_3',
  reopeningReserved: false,
  contactDeletionDays: 3,
  measurementsOnContacts: false,
  questionnairesOnContacts: false,
  copiedParts: ['PARTICIPANTS', 'HELP_QUESTIONS'],
  planApprovalByAnother: true,
  onePlanPerType: true,
  unitsBeyondAuthorised: false,
  model: null,
};
const NO_MEMBERS = { attribute: null, count: null, step: null, channel: null, instrument: null, field: null };

interface CaseType {
  readonly code: string;
  readonly overridden: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}
interface Listed {
  readonly code: string;
  readonly label: string;
  readonly retired: boolean;
}

let agency: Agency;
let organisations = 0;

beforeAll(async () => {
  agency = await openAgency();
});
afterAll(() => agency.server.remove());

/** The administrator of an organisation in which nothing was decided yet. */
async function administratorOfNew(): Promise<Client> {
  organisations += 1;
  return agency.as('APPLICATION_ADMIN', { tenant: await agency.tenant(`organisation${organisations}`) });
}
const ruled = (rule: string, field: string) => refused('RULE_VIOLATION', { rule, field: `input.${field}` });
const caseRules = async (by: Client) => (await by.ask<{ caseRules: object }>(`{ caseRules { ${RULES} } }`)).caseRules;
const versionAt = async (by: Client) =>
  (await by.ask<{ configurationVersion: number }>('{ configurationVersion }')).configurationVersion;
async function caseType(by: Client, code: string): Promise<CaseType | undefined> {
  const { caseTypes } = await by.ask<{ caseTypes: CaseType[] }>(`{ caseTypes { ${CASE_TYPE} } }`);
  return caseTypes.find((type) => type.code === code);
}
const changeRules = (by: Client, rules: Input) =>
  give<{ caseRules: object }>(by, 'changeCaseRules', { rules }, `caseRules { ${RULES} }`);
const changeTypeRules = (by: Client, code: string, changes: Input) =>
  give<{ caseType: CaseType }>(by, 'changeCaseTypeRules', { code, ...changes }, `caseType { ${CASE_TYPE} }`);

describe('the rules of cases', () => {
  test('ship the same for every type, but for what a type has of its own', async () => {
    const by = await administratorOfNew();
    expect(await caseRules(by)).toEqual(SHIPPED);
    expect(await caseType(by, 'GENERAL')).toEqual({ code: 'GENERAL', overridden: [], rules: SHIPPED });
    expect(await caseType(by, 'YOUTH')).toEqual({
      code: 'YOUTH',
      overridden: ['AFTERCARE', 'REOPENING_WINDOW'],
      rules: { ...SHIPPED, aftercare: true, reopeningWindow: 'MONTHS_6' },
    });
    expect(await versionAt(by)).toBe(0);
  });

  test('are shaped for one type, each setting of them, and shown to everybody at once', async () => {
    const by = await administratorOfNew();
    const rules = {
      intake: true,
      steps: ['CLARIFICATION', 'CLOSING'],
      sequentialSteps: true,
      closingFields: ['RESULT'],
      closingItems: [
        { code: 'HELP_QUESTION' },
        { code: 'CLIENT_DATA', attribute: 'DISABILITY' },
        { code: 'MIN_CONTACTS', count: 2, step: 'CLARIFICATION', channel: 'HOME_VISIT' },
        { code: 'MEASUREMENT', instrument: 'SELF_SUFFICIENCY' },
        { code: 'FIELD', field: 'RESULT' },
      ],
      closeGuard: 'REQUIRE_ALL_DELIVERIES_ENDED',
      aftercare: true,
      aftercareIntervalMonths: 6,
      aftercareDurationMonths: 24,
      reopeningWindow: 'ALWAYS',
      reopeningReserved: true,
      contactDeletionDays: 0,
      planApprovalByAnother: false,
      onePlanPerType: false,
      unitsBeyondAuthorised: true,
      measurementsOnContacts: true,
      questionnairesOnContacts: true,
      copiedParts: ['NEEDS'],
      model: 'STRENGTHS_BASED',
    };
    const shown = { ...rules, closingItems: rules.closingItems.map((item) => ({ ...NO_MEMBERS, ...item })) };
    const answered = await changeTypeRules(by, 'GENERAL', { rules });
    expect([answered.caseType.rules, answered.pending]).toEqual([shown, false]);
    expect(answered.caseType.overridden).toHaveLength(Object.keys(rules).length);
    const { tenant } = (await by.ask<{ me: { tenant: string } }>('{ me { tenant } }')).me;
    expect(await caseType(agency.as('CASEWORKER', { tenant }), 'GENERAL')).toEqual(answered.caseType);
    expect(await caseRules(by)).toEqual(SHIPPED);
    expect(await versionAt(by)).toBe(1);
  });

  test('come about as docs/configuration.md tells it', async () => {
    const by = await administratorOfNew();
    const page = readFileSync(join(__dirname, '../docs/configuration.md'), 'utf8');
    const documents = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, document = '']) => document);
    expect(documents).toHaveLength(5);
    for (const document of documents) await by.ask(document);
    const shaped = await caseType(by, 'YOUTH_WORK');
    expect(shaped?.overridden).toEqual(['AFTERCARE', 'AFTERCARE_INTERVAL_MONTHS', 'CLOSING_ITEMS', 'STEPS']);
    expect(shaped?.rules).toMatchObject({
      ...{ steps: ['SERVICE_PROVISION', 'CLOSING'], aftercare: true, aftercareIntervalMonths: 2, model: null },
      ...{ contactDeletionDays: 1, reopeningWindow: 'MONTHS_3' },
    });
  });

  test('R49: follow the organisation but where the type has its own, until it inherits again', async () => {
    const by = await administratorOfNew();
    await changeTypeRules(by, 'DEBT', { rules: { contactDeletionDays: 7, model: 'NONE' } });
    const changed = await changeRules(by, { contactDeletionDays: 1, model: 'BROKERAGE' });
    expect(changed.caseRules).toEqual({ ...SHIPPED, contactDeletionDays: 1, model: 'BROKERAGE' });
    expect((await caseType(by, 'GENERAL'))?.rules).toMatchObject({ contactDeletionDays: 1, model: 'BROKERAGE' });
    expect((await caseType(by, 'DEBT'))?.rules).toMatchObject({ contactDeletionDays: 7, model: null });
    const { caseType: debt } = await changeTypeRules(by, 'DEBT', { inherited: ['CONTACT_DELETION_DAYS', 'MODEL'] });
    expect([debt.overridden, debt.rules]).toEqual([
      ['REOPENING_RESERVED'],
      expect.objectContaining({ contactDeletionDays: 1, model: 'BROKERAGE', reopeningReserved: true }),
    ]);
  });

  test('R48: count from the next command on', async () => {
    const by = await administratorOfNew();
    const { id: caseId } = await open(by);
    const close = () => give<{ case: object }>(by, 'closeCase', { caseId, aftercare: true }, 'case { status }');
    await expect(close()).rejects.toMatchObject(ruled('AftercareNotAvailable', 'aftercare'));
    await changeRules(by, { aftercare: true });
    expect((await close()).case).toEqual({ status: 'AFTERCARE' });
  });

  test('that are like this already record nothing', async () => {
    const by = await administratorOfNew();
    await changeRules(by, { intake: true });
    const { revision } = await changeRules(by, { intake: true, model: 'NONE', steps: SHIPPED.steps });
    expect([revision, await versionAt(by)]).toEqual([0, 1]);
    expect((await changeTypeRules(by, 'GENERAL', {})).revision).toBe(0);
  });

  test.each<readonly [Input, string, string]>([
    [{ contactDeletionDays: 31 }, 'SettingOutOfBounds', 'contactDeletionDays'],
    [{ aftercareIntervalMonths: 0 }, 'SettingOutOfBounds', 'aftercareIntervalMonths'],
    [{ steps: [] }, 'StepsNotAllowed', 'steps'],
    [{ steps: ['CLOSING', 'INTAKE'] }, 'StepsNotAllowed', 'steps'],
    [{ copiedParts: ['NEEDS', 'NEEDS'] }, 'SettingNotAllowed', 'copiedParts'],
    [{ model: 'OTHER' }, 'ModelUnknown', 'model'],
    [{ closingItems: [{ code: 'REFERRAL' }, { code: 'FIELD' }] }, 'ClosingItemIncomplete', 'closingItems[1].field'],
    [
      { closingItems: [{ code: 'MEASUREMENT', instrument: 'OTHER' }] },
      'InstrumentUnknown',
      'closingItems[0].instrument',
    ],
    [
      { closingFields: [], closingItems: [{ code: 'FIELD', field: 'REASON' }] },
      'ClosingItemUnreachable',
      'closingItems',
    ],
  ])('are never %j: %s', async (rules, rule, field) => {
    const by = agency.as('APPLICATION_ADMIN');
    const before = await versionAt(by);
    await expect(changeRules(by, rules)).rejects.toMatchObject(ruled(rule, `rules.${field}`));
    await expect(changeTypeRules(by, 'YOUTH', { rules })).rejects.toMatchObject(ruled(rule, `rules.${field}`));
    expect(await versionAt(by)).toBe(before);
  });

  test.each<readonly [string, unknown]>([
    ['contactDeletionDays', 1.5],
    ['reopeningWindow', 'MONTHS_7'],
    ['copiedParts', Array.from({ length: 51 }, () => 'NEEDS')],
  ])('are not even looked at where %s is no such thing', async (name, value) => {
    await expect(changeRules(agency.as('APPLICATION_ADMIN'), { [name]: value })).rejects.toMatchObject(
      refused('BAD_USER_INPUT', { field: `input.rules.${name}` }),
    );
  });
});

describe('R47, R72: the words of a list', () => {
  const listOf = async (by: Client, retired: boolean) => {
    const document =
      'query ($retired: Boolean) { codeList(list: PRODUCT, retired: $retired) { codes { code label retired } } }';
    return (await by.ask<{ codeList: { codes: Listed[] } }>(document, { retired })).codeList.codes;
  };
  const change = (by: Client, name: string, input: Input) =>
    give<{ codeList: { list: string; codes: Listed[] } }>(
      by,
      name,
      { list: 'PRODUCT', code: 'GARDEN', ...input },
      'codeList { list codes { code label retired } }',
    );

  test('are added, renamed and retired, and everybody sees it at once', async () => {
    const by = await administratorOfNew();
    const added = await change(by, 'addCode', { label: 'Help in the garden' });
    expect(added.codeList.list).toBe('PRODUCT');
    expect(added.codeList.codes).toContainEqual({ code: 'GARDEN', label: 'Help in the garden', retired: false });
    await change(by, 'renameCode', { label: 'Gardening' });
    expect(await listOf(by, false)).toContainEqual({ code: 'GARDEN', label: 'Gardening', retired: false });
    const retired = { code: 'GARDEN', label: 'Gardening', retired: true };
    expect((await change(by, 'retireCode', {})).codeList.codes).toContainEqual(retired);
    expect((await listOf(by, false)).map(({ code }) => code)).not.toContain('GARDEN');
    expect(await listOf(by, true)).toContainEqual(retired);
  });

  test('are of a list that is shown among all of them, in the order of their codes', async () => {
    const by = await administratorOfNew();
    const { codeLists } = await by.ask<{ codeLists: { list: string; codes: Listed[] }[] }>(
      '{ codeLists { list codes { code label retired } } }',
    );
    expect(codeLists.map(({ list }) => list)).toEqual([
      ...['CLOSING_REASON', 'CLOSING_RESULT', 'REFERRED_TO', 'PRODUCT', 'TRACK'],
      ...['NEED_DOMAIN', 'HELP_QUESTION_CATEGORY', 'CONTACT_LOCATION'],
      ...['PLAN_TYPE', 'SERVICE', 'UNIT_TYPE'],
    ]);
    for (const { codes } of codeLists)
      expect(codes.map(({ code }) => code)).toEqual(codes.map(({ code }) => code).sort());
  });

  test('are refused where the list has them already, or not at all', async () => {
    const by = agency.as('APPLICATION_ADMIN');
    await expect(change(by, 'addCode', { code: 'COUNSELLING', label: 'Again' })).rejects.toMatchObject(
      ruled('CodeExists', 'code'),
    );
    await expect(change(by, 'renameCode', { code: 'NOTHING', label: 'A name' })).rejects.toMatchObject(
      ruled('CodeUnknown', 'code'),
    );
    await expect(change(by, 'retireCode', { code: 'constructor' })).rejects.toMatchObject(ruled('CodeUnknown', 'code'));
  });
});

describe('an instrument', () => {
  const burden = {
    code: 'BURDEN',
    label: 'Burden of caring',
    kind: 'QUESTIONNAIRE',
    domains: [{ code: 'TIME', label: 'Time' }],
    scale: { min: 0, max: 10, direction: 'LOWER_IS_BETTER' },
    licence: 'Our own',
  };
  const define = (by: Client, input: Input) =>
    give<{ instrument: object }>(by, 'defineInstrument', { ...burden, ...input }, `instrument { ${INSTRUMENT} }`);
  const all = async (by: Client, retired = false) => {
    const document = `query ($retired: Boolean) { instruments(retired: $retired) { ${INSTRUMENT} } }`;
    return (await by.ask<{ instruments: Listed[] }>(document, { retired })).instruments;
  };

  test('has versions, of which the latest is current, until it is retired', async () => {
    const by = await administratorOfNew();
    const { code, ...said } = burden;
    const first = { code, retired: false, current: { ...said, version: 1 }, versions: [{ version: 1 }] };
    expect((await define(by, {})).instrument).toEqual(first);
    const scale = { ...burden.scale, max: 7 };
    const second = { ...first, current: { ...said, scale, version: 2 }, versions: [{ version: 2 }, { version: 1 }] };
    expect((await define(by, { scale })).instrument).toEqual(second);
    expect((await all(by)).map((instrument) => instrument.code)).toEqual([code, 'SATISFACTION', 'SELF_SUFFICIENCY']);
    await give(by, 'retireInstrument', { code });
    expect((await all(by)).map((instrument) => instrument.code)).toEqual(['SATISFACTION', 'SELF_SUFFICIENCY']);
    expect(await all(by, true)).toContainEqual({ ...second, retired: true });
  });

  test('is refused with the path of what is wrong', async () => {
    const by = agency.as('APPLICATION_ADMIN');
    const domains = [burden.domains[0], { code: 'TIME', label: 'Again' }];
    await expect(define(by, { domains })).rejects.toMatchObject(ruled('CodesNotAllowed', 'domains[1].code'));
    const scale = { ...burden.scale, max: 0 };
    await expect(define(by, { scale })).rejects.toMatchObject(ruled('ScaleNotAllowed', 'scale.max'));
  });

  test('stays while a measurement with it is mandatory', async () => {
    const by = await administratorOfNew();
    await changeRules(by, { closingItems: [{ code: 'MEASUREMENT', instrument: 'SATISFACTION' }] });
    const retiring = give(by, 'retireInstrument', { code: 'SATISFACTION' });
    await expect(retiring).rejects.toMatchObject(ruled('InstrumentMandatory', 'code'));
  });
});

const SWIMMING = {
  ...{ code: 'SWIMMING', label: 'Swimming', purpose: 'Move without pain.', kind: 'SERVICE_UNIT' },
  ...{ service: 'PHYSIOTHERAPY', unitType: 'HOUR', rate: { amount: 4500, currency: 'EUR' } },
};

describe('R134, R163: a plan item of the organisation', () => {
  const SAID = 'version label purpose kind service unitType rate { amount currency }';
  const ITEM = `code retired current { ${SAID} } versions { version rate { amount } }`;
  const change = (by: Client, name: string, input: Input) =>
    give<{ planItemDefinition: object }>(by, name, input, `planItemDefinition { ${ITEM} }`);
  const all = async (by: Client, retired = false) => {
    const document = `query ($retired: Boolean) { planItemDefinitions(retired: $retired) { ${ITEM} } }`;
    return (await by.ask<{ planItemDefinitions: Listed[] }>(document, { retired })).planItemDefinitions;
  };

  test('has versions, of which each stays readable, until and after it is retired', async () => {
    const by = await administratorOfNew();
    const { code, ...said } = SWIMMING;
    const first = { version: 1, rate: { amount: 4500 } };
    expect((await change(by, 'definePlanItem', SWIMMING)).planItemDefinition).toEqual({
      ...{ code, retired: false, current: { ...said, version: 1 }, versions: [first] },
    });
    const { kind, service: _service, rate: _rate, ...kept } = said;
    const second = {
      ...{ code, retired: false, current: { ...kept, kind, service: null, rate: null, version: 2 } },
      versions: [{ version: 2, rate: null }, first],
    };
    const changed = await change(by, 'changePlanItemDefinition', { code, ...kept });
    expect(changed.planItemDefinition).toEqual(second);
    expect((await all(by)).map((item) => item.code)).toContain(code);
    await change(by, 'retirePlanItemDefinition', { code });
    expect((await all(by)).map((item) => item.code)).not.toContain(code);
    expect(await all(by, true)).toContainEqual({ ...second, retired: true });
  });

  test('is refused with the path of what is wrong', async () => {
    const by = agency.as('APPLICATION_ADMIN');
    const wrong = { ...SWIMMING, rate: { amount: -1, currency: 'EUR' } };
    await expect(change(by, 'definePlanItem', wrong)).rejects.toMatchObject(ruled('AmountNotAllowed', 'rate.amount'));
    await expect(change(by, 'definePlanItem', { ...SWIMMING, unitType: 'MILE' })).rejects.toMatchObject(
      ruled('CodeUnknown', 'unitType'),
    );
  });
});

describe('R129: a plan template', () => {
  const TEMPLATE =
    'code version label planType goal retired ' +
    'subGoals { label group items { definition weight startsAfterDays lastsDays authorised } }';
  const atHome = { code: 'AT_HOME', label: 'At home again', planType: 'SUPPORT', goal: 'The client lives at home.' };
  const sent = [
    { label: 'The household runs', items: [{ definition: 'COACHING_AT_HOME', lastsDays: 90, authorised: '10' }] },
  ];
  const subGoals = [
    {
      ...{ label: 'The household runs', group: null },
      items: [{ definition: 'COACHING_AT_HOME', weight: 1, startsAfterDays: 0, lastsDays: 90, authorised: '10.00' }],
    },
  ];
  const change = (by: Client, name: string, input: Input) =>
    give<{ planTemplate: object }>(by, name, input, `planTemplate { ${TEMPLATE} }`);
  const all = async (by: Client, retired = false) => {
    const document = `query ($retired: Boolean) { planTemplates(retired: $retired) { ${TEMPLATE} } }`;
    return (await by.ask<{ planTemplates: Listed[] }>(document, { retired })).planTemplates;
  };

  test('ships, to begin with', async () => {
    const codes = (await all(await administratorOfNew())).map(({ code }) => code);
    expect(codes).toEqual(['BUDGET_IN_BALANCE', 'RETURN_TO_WORK']);
  });

  test('is defined, changed and retired; a retired one is shown where it is asked for', async () => {
    const by = await administratorOfNew();
    const first = { ...atHome, subGoals, version: 1, retired: false };
    const defined = await change(by, 'definePlanTemplate', { ...atHome, subGoals: sent });
    expect(defined.planTemplate).toEqual(first);
    const { planTemplate } = await change(by, 'changePlanTemplate', { code: 'AT_HOME', label: 'Home' });
    expect(planTemplate).toEqual({ ...first, label: 'Home', version: 2 });
    await change(by, 'retirePlanTemplate', { code: 'AT_HOME' });
    expect((await all(by)).map(({ code }) => code)).not.toContain('AT_HOME');
    expect(await all(by, true)).toContainEqual({ ...first, label: 'Home', version: 2, retired: true });
  });

  test('keeps its items from being retired, and names the place of one that there is not', async () => {
    const by = await administratorOfNew();
    await expect(give(by, 'retirePlanItemDefinition', { code: 'HOUSEHOLD_BUDGET' })).rejects.toMatchObject(
      ruled('PlanItemInTemplate', 'code'),
    );
    const wrong = [{ label: 'Home', items: [{ definition: 'OTHER', lastsDays: 1 }] }];
    await expect(change(by, 'definePlanTemplate', { ...atHome, subGoals: wrong })).rejects.toMatchObject(
      ruled('PlanItemDefinitionUnknown', 'subGoals[0].items[0].definition'),
    );
  });
});

describe('R54: a model', () => {
  const walking = {
    ...{ code: 'WALKING', label: 'Walking along', focus: 'Go along.', guidance: ['Let the client choose the way.'] },
    ...{ contactIntervalDays: 10, caseloadLimit: 12, deliveredBy: 'OTHERS_ACCOMPANIED' },
  };
  const change = (by: Client, name: string, input: Input) =>
    give<{ modelProfile: object }>(by, name, input, `modelProfile { ${MODEL} }`);
  const all = async (by: Client, retired = false) => {
    const document = `query ($retired: Boolean) { modelProfiles(retired: $retired) { ${MODEL} } }`;
    return (await by.ask<{ modelProfiles: Listed[] }>(document, { retired })).modelProfiles;
  };

  test('R121: ships, with its numbers', async () => {
    expect(await all(await administratorOfNew())).toMatchObject([
      { code: 'BROKERAGE', contactIntervalDays: 90, caseloadLimit: 35, deliveredBy: 'OTHERS' },
      { code: 'CLINICAL', contactIntervalDays: 14, caseloadLimit: 15, deliveredBy: 'OWN_TEAM' },
      { code: 'INTENSIVE', contactIntervalDays: 7, caseloadLimit: 15, accompanimentExpected: true },
      { code: 'STRENGTHS_BASED', contactIntervalDays: 30, caseloadLimit: 20, strengthsRequired: true },
    ]);
  });

  test('is defined, changed and retired; a retired one is shown where it is asked for', async () => {
    const by = await administratorOfNew();
    const plain = { strengthsRequired: false, accompanimentExpected: false, retired: false };
    expect((await change(by, 'defineModelProfile', walking)).modelProfile).toEqual({ ...walking, ...plain });
    const { modelProfile } = await change(by, 'changeModelProfile', { code: 'WALKING', strengthsRequired: true });
    expect(modelProfile).toEqual({ ...walking, ...plain, strengthsRequired: true });
    await change(by, 'retireModelProfile', { code: 'WALKING' });
    expect((await all(by)).map(({ code }) => code)).not.toContain('WALKING');
    expect(await all(by, true)).toContainEqual({ ...walking, ...plain, strengthsRequired: true, retired: true });
  });

  test('stays while new cases begin with it, and is not chosen once it is retired', async () => {
    const by = await administratorOfNew();
    await changeRules(by, { model: 'CLINICAL' });
    const retire = () => change(by, 'retireModelProfile', { code: 'CLINICAL' });
    await expect(retire()).rejects.toMatchObject(ruled('ModelInUse', 'code'));
    await changeRules(by, { model: 'NONE' });
    await retire();
    await expect(changeRules(by, { model: 'CLINICAL' })).rejects.toMatchObject(ruled('ModelRetired', 'rules.model'));
  });

  test('is not called none, and has no empty line of guidance', async () => {
    const by = agency.as('APPLICATION_ADMIN');
    await expect(change(by, 'defineModelProfile', { ...walking, code: 'NONE' })).rejects.toMatchObject(
      ruled('CodeNotAllowed', 'code'),
    );
    await expect(change(by, 'defineModelProfile', { ...walking, guidance: ['One', ''] })).rejects.toMatchObject(
      ruled('LabelNotAllowed', 'guidance[1]'),
    );
  });
});
