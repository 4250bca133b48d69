/** Every event of a case, as its samples have it, is told in whole sentences of each language, erased or not. */
import { join } from 'node:path';
import { sampledEvent, samplesIn } from '@caseledger/kernel/contract/fold-samples';
import { type DomainEvent, type Sentence, told } from '@caseledger/kernel';
import { type Language, LANGUAGES, sayAll } from '@caseledger/languages';
import { caseStream } from '../domain/case.state';
import { caseSentences } from './case-sentences';
import type { Words } from './sentences/telling';

const WORDS: Words = {
  party: () => told('an erased person'),
  caseType: () => 'Support',
  team: () => 'North',
  listed: () => 'Living',
  model: () => 'Brokerage',
  instrument: () => 'Satisfaction',
};
const tellings = caseSentences as unknown as Readonly<
  Record<string, (event: DomainEvent, words: Words) => readonly Sentence[]>
>;
const samples = [...samplesIn(join(__dirname, '../domain/samples'))];
const eventsOf = (erased: boolean): readonly DomainEvent[] =>
  samples.flatMap(([name, each]) => each.map((sample) => sampledEvent(caseStream, name, sample, 0, erased)));
const tell = (language: Language, event: DomainEvent): string => sayAll(language, tellings[event.type]!(event, WORDS));

test.each(LANGUAGES)('in %s nothing is left out of a sentence', (language) => {
  const said = [...eventsOf(false), ...eventsOf(true)].map((event) => tell(language, event));
  expect(said.filter((text) => text === '' || /[{}]|undefined|\[object|\b[A-Z_]{4,}\b/.test(text))).toEqual([]);
});

test.each(LANGUAGES.slice(1))('in %s nothing is said in English but what somebody has written', (language) => {
  const said = eventsOf(true).map((event) => tell(language, event));
  expect(said.filter((text) => /\b(?:the|and|takes|case)\b/i.test(text))).toEqual([]);
});

test('what was erased with the person is not told', () => {
  const erased = eventsOf(true).filter(({ personal }) => typeof personal['reason'] === 'object');
  expect(erased).not.toEqual([]);
  for (const event of erased) expect(tell('nl', event)).toContain('De reden is met de persoon gewist.');
});
