/** DefinePlanTemplate: adds a plan that the organisation has thought out beforehand (R129). */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import { planTemplateDefined } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type PlanTemplate, planTemplateOf } from '../plan-template';
import { MOST_PLAN_TEMPLATES, planTemplateRejection } from '../plan-template.rules';

/** It is its first version. */
export interface DefinePlanTemplate extends CommandInput, Omit<PlanTemplate, 'version'> {}

/** Refused for a code that is taken, also by a retired template. */
export const definePlanTemplate = command('DefinePlanTemplate', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: DefinePlanTemplate) => {
    const template = planTemplateOf({ ...input, version: 1 });
    const fault = planTemplateRejection(state, template);
    if (fault !== undefined) return fault;
    const { code } = template;
    if (state.planTemplates[code] !== undefined) {
      return rejected('PlanTemplateExists', 'There is a plan template {code} already.', {
        field: 'code',
        values: { code },
      });
    }
    if (Object.keys(state.planTemplates).length >= MOST_PLAN_TEMPLATES) {
      return rejected('TooManyPlanTemplates', 'There can be at most {most} plan templates.', {
        field: 'code',
        values: { most: MOST_PLAN_TEMPLATES },
      });
    }
    return planTemplateDefined(template);
  },
});
