/** The events of a configuration are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { configurationStream } from './configuration.state';

const caseType = { code: 'code', label: 'label', overrides: 'record' };
const modelProfile = {
  code: 'code',
  label: 'label',
  focus: 'label',
  guidance: 'list of label',
  contactIntervalDays: 'number',
  caseloadLimit: 'number',
  deliveredBy: 'code',
  strengthsRequired: 'flag',
  accompanimentExpected: 'flag',
};
const planItem = {
  code: 'code',
  version: 'number',
  label: 'label',
  purpose: 'label',
  kind: 'code',
  service: 'code, optional',
  unitType: 'code, optional',
  rate: 'money, optional',
};
const planTemplate = {
  code: 'code',
  version: 'number',
  label: 'label',
  planType: 'code',
  goal: 'label',
  subGoals: 'list of record',
};

describeStoredEvents({
  stream: configurationStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/configuration/src/domain/configuration.state',
  name: 'configurationStream',
  shapes: {
    'CaseRulesChanged.v1': { rules: 'record' },
    'CaseTypeDefined.v2': caseType,
    'CaseTypeChanged.v2': caseType,
    'CaseTypeRetired.v1': { code: 'code' },
    'ClientAttributeDefined.v1': { code: 'code', label: 'label', kind: 'code', codes: 'list of record' },
    'CodeAdded.v1': { list: 'code', code: 'code', label: 'label' },
    'CodeRenamed.v1': { list: 'code', code: 'code', label: 'label' },
    'CodeRetired.v1': { list: 'code', code: 'code' },
    'InstrumentDefined.v1': {
      code: 'code',
      version: 'number',
      label: 'label',
      kind: 'code',
      domains: 'list of record',
      scale: 'record',
      licence: 'label',
    },
    'InstrumentRetired.v1': { code: 'code' },
    'ModelProfileDefined.v1': modelProfile,
    'ModelProfileChanged.v1': modelProfile,
    'ModelProfileRetired.v1': { code: 'code' },
    'PlanItemDefined.v1': planItem,
    'PlanItemDefinitionChanged.v1': planItem,
    'PlanItemDefinitionRetired.v1': { code: 'code' },
    'PlanTemplateDefined.v1': planTemplate,
    'PlanTemplateChanged.v1': planTemplate,
    'PlanTemplateRetired.v1': { code: 'code' },
  },
  personal: [],
});
