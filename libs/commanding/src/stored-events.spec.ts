/** The events that carrying out commands stores: their names, fields and samples. */
import { join } from 'node:path';
import { describeStoredEvents } from '@caseledger/kernel/contract/stored-events';
import { processStream } from './process.stream';
import { referenceStream } from './reference.stream';

describeStoredEvents({
  stream: referenceStream,
  folder: join(__dirname, 'samples/reference'),
  built: 'libs/commanding/src/reference.stream',
  name: 'referenceStream',
  shapes: { 'ReferenceBlockTaken.v1': { year: 'number', first: 'number', last: 'number' } },
  personal: [],
});

describeStoredEvents({
  stream: processStream,
  folder: join(__dirname, 'samples/process'),
  built: 'libs/commanding/src/process.stream',
  name: 'processStream',
  shapes: {
    'StepDone.v1': { trigger: 'id', position: 'reference' },
    'StepRefused.v1': { trigger: 'id', position: 'reference', rule: 'code' },
    'ProcessAdvanced.v1': { upTo: 'id', position: 'reference' },
  },
  personal: [],
});
