/** The events of what plans are made from. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';
import type { DefinedItemKind } from './plan-item-definition';

const definitionFields = {
  code: field.code(),
  version: field.number(),
  label: field.label(),
  purpose: field.label(),
  kind: field.code<DefinedItemKind>(),
  service: field.optional(field.code()),
  unitType: field.optional(field.code()),
  rate: field.optional(field.money()),
};

export const planItemDefined = event('PlanItemDefined', { version: 1, fields: definitionFields });

/** Holds a new version, which is the current one from now on. */
export const planItemDefinitionChanged = event('PlanItemDefinitionChanged', { version: 1, fields: definitionFields });

export const planItemDefinitionRetired = event('PlanItemDefinitionRetired', {
  version: 1,
  fields: { code: field.code() },
});

const templateItem = field.record({
  definition: field.code(),
  weight: field.number(),
  startsAfterDays: field.number(),
  lastsDays: field.number(),
  authorised: field.optional(field.quantity()),
});

const templateFields = {
  code: field.code(),
  version: field.number(),
  label: field.label(),
  planType: field.code(),
  goal: field.label(),
  subGoals: field.list(
    field.record({ label: field.label(), group: field.optional(field.label()), items: field.list(templateItem) }),
  ),
};

export const planTemplateDefined = event('PlanTemplateDefined', { version: 1, fields: templateFields });

/** Holds the template as it is from now on, whole. */
export const planTemplateChanged = event('PlanTemplateChanged', { version: 1, fields: templateFields });

export const planTemplateRetired = event('PlanTemplateRetired', { version: 1, fields: { code: field.code() } });
