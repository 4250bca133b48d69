/** DefinePlanTemplate, ChangePlanTemplate, RetirePlanTemplate: plans thought out beforehand (R129). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  codeRetired,
  planItemDefinitionRetired,
  planTemplateChanged,
  planTemplateDefined,
  planTemplateRetired,
} from '../configuration.events';
import { configurationStream } from '../configuration.state';
import type { PlanTemplate, TemplateItem } from '../plan-template';
import { MOST_PLAN_TEMPLATES, MOST_TEMPLATE_ITEMS, MOST_TEMPLATE_SUB_GOALS } from '../plan-template.rules';
import { SHIPPED_PLAN_TEMPLATES } from '../shipped-plans';
import { type ChangePlanTemplate, changePlanTemplate } from './change-plan-template';
import { type DefinePlanTemplate, definePlanTemplate } from './define-plan-template';
import { retirePlanTemplate } from './retire-plan-template';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const BUDGET = { definition: 'HOUSEHOLD_BUDGET', weight: 1, startsAfterDays: 0, lastsDays: 30 };
const COACHING = { definition: 'COACHING_AT_HOME', weight: 2, startsAfterDays: 14, lastsDays: 90, authorised: '10.00' };
const AT_HOME = {
  code: 'AT_HOME',
  label: 'At home again',
  planType: 'SUPPORT',
  goal: 'The client lives at home.',
  subGoals: [
    { label: 'The household runs', group: 'Home', items: [BUDGET, COACHING] },
    { label: 'The client has company', items: [] },
  ],
} satisfies Omit<PlanTemplate, 'version'>;
const { code } = AT_HOME;
const define = (input: Partial<DefinePlanTemplate> = {}) => definePlanTemplate({ commandId, ...AT_HOME, ...input });
const configuration = given(configurationStream);
const subGoalsWith = (item: Partial<TemplateItem>) => [
  AT_HOME.subGoals[0]!,
  { label: 'The client has company', items: [{ ...COACHING, ...item }] },
];
const withItem = (item: Partial<TemplateItem>) => define({ subGoals: subGoalsWith(item) });
const taken = (item: Partial<TemplateItem>, as = item) =>
  configuration.when(withItem(item)).then(planTemplateDefined({ ...AT_HOME, subGoals: subGoalsWith(as), version: 1 }));
const change = (input: Partial<ChangePlanTemplate>) => changePlanTemplate({ commandId, code, ...input });
const retire = (its: string) => retirePlanTemplate({ commandId, code: its });
const first = planTemplateDefined({ ...AT_HOME, version: 1 });
const retired = planTemplateRetired({ code });
const AT = 'subGoals.1.items.0';

describe('R129: defining a plan template', () => {
  test('adds it', () => {
    const { state } = configuration.when(define()).then(first);
    expect(state.planTemplates).toEqual({
      ...configuration.state.planTemplates,
      AT_HOME: { ...AT_HOME, version: 1, retired: false },
    });
  });

  test('is refused for a code that is taken, also by a retired one', () => {
    configuration.when(define({ code: 'RETURN_TO_WORK' })).thenRefused('PlanTemplateExists', { field: 'code' });
    given(configurationStream, first, retired).when(define()).thenRefused('PlanTemplateExists', { field: 'code' });
  });

  test('takes a code, a label, a type of plan and a goal', () => {
    configuration.when(define({ code: 'at home' })).thenRefused('CodeNotAllowed', { field: 'code' });
    for (const field of ['label', 'goal'])
      for (const text of ['', 'x'.repeat(201)])
        configuration.when(define({ [field]: text })).thenRefused('LabelNotAllowed', { field });
    configuration.when(define({ planType: 'constructor' })).thenRefused('CodeUnknown', { field: 'planType' });
    given(configurationStream, codeRetired({ list: 'PLAN_TYPE', code: 'SUPPORT' }))
      .when(define())
      .thenRefused('CodeRetired', { field: 'planType' });
  });

  test(`R126: takes 1 to ${MOST_TEMPLATE_SUB_GOALS} sub-goals, and ${MOST_TEMPLATE_ITEMS} items in all`, () => {
    const subGoals = (length: number, items: readonly TemplateItem[] = []) =>
      Array.from({ length }, () => ({ label: 'A sub-goal', items }));
    const most = subGoals(MOST_TEMPLATE_SUB_GOALS, Array<TemplateItem>(5).fill(BUDGET));
    configuration
      .when(define({ subGoals: most }))
      .then(planTemplateDefined({ ...AT_HOME, subGoals: most, version: 1 }));
    for (const length of [0, MOST_TEMPLATE_SUB_GOALS + 1])
      configuration
        .when(define({ subGoals: subGoals(length) }))
        .thenRefused('SubGoalsNotAllowed', { field: 'subGoals' });
    const one = subGoals(1, Array<TemplateItem>(MOST_TEMPLATE_ITEMS + 1).fill(BUDGET));
    configuration.when(define({ subGoals: one })).thenRefused('TooManyItems', { field: 'subGoals' });
  });

  test('names what is wrong with a sub-goal', () => {
    const wrong = (subGoal: object) => define({ subGoals: [{ label: 'Home', items: [], ...subGoal }] });
    configuration.when(wrong({ label: '' })).thenRefused('LabelNotAllowed', { field: 'subGoals.0.label' });
    configuration.when(wrong({ group: ' ' })).thenRefused('LabelNotAllowed', { field: 'subGoals.0.group' });
  });

  test("takes the organisation's items, that are not retired", () => {
    const field = `${AT}.definition`;
    for (const definition of ['OTHER', 'constructor'])
      configuration.when(withItem({ definition })).thenRefused('PlanItemDefinitionUnknown', { field });
    given(configurationStream, planItemDefinitionRetired({ code: 'HOUSEHOLD_BUDGET' }))
      .when(define())
      .thenRefused('PlanItemDefinitionRetired', { field: 'subGoals.0.items.0.definition' });
  });

  test.each([
    ['weight', 1, 100],
    ['startsAfterDays', 0, 3_650],
    ['lastsDays', 1, 3_650],
  ])('has items with a %s from %d to %d', (name, least, most) => {
    for (const value of [least, most]) taken({ [name]: value });
    for (const value of [least - 1, most + 1, least + 0.5])
      configuration.when(withItem({ [name]: value })).thenRefused('SettingOutOfBounds', { field: `${AT}.${name}` });
  });

  test('R136: authorises units of items that have them, more than none and at most 99999.99', () => {
    const field = `${AT}.authorised`;
    for (const authorised of ['0.01', '99999.99']) taken({ authorised });
    taken({ authorised: '1.5' }, { authorised: '1.50' });
    for (const authorised of ['0', '0.00', '-1', '100000', '1.005', 'ten'])
      configuration.when(withItem({ authorised })).thenRefused('QuantityNotAllowed', { field });
    configuration
      .when(withItem({ definition: 'HOUSEHOLD_BUDGET', authorised: '1.00' }))
      .thenRefused('ItemHasNoUnits', { field });
  });

  test(`ends at ${MOST_PLAN_TEMPLATES} of them`, () => {
    const missing = MOST_PLAN_TEMPLATES - 1 - SHIPPED_PLAN_TEMPLATES.length;
    const many = Array.from({ length: missing }, (_, index) =>
      planTemplateDefined({ ...AT_HOME, code: `T${index}`, version: 1 }),
    );
    given(configurationStream, ...many)
      .when(define())
      .then(first)
      .when(define({ code: 'ONE_MORE' }))
      .thenRefused('TooManyPlanTemplates', { field: 'code' });
  });
});

describe('changing a plan template', () => {
  test('changes what is given, under the next version', () => {
    const goal = 'The client lives alone.';
    const { state } = given(configurationStream, first)
      .when(change({ goal }))
      .then(planTemplateChanged({ ...AT_HOME, goal, version: 2 }));
    expect(state.planTemplates[code]).toEqual({ ...AT_HOME, goal, version: 2, retired: false });
  });

  test('into what it is already is nothing', () => {
    given(configurationStream, first).when(change({})).thenNothing().when(change(AT_HOME)).thenNothing();
  });

  test('follows the rules of a new one', () => {
    given(configurationStream, first)
      .when(change({ subGoals: [] }))
      .thenRefused('SubGoalsNotAllowed', { field: 'subGoals' });
  });

  test('is refused for a retired one, and for one that there is not', () => {
    given(configurationStream, first, retired)
      .when(change({ goal: 'Another.' }))
      .thenRefused('PlanTemplateRetired', { field: 'code' });
    for (const wrong of ['OTHER', 'constructor', '__proto__'])
      configuration.when(change({ code: wrong })).thenRefused('PlanTemplateUnknown', { field: 'code' });
  });
});

describe('retiring a plan template', () => {
  test('is done once, and keeps it', () => {
    const { state } = given(configurationStream, first)
      .when(retire(code))
      .then(retired)
      .when(retire(code))
      .thenNothing();
    expect(state.planTemplates[code]).toEqual({ ...AT_HOME, version: 1, retired: true });
  });

  test.each(['OTHER', 'constructor', '__proto__'])('is refused for %s, which is none', (wrong) => {
    configuration.when(retire(wrong)).thenRefused('PlanTemplateUnknown', { field: 'code' });
  });

  test('of one that was never defined does not make folding fail', () => {
    expect(given(configurationStream, planTemplateRetired({ code: 'OTHER' })).state).toEqual(configuration.state);
  });
});
