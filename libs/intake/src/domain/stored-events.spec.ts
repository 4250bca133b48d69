/** The events of a short contact are storage: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { shortContactStream } from './short-contact.state';

describeStoredEvents({
  stream: shortContactStream,
  folder: join(__dirname, 'samples'),
  built: 'libs/intake/src/domain/short-contact.state',
  name: 'shortContactStream',
  shapes: {
    'ShortContactRegistered.v1': {
      clientId: 'id',
      contactedOn: 'date',
      route: 'code',
      channel: 'code',
      durationMinutes: 'number, optional',
      subject: 'text, personal',
    },
    'ShortContactCorrected.v1': {
      route: 'code',
      channel: 'code',
      durationMinutes: 'number, optional',
      subject: 'text, personal',
      reason: 'text, personal',
    },
    'ShortContactClosed.v1': { closingDate: 'date' },
    'ShortContactPromoted.v1': { caseId: 'id', clientId: 'id' },
  },
  personal: ['ShortContactRegistered.subject', 'ShortContactCorrected.subject', 'ShortContactCorrected.reason'],
});
