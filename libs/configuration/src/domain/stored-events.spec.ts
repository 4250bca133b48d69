/** The events of a configuration are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { configurationStream } from './configuration.state';

const caseType = {
  code: 'code',
  label: 'label',
  intake: 'flag',
  aftercare: 'flag',
  reopeningWindow: 'code',
  reopeningReserved: 'flag',
};

describeStoredEvents({
  stream: configurationStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/configuration/src/domain/configuration.state',
  name: 'configurationStream',
  shapes: {
    'CaseTypeDefined.v1': caseType,
    'CaseTypeChanged.v1': caseType,
    'CaseTypeRetired.v1': { code: 'code' },
    'ClientAttributeDefined.v1': { code: 'code', label: 'label', kind: 'code', codes: 'list of record' },
  },
  personal: [],
});
