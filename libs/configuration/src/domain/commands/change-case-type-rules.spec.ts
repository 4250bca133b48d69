/** ChangeCaseTypeRules: a type has settings of its own, or the organisation's (R47, R49, R52). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import type { CaseSetting } from '../case-type';
import { caseRulesChanged, caseTypeChanged, caseTypeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { SHIPPED_CASE_RULES } from '../shipped-configuration';
import { changeCaseRules } from './change-case-rules';
import { type ChangeCaseTypeRules, changeCaseTypeRules } from './change-case-type-rules';

const change = (input: Partial<ChangeCaseTypeRules>) =>
  changeCaseTypeRules({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    ...{ code: 'YOUTH', rules: {}, inherited: [] },
    ...input,
  });
/** As it ships. */
const YOUTH = {
  code: 'YOUTH',
  label: 'Youth and family',
  overrides: { aftercare: true, reopeningWindow: '6' },
} as const;
const configuration = given(configurationStream);

describe('the rules of a case type', () => {
  test("are its own where they are given, and the organisation's in all else", () => {
    const rules = { closingItems: [{ code: 'HELP_QUESTION' }], contactDeletionDays: 7, model: 'INTENSIVE' } as const;
    const overrides = { ...YOUTH.overrides, ...rules };
    const { state } = configuration.when(change({ rules })).then(caseTypeChanged({ ...YOUTH, overrides }));
    expect(state.caseTypes['YOUTH']).toEqual({
      ...{ ...YOUTH, overrides, retired: false },
      rules: { ...SHIPPED_CASE_RULES, ...overrides },
    });
    expect(state.caseTypes['GENERAL']?.rules).toEqual(SHIPPED_CASE_RULES);
  });

  test("stay its own whatever becomes of the organisation's, also where both are the same now", () => {
    const commandId = '01900000-0000-7000-8000-000000000002' as CommandId;
    const rules = { contactDeletionDays: 0, sequentialSteps: true };
    const { state } = configuration
      .when(change({ code: 'GENERAL', rules: { contactDeletionDays: 3 } }))
      .then(caseTypeChanged({ code: 'GENERAL', label: 'General support', overrides: { contactDeletionDays: 3 } }))
      .when(changeCaseRules({ commandId, rules }))
      .then(caseRulesChanged({ rules }));
    expect(state.caseTypes['GENERAL']?.rules).toMatchObject({ contactDeletionDays: 3, sequentialSteps: true });
  });

  test("are the organisation's again where that is said, and follow it", () => {
    const { state } = given(configurationStream, caseRulesChanged({ rules: { reopeningWindow: '12' } }))
      .when(change({ inherited: ['reopeningWindow'] }))
      .then(caseTypeChanged({ ...YOUTH, overrides: { aftercare: true } }));
    expect(state.caseTypes['YOUTH']?.rules).toMatchObject({ aftercare: true, reopeningWindow: '12' });
  });

  test('can be without a model where the organisation has one', () => {
    const { state } = given(configurationStream, caseRulesChanged({ rules: { model: 'BROKERAGE' } }))
      .when(change({ rules: { model: 'NONE' } }))
      .then(caseTypeChanged({ ...YOUTH, overrides: { ...YOUTH.overrides, model: 'NONE' } }));
    expect(state.caseTypes['YOUTH']?.rules).not.toHaveProperty('model');
    expect(state.caseTypes['GENERAL']?.rules.model).toBe('BROKERAGE');
  });

  test('stay as they are where nothing is other than it was', () => {
    configuration.when(change({})).thenNothing();
    configuration.when(change({ rules: { ...YOUTH.overrides, intake: undefined } })).thenNothing();
    configuration.when(change({ inherited: ['intake', 'model'] })).thenNothing();
  });

  test('are changed for a retired type as well, since its cases go on', () => {
    const { state } = given(configurationStream, caseTypeRetired({ code: 'YOUTH' }))
      .when(change({ inherited: ['aftercare', 'reopeningWindow'] }))
      .then(caseTypeChanged({ ...YOUTH, overrides: {} }));
    expect(state.caseTypes['YOUTH']).toMatchObject({ retired: true, overrides: {}, rules: SHIPPED_CASE_RULES });
  });

  test("follow the same rules as the organisation's, under the same names", () => {
    configuration
      .when(change({ rules: { contactDeletionDays: 31 } }))
      .thenRefused('SettingOutOfBounds', { field: 'rules.contactDeletionDays' });
    configuration
      .when(change({ rules: { closingItems: [{ code: 'FIELD' }] } }))
      .thenRefused('ClosingItemIncomplete', { field: 'rules.closingItems.0.field' });
  });

  test('name each setting once: its own, or inherited', () => {
    configuration
      .when(change({ rules: { intake: true }, inherited: ['steps', 'intake'] }))
      .thenRefused('SettingGivenTwice', { field: 'inherited.1' });
    configuration
      .when(change({ inherited: ['steps', 'intake', 'steps'] as readonly CaseSetting[] }))
      .thenRefused('SettingGivenTwice', { field: 'inherited.2' });
  });

  test("leave no item mandatory that cannot be recorded, whichever of them is the organisation's", () => {
    const inIntake = { code: 'MIN_CONTACTS', count: 1, step: 'INTAKE' } as const;
    const rules = { steps: ['CLARIFICATION', 'CLOSING'], closingItems: [inIntake] } as const;
    configuration
      .when(change({ rules }))
      .thenRefused('ClosingItemUnreachable', { field: 'rules.closingItems', details: { item: inIntake } });
    given(configurationStream, caseRulesChanged({ rules: { closingItems: [inIntake] } }))
      .when(change({ rules: { steps: ['CLOSING'] } }))
      .thenRefused('ClosingItemUnreachable', { field: 'rules.steps' })
      .when(change({ rules: { steps: ['CLOSING'], closingItems: [] } }))
      .then(caseTypeChanged({ ...YOUTH, overrides: { ...YOUTH.overrides, steps: ['CLOSING'], closingItems: [] } }))
      .when(change({ inherited: ['closingItems'] }))
      .thenRefused('ClosingItemUnreachable', { field: 'inherited' });
  });

  test.each(['OTHER', 'constructor', 'toString', '__proto__'])('are refused for %s, which is no type', (code) => {
    configuration.when(change({ code, rules: { intake: true } })).thenRefused('CaseTypeUnknown', { field: 'code' });
  });
});
