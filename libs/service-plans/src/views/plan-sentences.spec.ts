/** Every event of a plan, as its samples have it, is told in whole sentences of each language, erased or not. */
import { join } from 'node:path';
import { sampledEvent, samplesIn } from '@caseledger/kernel/contract/fold-samples';
import { type DomainEvent, type Sentence, told } from '@caseledger/kernel';
import { type Language, LANGUAGES, sayAll } from '@caseledger/languages';
import { planStream } from '../domain/plan.state';
import { planSentences } from './plan-sentences';
import type { PlanTellingWords } from './sentences/telling';

const WORDS: PlanTellingWords = {
  party: () => told('an erased person'),
  caseType: () => 'Support',
  team: () => 'North',
  listed: () => 'Living',
  model: () => 'Brokerage',
  instrument: () => 'Satisfaction',
  planItem: () => 'Physiotherapy',
  planTemplate: () => 'Recovery',
};
const tellings = planSentences as unknown as Readonly<
  Record<string, (event: DomainEvent, words: PlanTellingWords) => readonly Sentence[]>
>;
const samples = [...samplesIn(join(__dirname, '../domain/samples'))];
const eventsOf = (erased: boolean): readonly DomainEvent[] =>
  samples.flatMap(([name, each]) => each.map((sample) => sampledEvent(planStream, name, sample, 0, erased)));
const tell = (language: Language, event: DomainEvent): string => sayAll(language, tellings[event.type]!(event, WORDS));

test.each(LANGUAGES)('in %s nothing is left out of a sentence', (language) => {
  const said = [...eventsOf(false), ...eventsOf(true)].map((event) => tell(language, event));
  expect(said.filter((text) => text === '' || /[{}]|undefined|\[object|\b[A-Z_]{4,}\b/.test(text))).toEqual([]);
});

test.each(LANGUAGES.slice(1))('in %s nothing is said in English but what somebody has written', (language) => {
  const said = eventsOf(true).map((event) => tell(language, event));
  expect(said.filter((text) => /\b(?:the|and|takes|plan (?:was|item))\b/i.test(text))).toEqual([]);
});

test('what was erased with the person is not told', () => {
  const erased = eventsOf(true).filter(({ personal }) => typeof personal['reason'] === 'object');
  expect(erased).not.toEqual([]);
  for (const event of erased) expect(tell('nl', event)).toContain('De reden is met de persoon gewist.');
});
