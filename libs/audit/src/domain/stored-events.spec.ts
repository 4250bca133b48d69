/** The events of the access record are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { accessStream } from './access.state';

const who = {
  keeper: 'id',
  operation: 'code',
  correlationId: 'id, optional',
  actor: 'record, personal of keeper',
  targets: 'list of id, personal of keeper',
};

describeStoredEvents({
  stream: accessStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/audit/src/domain/access.state',
  name: 'accessStream',
  shapes: {
    'AccessRefused.v1': { ...who, code: 'code', rule: 'code, optional' },
    'ReadingWatched.v1': { ...who, because: 'code' },
    'AccessRecordExpired.v1': { keeper: 'id', month: 'partialDate' },
  },
  personal: ['AccessRefused.actor', 'AccessRefused.targets', 'ReadingWatched.actor', 'ReadingWatched.targets'],
});
