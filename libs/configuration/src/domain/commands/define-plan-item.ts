/** DefinePlanItem: adds a plan item whose name and purpose are the organisation's (R129, R134, R163). */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import { planItemDefined } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type PlanItemDefinition, planItemDefinitionOf } from '../plan-item-definition';
import { planItemRejection, tooManyPlanItems } from '../plan-item-definition.rules';

/** It is its first version. */
export interface DefinePlanItem extends CommandInput, Omit<PlanItemDefinition, 'version'> {}

/** Refused for a code that is taken, also by a retired definition. */
export const definePlanItem = command('DefinePlanItem', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: DefinePlanItem) => {
    const definition = planItemDefinitionOf({ ...input, version: 1 });
    const fault = planItemRejection(state, definition);
    if (fault !== undefined) return fault;
    const { code } = definition;
    if (state.planItemDefinitions[code] !== undefined) {
      return rejected('PlanItemDefinitionExists', 'There is a plan item {code} already.', {
        field: 'code',
        values: { code },
      });
    }
    return tooManyPlanItems(state) ?? planItemDefined(definition);
  },
});
