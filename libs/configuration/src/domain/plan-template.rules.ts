/** The rules that a plan template follows (R126, R128, R129, R136, R138). */
import { isRejection, parseQuantity, rejected, type Rejection } from '@caseledger/kernel';
import { usableCode } from './code-list.rules';
import { codeRejection, labelRejection } from './configuration.rules';
import type { ConfigurationState } from './configuration.state';
import { noUnits, usablePlanItem } from './plan-item-definition.rules';
import type { ConfiguredPlanTemplate, PlanTemplate, TemplateItem, TemplateSubGoal } from './plan-template';

/** The most templates of one tenant, with the retired ones. */
export const MOST_PLAN_TEMPLATES = 50;
/** The most sub-goals of one template, and the most items of all of them together. */
export const MOST_TEMPLATE_SUB_GOALS = 20;
export const MOST_TEMPLATE_ITEMS = 100;
/** The most units that an item begins with, in hundredths: 99,999.99. */
const MOST_UNITS = 9_999_999;

/** The least and the most of each number of an item. */
const BOUNDS = { weight: [1, 100], startsAfterDays: [0, 3_650], lastsDays: [1, 3_650] } as const;

/** The template of a code, or the refusal of a code that names none (`constructor` is a member of every object). */
export function definedPlanTemplate(
  { planTemplates }: ConfigurationState,
  code: string,
  field = 'code',
): ConfiguredPlanTemplate | Rejection {
  const template = Object.hasOwn(planTemplates, code) ? planTemplates[code] : undefined;
  return template ?? rejected('PlanTemplateUnknown', 'There is no plan template {code}.', { field, values: { code } });
}

/** All that is said of a template. */
export function planTemplateRejection(
  configuration: ConfigurationState,
  { code, label, planType, goal, subGoals }: PlanTemplate,
): Rejection | undefined {
  const fault =
    codeRejection(code) ??
    labelRejection(label) ??
    usableCode(configuration, 'PLAN_TYPE', planType, 'planType') ??
    labelRejection(goal, 'goal');
  if (fault !== undefined) return fault;
  if (subGoals.length === 0 || subGoals.length > MOST_TEMPLATE_SUB_GOALS) {
    return rejected('SubGoalsNotAllowed', 'A plan template has 1 to {most} sub-goals.', {
      field: 'subGoals',
      values: { most: MOST_TEMPLATE_SUB_GOALS },
    });
  }
  if (subGoals.flatMap(({ items }) => items).length > MOST_TEMPLATE_ITEMS) {
    return rejected('TooManyItems', 'A plan template has at most {most} items.', {
      field: 'subGoals',
      values: { most: MOST_TEMPLATE_ITEMS },
    });
  }
  return firstOf(subGoals, (subGoal, index) => subGoalRejection(configuration, subGoal, `subGoals.${String(index)}`));
}

function subGoalRejection(
  configuration: ConfigurationState,
  { label, group, items }: TemplateSubGoal,
  path: string,
): Rejection | undefined {
  return (
    labelRejection(label, `${path}.label`) ??
    (group === undefined ? undefined : labelRejection(group, `${path}.group`)) ??
    firstOf(items, (item, index) => itemRejection(configuration, item, `${path}.items.${String(index)}`))
  );
}

function itemRejection(configuration: ConfigurationState, item: TemplateItem, path: string): Rejection | undefined {
  const definition = usablePlanItem(configuration, item.definition, `${path}.definition`);
  if (isRejection(definition)) return definition;
  for (const [field, [least, most]] of Object.entries(BOUNDS)) {
    const value = item[field as keyof typeof BOUNDS];
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    return rejected('SettingOutOfBounds', 'This setting is a whole number from {least} to {most}.', {
      field: `${path}.${field}`,
      values: { least, most },
    });
  }
  if (item.authorised === undefined) return undefined;
  if (definition.kind !== 'SERVICE_UNIT') return noUnits(`${path}.authorised`);
  const quantity = parseQuantity(item.authorised);
  if (quantity !== undefined && quantity > 0 && quantity <= MOST_UNITS) return undefined;
  return rejected('QuantityNotAllowed', 'Give a number with at most two decimals, from {least} to {most}.', {
    field: `${path}.authorised`,
    values: { least: '0.01', most: '99999.99' },
  });
}

function firstOf<Entry>(
  entries: readonly Entry[],
  rejection: (entry: Entry, index: number) => Rejection | undefined,
): Rejection | undefined {
  for (const [index, entry] of entries.entries()) {
    const fault = rejection(entry, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
