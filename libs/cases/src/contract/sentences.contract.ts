/** What a module promises of how it tells its events: each, as its samples have it, in whole sentences of each language, erased or not. */
import { sampledEvent, samplesIn } from '@caseledger/kernel/contract/fold-samples';
import { type DomainEvent, type Sentence, type StreamDeclaration, told } from '@caseledger/kernel';
import { type Language, LANGUAGES, sayAll } from '@caseledger/languages';
import type { Words } from '../views/sentences/telling';

export interface ToldEvents<From extends Words> {
  readonly stream: StreamDeclaration;
  /** Where the samples of its events are. */
  readonly samples: string;
  /** The sentences of every event, by its type. */
  readonly sentences: Readonly<Record<string, (event: never, words: From) => readonly Sentence[]>>;
  readonly words: From;
  /** English words by which a sentence that was not translated is known, beside those that most sentences have. */
  readonly english: readonly string[];
}

/** Words from elsewhere, the same in every language. */
export const WORDS: Words = {
  party: () => told('an erased person'),
  caseType: () => 'Support',
  team: () => 'North',
  listed: () => 'Living',
  model: () => 'Brokerage',
  instrument: () => 'Satisfaction',
};

/** Makes the tests of one stream's sentences. */
export function sentencesContract<From extends Words>(about: ToldEvents<From>): void {
  const samples = [...samplesIn(about.samples)];
  const eventsOf = (erased: boolean): readonly DomainEvent[] =>
    samples.flatMap(([name, each]) => each.map((sample) => sampledEvent(about.stream, name, sample, 0, erased)));
  const tell = (language: Language, event: DomainEvent): string =>
    sayAll(language, about.sentences[event.type]!(event as never, about.words));
  const english = new RegExp(String.raw`\b(?:${['the', 'and', 'takes', ...about.english].join('|')})\b`, 'i');

  test.each(LANGUAGES)('in %s nothing is left out of a sentence', (language) => {
    const said = [...eventsOf(false), ...eventsOf(true)].map((event) => tell(language, event));
    expect(said.filter((text) => text === '' || /[{}]|undefined|\[object|\b[A-Z_]{4,}\b/.test(text))).toEqual([]);
  });

  test.each(LANGUAGES.slice(1))('in %s nothing is said in English but what somebody has written', (language) => {
    const said = eventsOf(true).map((event) => tell(language, event));
    expect(said.filter((text) => english.test(text))).toEqual([]);
  });

  test('what was erased with the person is not told', () => {
    const erased = eventsOf(true).filter(({ personal }) => typeof personal['reason'] === 'object');
    expect(erased).not.toEqual([]);
    for (const event of erased) expect(tell('nl', event)).toContain('De reden is met de persoon gewist.');
  });
}
