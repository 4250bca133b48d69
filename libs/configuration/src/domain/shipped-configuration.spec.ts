/** What ships keeps the rules that changes to it must keep: each part of it could have been defined as it is. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseSettingsRejection, unclosableRejection } from './case-rules.rules';
import { CODE_LISTS } from './code-list';
import { MOST_LISTED_CODES } from './code-list.rules';
import { changeCaseRules } from './commands/change-case-rules';
import { codeRejection, codesRejection, labelRejection } from './configuration.rules';
import { configurationStream } from './configuration.state';
import { instrumentRejection } from './instrument.rules';
import { modelProfileRejection } from './model-profile.rules';
import { planItemRejection } from './plan-item-definition.rules';
import { planTemplateOf } from './plan-template';
import { planTemplateRejection } from './plan-template.rules';
import { SHIPPED_CODE_LISTS } from './shipped-code-lists';
import { SHIPPED_CASE_RULES, SHIPPED_CASE_TYPES, SHIPPED_CLIENT_ATTRIBUTES } from './shipped-configuration';
import { SHIPPED_INSTRUMENTS } from './shipped-instruments';
import { SHIPPED_MODEL_PROFILES } from './shipped-model-profiles';
import { SHIPPED_PLAN_ITEM_DEFINITIONS, SHIPPED_PLAN_TEMPLATES } from './shipped-plans';

const { initial } = configurationStream;
const named = <Entry extends { readonly code: string }>(entries: readonly Entry[]) =>
  entries.map((entry) => [entry.code, entry] as const);

test('the rules of all cases could have been decided as they are', () => {
  expect(caseSettingsRejection(initial, SHIPPED_CASE_RULES, 'rules.')).toBeUndefined();
  expect(unclosableRejection([{ rules: SHIPPED_CASE_RULES }], {})).toBeUndefined();
  const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
  given(configurationStream)
    .when(changeCaseRules({ commandId, rules: SHIPPED_CASE_RULES }))
    .thenNothing();
});

test.each(named(SHIPPED_CASE_TYPES))('the case type %s could have been defined as it is', (_, caseType) => {
  const { code, label, overrides, retired, rules } = caseType;
  expect([codeRejection(code), labelRejection(label)]).toEqual([undefined, undefined]);
  expect(caseSettingsRejection(initial, overrides, '')).toBeUndefined();
  expect([rules, retired]).toEqual([{ ...SHIPPED_CASE_RULES, ...overrides }, false]);
});

test.each(named(SHIPPED_CLIENT_ATTRIBUTES))('the attribute %s could have been defined as it is', (_, attribute) => {
  const { code, label, kind, codes } = attribute;
  expect(codesRejection([{ code, label }], '')).toBeUndefined();
  expect(codesRejection(codes, 'codes')).toBeUndefined();
  expect(codes.length > 0).toBe(kind === 'code');
});

test.each(CODE_LISTS)('the list %s has words to begin with, each of which could have been added', (list) => {
  const entries = Object.entries(SHIPPED_CODE_LISTS[list]);
  expect(entries.length).toBeGreaterThanOrEqual(3);
  expect(entries.length).toBeLessThan(MOST_LISTED_CODES);
  for (const [code, entry] of entries) {
    expect(entry).toEqual({ code, label: expect.any(String), retired: false });
    expect(codesRejection([entry], '')).toBeUndefined();
  }
});

test.each(named(SHIPPED_INSTRUMENTS))('the instrument %s could have been defined as it is', (_, instrument) => {
  expect(instrumentRejection(instrument)).toBeUndefined();
  expect(instrument).toMatchObject({ version: 1, scale: { min: 1, max: 5, direction: 'HIGHER_IS_BETTER' } });
});

test.each(named(SHIPPED_MODEL_PROFILES))('the model %s could have been defined as it is', (_, profile) => {
  expect(modelProfileRejection(profile)).toBeUndefined();
  expect(profile.guidance.length).toBeGreaterThanOrEqual(4);
});

test.each(named(SHIPPED_PLAN_ITEM_DEFINITIONS))(
  'the plan item %s could have been defined as it is',
  (_, definition) => {
    expect(planItemRejection(initial, definition)).toBeUndefined();
    expect(definition.version).toBe(1);
  },
);

test.each(named(SHIPPED_PLAN_TEMPLATES))('the plan template %s could have been defined as it is', (_, template) => {
  expect(planTemplateRejection(initial, template)).toBeUndefined();
  expect(template).toEqual(planTemplateOf(template));
});

test('R130: a plan is approved by another, there is one of each type, and units end where they are authorised', () => {
  const { planApprovalByAnother, onePlanPerType, unitsBeyondAuthorised } = SHIPPED_CASE_RULES;
  expect([planApprovalByAnother, onePlanPerType, unitsBeyondAuthorised]).toEqual([true, true, false]);
});

test('R121: the models ship with a contact every so many days and at most so many cases', () => {
  const numbers = SHIPPED_MODEL_PROFILES.map((profile) => [
    ...[profile.code, profile.contactIntervalDays, profile.caseloadLimit],
  ]);
  expect(numbers).toEqual([
    ['BROKERAGE', 90, 35],
    ['STRENGTHS_BASED', 30, 20],
    ['CLINICAL', 14, 15],
    ['INTENSIVE', 7, 15],
  ]);
});

describe('the guidance that a model ships with', () => {
  const said = (code: string): string => {
    const { focus = '', guidance = [] } = SHIPPED_MODEL_PROFILES.find((profile) => profile.code === code) ?? {};
    return [focus, ...guidance].join('\n');
  };

  test.each([
    [
      'R108',
      'focus',
      { BROKERAGE: /arrange/, STRENGTHS_BASED: /in every step/, CLINICAL: /mix/, INTENSIVE: /short time/ },
    ],
    ['R109', 'nearness', { INTENSIVE: /regularly, and check the progress/, CLINICAL: /hands-on/ }],
    ['R113', "the client's part", { BROKERAGE: /let them decide how and when/, INTENSIVE: /aim of the client's own/ }],
    ['R113', "the client's part", { CLINICAL: /Support the client fully/, STRENGTHS_BASED: /client's own resources/ }],
    ['R114', 'duration', { INTENSIVE: /as short as the needs allow/ }],
    ['R115', 'when', { BROKERAGE: /Choose another model for a complex case/, INTENSIVE: /cases that ask for it/ }],
    ['R115', 'when', { CLINICAL: /complex cases that need many services/, STRENGTHS_BASED: /motivation first/ }],
    ['R116', 'risks', { BROKERAGE: /supported enough/, INTENSIVE: /stress/ }],
    ['R116', 'risks', { CLINICAL: /load on the worker/, STRENGTHS_BASED: /weaknesses are easily overlooked/ }],
    ['R117', 'benefits', { CLINICAL: /gaps/ }],
    ['R120', 'satisfaction', { BROKERAGE: /satisfied and motivated/ }],
  ])('%s: tells of %s', (_number, _topic, wanted) => {
    for (const [code, words] of Object.entries(wanted)) expect(said(code)).toMatch(words);
  });

  test('R109: brokerage has the fewest rules', () => {
    const fewest = [...SHIPPED_MODEL_PROFILES].sort((one, other) => one.guidance.length - other.guidance.length);
    expect(fewest.slice(0, 1).map(({ code }) => code)).toEqual(['BROKERAGE']);
    expect(fewest[0]!.guidance.length).toBeLessThan(fewest[1]!.guidance.length);
  });

  test('R110: brokerage asks for the least contact, and the intensive model for the most', () => {
    const often = [...SHIPPED_MODEL_PROFILES].sort((one, other) => one.contactIntervalDays - other.contactIntervalDays);
    expect([often[0]!.code, often.at(-1)!.code]).toEqual(['INTENSIVE', 'BROKERAGE']);
  });
});

test('R112, R119: each model says who delivers, and which checks it asks for', () => {
  const checks = SHIPPED_MODEL_PROFILES.map(({ deliveredBy, strengthsRequired, accompanimentExpected }) => [
    ...[deliveredBy, strengthsRequired, accompanimentExpected],
  ]);
  expect(checks).toEqual([
    ['OTHERS', false, false],
    ['OTHERS_AND_CLIENT', true, false],
    ['OWN_TEAM', false, false],
    ['OTHERS_ACCOMPANIED', false, true],
  ]);
});

test('R21, R43, R55, R62, R97, R104: what says nothing else ships with these rules', () => {
  expect(SHIPPED_CASE_RULES).toMatchObject({
    ...{ closeGuard: 'warn', contactDeletionDays: 3, reopeningWindow: '3', closingItems: [] },
    steps: ['INTAKE', 'CLARIFICATION', 'SERVICE_PROVISION', 'CLOSING'],
    copiedParts: ['PARTICIPANTS', 'HELP_QUESTIONS'],
  });
  expect(SHIPPED_CASE_RULES).not.toHaveProperty('model');
  expect(initial.caseTypes).toMatchObject({ GENERAL: { rules: SHIPPED_CASE_RULES, overrides: {} } });
});

test('what ships shows each setting at work, and in no more case types than need it', () => {
  const withSetting = (setting: 'intake' | 'aftercare' | 'reopeningReserved'): readonly string[] =>
    SHIPPED_CASE_TYPES.filter(({ rules }) => rules[setting]).map(({ code }) => code);
  expect(withSetting('intake')).toEqual(['BENEFITS']);
  expect(withSetting('aftercare')).toEqual(['REHABILITATION', 'YOUTH']);
  expect(withSetting('reopeningReserved')).toEqual(['DEBT']);
});
