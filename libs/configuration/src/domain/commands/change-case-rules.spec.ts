/** ChangeCaseRules: the organisation decides for all its cases (R47, R49, R51), from now on. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { type ClosingItem, STEPS } from '../case-rules';
import type { CaseSettings } from '../case-type';
import { MOST_CLOSING_ITEMS } from '../closing-items';
import {
  caseRulesChanged,
  caseTypeDefined,
  clientAttributeDefined,
  instrumentRetired,
  modelProfileRetired,
} from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { REOPENING_WINDOWS } from '../reopening-window';
import { SHIPPED_CASE_RULES } from '../shipped-configuration';
import { changeCaseRules } from './change-case-rules';

const change = (rules: object) =>
  changeCaseRules({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, rules: rules as CaseSettings });
const items = (...closingItems: readonly object[]) => change({ closingItems });
const configuration = given(configurationStream);
const taken = (rules: CaseSettings, before = configuration) =>
  before.when(change(rules)).then(caseRulesChanged({ rules }));

describe('changing the rules of all cases', () => {
  test.each<CaseSettings>([
    { intake: true },
    { steps: ['CLARIFICATION', 'CLOSING'] },
    { sequentialSteps: true },
    { closingFields: [] },
    { closingItems: [{ code: 'HELP_QUESTION' }] },
    { closeGuard: 'requireAllDeliveriesEnded' },
    { aftercare: true },
    { aftercareIntervalMonths: 6 },
    { aftercareDurationMonths: 24 },
    { reopeningWindow: 'always' },
    { reopeningReserved: true },
    { contactDeletionDays: 0 },
    { measurementsOnContacts: true },
    { questionnairesOnContacts: true },
    { copiedParts: ['NEEDS', 'PLAN_GOALS'] },
    { planApprovalByAnother: false },
    { onePlanPerType: false },
    { unitsBeyondAuthorised: true },
    { model: 'BROKERAGE' },
  ])('to %j leaves everything else as it is', (rules) => {
    expect(taken(rules).state.caseRules).toEqual({ ...SHIPPED_CASE_RULES, ...rules });
  });

  test('R49: changes every case type but where it has a setting of its own', () => {
    const { state } = taken({ aftercare: true, reopeningWindow: '1' });
    const rules = (code: string) => state.caseTypes[code]?.rules;
    expect(rules('GENERAL')).toEqual({ ...SHIPPED_CASE_RULES, aftercare: true, reopeningWindow: '1' });
    expect(rules('YOUTH')).toMatchObject({ aftercare: true, reopeningWindow: '6' });
    expect(rules('DEBT')).toMatchObject({ reopeningReserved: true, reopeningWindow: '1' });
  });

  test('is about what is other than it was, and is nothing where all is like this already', () => {
    configuration.when(change({})).thenNothing();
    configuration.when(change({ ...SHIPPED_CASE_RULES, model: 'NONE' })).thenNothing();
    configuration
      .when(change({ ...SHIPPED_CASE_RULES, intake: true }))
      .then(caseRulesChanged({ rules: { intake: true } }));
  });

  test.each(REOPENING_WINDOWS.filter((window) => window !== '3'))('R98: a window can be %s', (reopeningWindow) => {
    taken({ reopeningWindow });
  });

  test.each(['7', '8', '10', '11', '0', '', '13', 'Always'])('R98: a window cannot be %j', (reopeningWindow) => {
    configuration
      .when(change({ reopeningWindow }))
      .thenRefused('ReopeningWindowNotAllowed', { field: 'rules.reopeningWindow' });
  });

  test.each([
    ['aftercareIntervalMonths', 1, 12],
    ['aftercareDurationMonths', 1, 60],
    ['contactDeletionDays', 0, 30],
  ] as const)('R62, R90: %s is a whole number from %d to %d', (name, least, most) => {
    for (const value of [least, most]) taken({ [name]: value });
    for (const value of [least - 1, most + 1, least + 0.5, Number.NaN])
      configuration.when(change({ [name]: value })).thenRefused('SettingOutOfBounds', { field: `rules.${name}` });
  });

  test.each([[[]], [['CLOSING', 'INTAKE']], [['INTAKE', 'INTAKE']], [['INTAKE', 'OTHER']], [[...STEPS, 'CLOSING']]])(
    'R55: the steps cannot be %j',
    (steps) => {
      configuration.when(change({ steps })).thenRefused('StepsNotAllowed', { field: 'rules.steps' });
    },
  );

  test.each([
    ['closingFields', ['REASON', 'REASON']],
    ['closingFields', ['OTHER']],
    ['copiedParts', ['NEEDS', 'PLAN_GOALS', 'NEEDS']],
    ['copiedParts', ['MEASUREMENTS']],
  ])('R47, R104: %s cannot be %j', (name, value) => {
    configuration.when(change({ [name]: value })).thenRefused('SettingNotAllowed', { field: `rules.${name}` });
  });

  test('R21: of what goes on while a case is closed there are three ways', () => {
    taken({ closeGuard: 'none' });
    configuration
      .when(change({ closeGuard: 'sometimes' }))
      .thenRefused('SettingNotAllowed', { field: 'rules.closeGuard' });
  });

  test('R54: the model is one that there is, or none again', () => {
    expect(
      taken({ model: 'CLINICAL' })
        .when(change({ model: 'NONE' }))
        .then(caseRulesChanged({ rules: { model: 'NONE' } })).state.caseRules,
    ).toEqual(SHIPPED_CASE_RULES);
    for (const model of ['OTHER', 'constructor', ''])
      configuration.when(change({ model })).thenRefused('ModelUnknown', { field: 'rules.model' });
    given(configurationStream, modelProfileRetired({ code: 'CLINICAL' }))
      .when(change({ model: 'CLINICAL' }))
      .thenRefused('ModelRetired', { field: 'rules.model' });
  });
});

describe('R76: what is mandatory for closing', () => {
  test.each<ClosingItem>([
    { code: 'HELP_QUESTION' },
    { code: 'CLIENT_DATA', attribute: 'DISABILITY' },
    { code: 'MIN_CONTACTS', count: 1 },
    { code: 'MIN_CONTACTS', count: 100, step: 'CLARIFICATION', channel: 'HOME_VISIT' },
    { code: 'MEASUREMENT', instrument: 'SELF_SUFFICIENCY' },
    { code: 'PLAN_OF_APPROACH' },
    { code: 'REFERRAL' },
    { code: 'FIELD', field: 'RESULT' },
    { code: 'DELIVERIES_ENDED' },
  ])('can be %j', (item) => {
    taken({ closingItems: [item] });
  });

  test.each([
    [{ code: 'OTHER' }, 'ClosingItemUnknown', 'code'],
    [{ code: 'CLIENT_DATA' }, 'ClosingItemIncomplete', 'attribute'],
    [{ code: 'MIN_CONTACTS', step: 'INTAKE' }, 'ClosingItemIncomplete', 'count'],
    [{ code: 'MEASUREMENT' }, 'ClosingItemIncomplete', 'instrument'],
    [{ code: 'FIELD' }, 'ClosingItemIncomplete', 'field'],
    [{ code: 'HELP_QUESTION', count: 1 }, 'ClosingItemMemberNotAllowed', 'count'],
    [{ code: 'FIELD', field: 'REASON', instrument: 'SATISFACTION' }, 'ClosingItemMemberNotAllowed', 'instrument'],
    [{ code: 'MEASUREMENT', instrument: 'SATISFACTION', step: 'INTAKE' }, 'ClosingItemMemberNotAllowed', 'step'],
    [{ code: 'CLIENT_DATA', attribute: 'OTHER' }, 'ClientAttributeUnknown', 'attribute'],
    [{ code: 'CLIENT_DATA', attribute: 'constructor' }, 'ClientAttributeUnknown', 'attribute'],
    [{ code: 'MIN_CONTACTS', count: 0 }, 'ClosingItemCountNotAllowed', 'count'],
    [{ code: 'MIN_CONTACTS', count: 101 }, 'ClosingItemCountNotAllowed', 'count'],
    [{ code: 'MIN_CONTACTS', count: 1.5 }, 'ClosingItemCountNotAllowed', 'count'],
    [{ code: 'MIN_CONTACTS', count: 1, step: 'OTHER' }, 'ClosingItemWordUnknown', 'step'],
    [{ code: 'MIN_CONTACTS', count: 1, channel: 'OTHER' }, 'ClosingItemWordUnknown', 'channel'],
    [{ code: 'FIELD', field: 'OTHER' }, 'ClosingItemWordUnknown', 'field'],
    [{ code: 'MEASUREMENT', instrument: 'OTHER' }, 'InstrumentUnknown', 'instrument'],
    [{ code: 'MEASUREMENT', instrument: 'toString' }, 'InstrumentUnknown', 'instrument'],
  ])('cannot be %j: %s', (item, rule, member) => {
    configuration
      .when(items({ code: 'REFERRAL' }, item))
      .thenRefused(rule, { field: `rules.closingItems.1.${member}` });
  });

  test('can be an attribute that the organisation has added, and no instrument that it has retired', () => {
    const income = clientAttributeDefined({ code: 'INCOME', label: 'Income', kind: 'text', codes: [] });
    taken({ closingItems: [{ code: 'CLIENT_DATA', attribute: 'INCOME' }] }, given(configurationStream, income));
    given(configurationStream, instrumentRetired({ code: 'SATISFACTION' }))
      .when(items({ code: 'MEASUREMENT', instrument: 'SATISFACTION' }))
      .thenRefused('InstrumentRetired', { field: 'rules.closingItems.0.instrument' });
  });

  test('is no item twice, also not under two numbers; two steps are two items', () => {
    const first = { code: 'MIN_CONTACTS', count: 2 } as const;
    configuration
      .when(items(first, { ...first, count: 3 }))
      .thenRefused('ClosingItemTwice', { field: 'rules.closingItems.1' });
    taken({ closingItems: [first, { ...first, step: 'INTAKE' }, { ...first, channel: 'VIDEO' }] });
  });

  test(`is at most ${MOST_CLOSING_ITEMS} items`, () => {
    const many = STEPS.flatMap((step) =>
      (['OFFICE', 'HOME_VISIT', 'TELEPHONE', 'VIDEO', 'LETTER'] as const).map(
        (channel) => ({ code: 'MIN_CONTACTS', count: 1, step, channel }) as const,
      ),
    );
    expect(many).toHaveLength(MOST_CLOSING_ITEMS);
    taken({ closingItems: many });
    configuration
      .when(items(...many, { code: 'REFERRAL' }))
      .thenRefused('TooManyClosingItems', { field: 'rules.closingItems' });
  });

  test('can be recorded: in a step and a field that cases have, or no case could be closed', () => {
    const inIntake = { code: 'MIN_CONTACTS', count: 1, step: 'INTAKE' } as const;
    const withResult = { code: 'FIELD', field: 'RESULT' } as const;
    configuration
      .when(change({ closingItems: [inIntake], steps: ['CLOSING'] }))
      .thenRefused('ClosingItemUnreachable', { field: 'rules.closingItems', details: { item: inIntake } });
    taken({ closingItems: [inIntake] })
      .when(change({ steps: ['CLOSING'] }))
      .thenRefused('ClosingItemUnreachable', { field: 'rules.steps', details: { item: inIntake } });
    taken({ closingItems: [withResult] })
      .when(change({ closingFields: ['REASON'] }))
      .thenRefused('ClosingItemUnreachable', { field: 'rules.closingFields', details: { item: withResult } });
  });

  test('can be recorded in every case type, with the settings that it has of its own', () => {
    const short = caseTypeDefined({ code: 'SHORT', label: 'Short', overrides: { steps: ['CLOSING'] } });
    given(configurationStream, short)
      .when(items({ code: 'MIN_CONTACTS', count: 1, step: 'INTAKE' }))
      .thenRefused('ClosingItemUnreachable', { field: 'rules.closingItems' })
      .when(items({ code: 'MIN_CONTACTS', count: 1, step: 'CLOSING' }))
      .then(caseRulesChanged({ rules: { closingItems: [{ code: 'MIN_CONTACTS', count: 1, step: 'CLOSING' }] } }));
  });
});
