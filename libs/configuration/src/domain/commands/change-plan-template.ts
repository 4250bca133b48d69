/** ChangePlanTemplate: changes what new plans begin with; plans that were made from it stay as they are. */
import { canonicalJson, command, type CommandInput, isRejection, rejected } from '@caseledger/kernel';
import { planTemplateChanged } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type PlanTemplate, planTemplateOf } from '../plan-template';
import { definedPlanTemplate, planTemplateRejection } from '../plan-template.rules';

/** What is left out stays as it is. */
export interface ChangePlanTemplate extends CommandInput, Partial<Omit<PlanTemplate, 'code' | 'version'>> {
  readonly code: string;
}

/** Emits nothing when the template is like this already. */
export const changePlanTemplate = command('ChangePlanTemplate', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: ChangePlanTemplate) => {
    const present = definedPlanTemplate(state, input.code);
    if (isRejection(present)) return present;
    const { version, label, retired } = present;
    if (retired) {
      return rejected('PlanTemplateRetired', 'No new plan is made from {label}.', { field: 'code', values: { label } });
    }
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    const template = planTemplateOf({ ...present, ...Object.fromEntries(given), version });
    const fault = planTemplateRejection(state, template);
    if (fault !== undefined) return fault;
    if (canonicalJson(template) === canonicalJson(planTemplateOf(present))) return [];
    return planTemplateChanged({ ...template, version: version + 1 });
  },
});
