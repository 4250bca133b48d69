/** The events of a tenant's configuration. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';
import type { ReopeningWindow } from './case-type';
import type { AttributeKind } from './client-attribute';

const caseTypeFields = {
  code: field.code(),
  label: field.label(),
  intake: field.flag(),
  aftercare: field.flag(),
  reopeningWindow: field.code<ReopeningWindow>(),
  reopeningReserved: field.flag(),
};

export const caseTypeDefined = event('CaseTypeDefined', { version: 1, fields: caseTypeFields });

/** Holds the case type as it is from now on, whole. */
export const caseTypeChanged = event('CaseTypeChanged', { version: 1, fields: caseTypeFields });

export const caseTypeRetired = event('CaseTypeRetired', { version: 1, fields: { code: field.code() } });

export const clientAttributeDefined = event('ClientAttributeDefined', {
  version: 1,
  fields: {
    code: field.code(),
    label: field.label(),
    kind: field.code<AttributeKind>(),
    codes: field.list(field.record({ code: field.code(), label: field.label() })),
  },
});

export const configurationEvents = [caseTypeDefined, caseTypeChanged, caseTypeRetired, clientAttributeDefined] as const;
