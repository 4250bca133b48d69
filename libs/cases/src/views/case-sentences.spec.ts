/** Every event of a case is told in whole sentences. */
import { join } from 'node:path';
import { sentencesContract, WORDS } from '../contract/sentences.contract';
import { caseStream } from '../domain/case.state';
import { caseSentences } from './case-sentences';

sentencesContract({
  stream: caseStream,
  samples: join(__dirname, '../domain/samples'),
  sentences: caseSentences,
  words: WORDS,
  english: ['case'],
});
