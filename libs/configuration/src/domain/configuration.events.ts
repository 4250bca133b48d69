/** The events of a tenant's configuration. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';
import { caseRulesChanged, caseTypeChanged, caseTypeDefined, caseTypeRetired } from './case-type.events';
import type { AttributeKind } from './client-attribute';
import type { CodeList } from './code-list';
import type { InstrumentKind, ScaleDirection } from './instrument';
import type { DeliveredBy } from './model-profile';
import {
  planItemDefined,
  planItemDefinitionChanged,
  planItemDefinitionRetired,
  planTemplateChanged,
  planTemplateDefined,
  planTemplateRetired,
} from './plan.events';

export { caseRulesChanged, caseTypeChanged, caseTypeDefined, caseTypeRetired } from './case-type.events';
export * from './plan.events';

export const clientAttributeDefined = event('ClientAttributeDefined', {
  version: 1,
  fields: {
    code: field.code(),
    label: field.label(),
    kind: field.code<AttributeKind>(),
    codes: field.list(field.record({ code: field.code(), label: field.label() })),
  },
});

const list = field.code<CodeList>();

export const codeAdded = event('CodeAdded', { version: 1, fields: { list, code: field.code(), label: field.label() } });

export const codeRenamed = event('CodeRenamed', {
  version: 1,
  fields: { list, code: field.code(), label: field.label() },
});

export const codeRetired = event('CodeRetired', { version: 1, fields: { list, code: field.code() } });

/** Holds a new version, which is the current one from now on. */
export const instrumentDefined = event('InstrumentDefined', {
  version: 1,
  fields: {
    code: field.code(),
    version: field.number(),
    label: field.label(),
    kind: field.code<InstrumentKind>(),
    domains: field.list(field.record({ code: field.code(), label: field.label() })),
    scale: field.record({ min: field.number(), max: field.number(), direction: field.code<ScaleDirection>() }),
    licence: field.label(),
  },
});

export const instrumentRetired = event('InstrumentRetired', { version: 1, fields: { code: field.code() } });

const modelProfileFields = {
  code: field.code(),
  label: field.label(),
  focus: field.label(),
  guidance: field.list(field.label()),
  contactIntervalDays: field.number(),
  caseloadLimit: field.number(),
  deliveredBy: field.code<DeliveredBy>(),
  strengthsRequired: field.flag(),
  accompanimentExpected: field.flag(),
};

export const modelProfileDefined = event('ModelProfileDefined', { version: 1, fields: modelProfileFields });

/** Holds the model as it is from now on, whole. */
export const modelProfileChanged = event('ModelProfileChanged', { version: 1, fields: modelProfileFields });

export const modelProfileRetired = event('ModelProfileRetired', { version: 1, fields: { code: field.code() } });

export const configurationEvents = [
  caseRulesChanged,
  caseTypeDefined,
  caseTypeChanged,
  caseTypeRetired,
  clientAttributeDefined,
  codeAdded,
  codeRenamed,
  codeRetired,
  instrumentDefined,
  instrumentRetired,
  modelProfileDefined,
  modelProfileChanged,
  modelProfileRetired,
  planItemDefined,
  planItemDefinitionChanged,
  planItemDefinitionRetired,
  planTemplateDefined,
  planTemplateChanged,
  planTemplateRetired,
] as const;
