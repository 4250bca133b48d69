/** Every event of a plan is told in whole sentences. */
import { join } from 'node:path';
import { sentencesContract, WORDS } from '@caseledger/cases/contract/sentences.contract';
import { planStream } from '../domain/plan.state';
import { planSentences } from './plan-sentences';

sentencesContract({
  stream: planStream,
  samples: join(__dirname, '../domain/samples'),
  sentences: planSentences,
  words: { ...WORDS, planItem: () => 'Physiotherapy', planTemplate: () => 'Recovery' },
  english: ['plan was', 'plan item'],
});
