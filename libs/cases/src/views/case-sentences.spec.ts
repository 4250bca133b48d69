/** Every event of a case, as its samples have it, is told in whole sentences of each language, erased or not. */
import { join } from 'node:path';
import { sampledEvent, samplesIn } from '@caseledger/kernel/contract/fold-samples';
import { type DomainEvent, type Sentence, told } from '@caseledger/kernel';
import { LANGUAGES, sayAll } from '@caseledger/languages';
import { caseStream } from '../domain/case.state';
import { caseSentences } from './case-sentences';
import type { Words } from './sentences/telling';

const WORDS: Words = {
  party: () => told('an erased person'),
  caseType: (code) => code,
  team: () => 'North',
  listed: (_, code) => code,
  model: (code) => code,
  instrument: (code) => code,
};
const tellings = caseSentences as unknown as Readonly<
  Record<string, (event: DomainEvent, words: Words) => readonly Sentence[]>
>;
const events = [...samplesIn(join(__dirname, '../domain/samples'))].flatMap(([name, samples]) =>
  samples.flatMap((sample) => [false, true].map((erased) => sampledEvent(caseStream, name, sample, 0, erased))),
);

test.each(LANGUAGES)('in %s nothing is left out of a sentence', (language) => {
  const said = events.map((event) => sayAll(language, tellings[event.type]!(event, WORDS)));
  expect(said.filter((text) => text === '' || /[{}]|undefined|\[object|\b[A-Z]+_[A-Z]+\b/.test(text))).toEqual([]);
});

test.each(LANGUAGES.slice(1))('in %s nothing is said in English', (language) => {
  const said = events.map((event) => sayAll(language, tellings[event.type]!(event, WORDS)));
  expect(said.filter((text) => /\b(?:the|was|takes|step|case)\b/i.test(text))).toEqual([]);
});

test('what was erased with the person is not told', () => {
  const erased = events.filter(({ personal }) => typeof personal['reason'] === 'object');
  const said = erased.map((event) => sayAll('nl', tellings[event.type]!(event, WORDS)));
  expect(said).not.toEqual([]);
  for (const text of said) expect(text).toContain('De reden is met de persoon gewist.');
});
