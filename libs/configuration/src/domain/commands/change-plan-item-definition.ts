/** ChangePlanItemDefinition: the next version of a plan item of the organisation's; plans keep the one that they have (R134). */
import { canonicalJson, command, type CommandInput, isRejection } from '@caseledger/kernel';
import { planItemDefinitionChanged } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type PlanItemDefinition, planItemDefinitionOf } from '../plan-item-definition';
import {
  currentVersion,
  definedPlanItem,
  planItemRejection,
  retiredPlanItem,
  tooManyPlanItems,
} from '../plan-item-definition.rules';

/** All that the next version says: what is left out, it does not have. What it is tracked by stays. */
export interface ChangePlanItemDefinition extends CommandInput, Omit<PlanItemDefinition, 'version' | 'kind'> {}

/** Emits nothing when the current version is like this. */
export const changePlanItemDefinition = command('ChangePlanItemDefinition', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: ChangePlanItemDefinition) => {
    const defined = definedPlanItem(state, input.code);
    if (isRejection(defined)) return defined;
    const present = currentVersion(defined);
    if (defined.retired) return retiredPlanItem(present, 'code');
    const { version, kind } = present;
    const definition = planItemDefinitionOf({ ...input, version, kind });
    const fault = planItemRejection(state, definition);
    if (fault !== undefined) return fault;
    if (canonicalJson(definition) === canonicalJson(present)) return [];
    return tooManyPlanItems(state) ?? planItemDefinitionChanged({ ...definition, version: version + 1 });
  },
});
