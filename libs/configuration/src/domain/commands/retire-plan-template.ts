/** RetirePlanTemplate: no new plan is made from a template; those that are stay. */
import { command, type CommandInput, isRejection } from '@caseledger/kernel';
import { planTemplateRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { definedPlanTemplate } from '../plan-template.rules';

export interface RetirePlanTemplate extends CommandInput {
  readonly code: string;
}

/** Emits nothing for one that is retired already. */
export const retirePlanTemplate = command('RetirePlanTemplate', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code }: RetirePlanTemplate) => {
    const template = definedPlanTemplate(state, code);
    if (isRejection(template)) return template;
    return template.retired ? [] : planTemplateRetired({ code });
  },
});
