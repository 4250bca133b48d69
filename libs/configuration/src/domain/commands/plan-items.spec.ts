/** DefinePlanItem, ChangePlanItemDefinition, RetirePlanItemDefinition: the organisation's plan items (R129, R134, R163). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  codeRetired,
  planItemDefined,
  planItemDefinitionChanged,
  planItemDefinitionRetired,
  planTemplateRetired,
} from '../configuration.events';
import { configurationStream } from '../configuration.state';
import type { PlanItemDefinition } from '../plan-item-definition';
import { MOST_PLAN_ITEM_VERSIONS, MOST_RATE } from '../plan-item-definition.rules';
import { SHIPPED_PLAN_ITEM_DEFINITIONS } from '../shipped-plans';
import { type ChangePlanItemDefinition, changePlanItemDefinition } from './change-plan-item-definition';
import { type DefinePlanItem, definePlanItem } from './define-plan-item';
import { retirePlanItemDefinition } from './retire-plan-item-definition';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const SWIMMING = {
  code: 'SWIMMING',
  label: 'Swimming',
  purpose: 'Move without pain.',
  kind: 'SERVICE_UNIT',
  service: 'PHYSIOTHERAPY',
  unitType: 'HOUR',
  rate: EUR(4_500),
} as const satisfies Omit<PlanItemDefinition, 'version'>;
const { code, kind, ...SAID } = SWIMMING;
const WALKING = { code: 'WALKING', label: 'Walk each day', purpose: 'Sleep better.', kind: 'BASIC' } as const;
const define = (input: Partial<DefinePlanItem> = {}) => definePlanItem({ commandId, ...SWIMMING, ...input });
const defineWalking = (input: Partial<DefinePlanItem> = {}) => definePlanItem({ commandId, ...WALKING, ...input });
const change = (input: Partial<ChangePlanItemDefinition> = {}) =>
  changePlanItemDefinition({ commandId, code, ...SAID, ...input });
const retire = (its: string) => retirePlanItemDefinition({ commandId, code: its });
const first = planItemDefined({ ...SWIMMING, version: 1 });
const retired = planItemDefinitionRetired({ code });
const configuration = given(configurationStream);

describe('R163: defining a plan item', () => {
  test('makes its first version the current one', () => {
    const { state } = configuration.when(define()).then(first);
    expect(state.planItemDefinitions['SWIMMING']).toEqual({
      ...{ code, retired: false, current: 1 },
      versions: { 1: { ...SWIMMING, version: 1 } },
    });
    expect(state.planItemDefinitions['COUNSELLING']).toEqual(configuration.state.planItemDefinitions['COUNSELLING']);
  });

  test('R133: of the basic kind needs neither service nor units', () => {
    configuration.when(defineWalking()).then(planItemDefined({ ...WALKING, version: 1 }));
  });

  test('is refused for a code that is taken, also by a retired one', () => {
    const taken = { field: 'code' };
    configuration.when(define({ code: 'COUNSELLING' })).thenRefused('PlanItemDefinitionExists', taken);
    given(configurationStream, first, retired).when(define()).thenRefused('PlanItemDefinitionExists', taken);
  });

  test('takes a code, a label, a purpose and a kind', () => {
    for (const wrong of ['swimming', '', 'constructor'])
      configuration.when(define({ code: wrong })).thenRefused('CodeNotAllowed', { field: 'code' });
    for (const field of ['label', 'purpose'])
      for (const text of ['', ' ', 'x'.repeat(201)])
        configuration.when(define({ [field]: text })).thenRefused('LabelNotAllowed', { field });
    configuration
      .when(define({ kind: 'OTHER' as PlanItemDefinition['kind'] }))
      .thenRefused('PlanItemKindUnknown', { field: 'kind' });
  });

  test('R136: with units says in what they are counted; without, nothing of units', () => {
    configuration.when(define({ unitType: undefined })).thenRefused('UnitTypeMissing', { field: 'unitType' });
    configuration.when(defineWalking({ unitType: 'HOUR' })).thenRefused('ItemHasNoUnits', { field: 'unitType' });
    configuration.when(defineWalking({ rate: EUR(1) })).thenRefused('ItemHasNoUnits', { field: 'rate' });
  });

  test("takes a service and a unit of the organisation's lists, that are not retired", () => {
    for (const wrong of ['OTHER', 'constructor']) {
      configuration.when(define({ service: wrong })).thenRefused('CodeUnknown', { field: 'service' });
      configuration.when(define({ unitType: wrong })).thenRefused('CodeUnknown', { field: 'unitType' });
    }
    given(configurationStream, codeRetired({ list: 'SERVICE', code: 'PHYSIOTHERAPY' }))
      .when(define())
      .thenRefused('CodeRetired', { field: 'service' });
    given(configurationStream, codeRetired({ list: 'UNIT_TYPE', code: 'HOUR' }))
      .when(define())
      .thenRefused('CodeRetired', { field: 'unitType' });
  });

  test.each([0, MOST_RATE])('takes a unit that costs %d', (amount) => {
    const rate = EUR(amount);
    configuration.when(define({ rate })).then(planItemDefined({ ...SWIMMING, rate, version: 1 }));
  });

  test.each([
    [-1, 'EUR', 'AmountNotAllowed', 'rate.amount'],
    [MOST_RATE + 1, 'EUR', 'AmountNotAllowed', 'rate.amount'],
    [0.5, 'EUR', 'AmountNotAllowed', 'rate.amount'],
    [1, 'QQQ', 'CurrencyUnknown', 'rate.currency'],
  ])('takes none that costs %d %s', (amount, currency, rule, field) => {
    configuration.when(define({ rate: { amount, currency } })).thenRefused(rule, { field });
  });

  test(`ends at ${MOST_PLAN_ITEM_VERSIONS} versions of all of them together`, () => {
    const missing = MOST_PLAN_ITEM_VERSIONS - 1 - SHIPPED_PLAN_ITEM_DEFINITIONS.length;
    const many = Array.from({ length: missing }, (_, index) => planItemDefined({ ...SWIMMING, version: index + 1 }));
    given(configurationStream, ...many)
      .when(defineWalking())
      .then(planItemDefined({ ...WALKING, version: 1 }))
      .when(define({ code: 'MORE' }))
      .thenRefused('TooManyPlanItemDefinitions', { field: 'code' })
      .when(change({ label: 'Swim' }))
      .thenRefused('TooManyPlanItemDefinitions', { field: 'code' });
  });
});

describe('R134: changing a plan item', () => {
  test('makes the next version, and keeps those before it as they were', () => {
    const { state } = given(configurationStream, first)
      .when(change({ label: 'Swim', rate: undefined, service: undefined }))
      .then(
        planItemDefinitionChanged({
          ...{ code, kind, version: 2, label: 'Swim', purpose: SWIMMING.purpose, unitType: 'HOUR' },
        }),
      );
    expect(state.planItemDefinitions['SWIMMING']).toMatchObject({
      current: 2,
      versions: { 1: { ...SWIMMING, version: 1 }, 2: { label: 'Swim' } },
    });
    expect(state.planItemDefinitions['SWIMMING']?.versions[2]).not.toHaveProperty('rate');
  });

  test('into what it is already is nothing', () => {
    given(configurationStream, first).when(change()).thenNothing();
    const [shipped] = SHIPPED_PLAN_ITEM_DEFINITIONS;
    configuration.when(change({ service: undefined, unitType: undefined, rate: undefined, ...shipped })).thenNothing();
  });

  test('follows the rules of a new one, for the kind that it has', () => {
    const basic = { code: 'WALKING', service: undefined };
    given(configurationStream, first, planItemDefined({ ...WALKING, version: 1 }))
      .when(change({ purpose: '' }))
      .thenRefused('LabelNotAllowed', { field: 'purpose' })
      .when(change({ unitType: undefined }))
      .thenRefused('UnitTypeMissing', { field: 'unitType' })
      .when(change({ ...basic, unitType: undefined }))
      .thenRefused('ItemHasNoUnits', { field: 'rate' });
  });

  test('is refused for a retired one, and for one that there is not', () => {
    given(configurationStream, first, retired)
      .when(change({ label: 'Swim' }))
      .thenRefused('PlanItemDefinitionRetired', { field: 'code' });
    for (const wrong of ['OTHER', 'constructor', '__proto__'])
      configuration.when(change({ code: wrong })).thenRefused('PlanItemDefinitionUnknown', { field: 'code' });
  });
});

describe('retiring a plan item', () => {
  test('keeps its versions, for the items that were made from them', () => {
    const { state } = given(configurationStream, first).when(retire(code)).then(retired);
    expect(state.planItemDefinitions['SWIMMING']).toEqual({
      ...{ code, retired: true, current: 1 },
      versions: { 1: { ...SWIMMING, version: 1 } },
    });
  });

  test('is done once', () => {
    given(configurationStream, first, retired).when(retire(code)).thenNothing();
  });

  test('waits while new plans begin with it', () => {
    configuration.when(retire('FINANCIAL_PLANNING')).thenRefused('PlanItemInTemplate', {
      field: 'code',
      details: { planTemplates: ['BUDGET_IN_BALANCE'] },
    });
    given(configurationStream, planTemplateRetired({ code: 'BUDGET_IN_BALANCE' }))
      .when(retire('FINANCIAL_PLANNING'))
      .then(planItemDefinitionRetired({ code: 'FINANCIAL_PLANNING' }));
  });

  test.each(['OTHER', 'constructor', '__proto__'])('is refused for %s, which is none', (wrong) => {
    configuration.when(retire(wrong)).thenRefused('PlanItemDefinitionUnknown', { field: 'code' });
  });

  test('of one that was never defined does not make folding fail', () => {
    expect(given(configurationStream, planItemDefinitionRetired({ code: 'OTHER' })).state).toEqual(configuration.state);
  });
});
