/** Says a sentence in a language. */
import { inEnglish, type Sentence, withCapital, type Word } from '@caseledger/kernel';
import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES } from './catalogues/catalogues';
import { ENGLISH, type Language } from './language';

/** A sentence in a language; in English where its catalogue does not have it. */
export function say(language: Language, sentence: Sentence): string {
  const format = formatOf(language, sentence.template);
  if (format === undefined) return inEnglish(sentence);
  const spoken = Object.entries(sentence.values).map(([name, word]) => [name, spokenWord(language, word)] as const);
  const text = String(format.format(Object.fromEntries(spoken)));
  return sentence.capitalised === true ? withCapital(text) : text;
}

/** Several sentences, one after the other. */
export function sayAll(language: Language, sentences: readonly Sentence[]): string {
  return sentences.map((each) => say(language, each)).join(' ');
}

/** A number stays one, for the messages that look at it. */
function spokenWord(language: Language, word: Word): string | number {
  if (typeof word !== 'object') return word;
  if (!isSeveral(word)) return say(language, word);
  const said = word.map((each) => say(language, each));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(said);
}

const isSeveral = (word: Sentence | readonly Sentence[]): word is readonly Sentence[] => Array.isArray(word);

/** What was parsed; as many as there are sentences, at most. */
const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, template: string): IntlMessageFormat | undefined {
  const key = `${language} ${template}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const catalogue = language === ENGLISH ? undefined : CATALOGUES[language];
  // `constructor` is a member of every object, and no sentence.
  if (catalogue === undefined || !Object.hasOwn(catalogue, template)) return undefined;
  const format = new IntlMessageFormat(catalogue[template] ?? template, language);
  formats.set(key, format);
  return format;
}
