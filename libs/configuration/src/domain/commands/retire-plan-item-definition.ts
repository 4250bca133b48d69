/** RetirePlanItemDefinition: no new item is made from a definition; those that are stay. */
import { command, type CommandInput, isRejection, rejected } from '@caseledger/kernel';
import { planItemDefinitionRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { definedPlanItem } from '../plan-item-definition.rules';

export interface RetirePlanItemDefinition extends CommandInput {
  readonly code: string;
}

/** Refused while new plans begin with it. Emits nothing for one that is retired already. */
export const retirePlanItemDefinition = command('RetirePlanItemDefinition', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code }: RetirePlanItemDefinition) => {
    const defined = definedPlanItem(state, code);
    if (isRejection(defined)) return defined;
    if (defined.retired) return [];
    const planTemplates = Object.values(state.planTemplates).flatMap(({ code: template, retired, subGoals }) =>
      !retired && subGoals.some(({ items }) => items.some(({ definition }) => definition === code)) ? [template] : [],
    );
    if (planTemplates.length === 0) return planItemDefinitionRetired({ code });
    return rejected('PlanItemInTemplate', 'Plan templates have the item {code}: take it out of them first.', {
      field: 'code',
      details: { planTemplates },
      values: { code },
    });
  },
});
