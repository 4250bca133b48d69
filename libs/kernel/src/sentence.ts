/** Sentences that can be said in several languages: a constant English text, and what stands in it. */

/** One sentence or phrase. */
export interface Sentence {
  /** In English, with `{name}` where each value stands: by it the same sentence is found in other languages. */
  readonly template: string;
  readonly values: Readonly<Record<string, Word>>;
  /** Whether it begins a sentence, so that its first letter is a capital. */
  readonly capitalised?: true;
}

/** What stands in a sentence: what somebody wrote or a number, a phrase that is translated like it, or several phrases. */
export type Word = string | number | Sentence | readonly Sentence[];

/** A sentence that is told under its constant English text. */
export function told(template: string, values: Sentence['values'] = {}): Sentence {
  return { template, values };
}

/** The same word as the first of a sentence. */
export function capitalised(word: string | Sentence): string | Sentence {
  return typeof word === 'string' ? withCapital(word) : { ...word, capitalised: true };
}

/** A text whose first letter is a capital. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence as the sources have it. */
export function inEnglish({ template, values, capitalised: begins }: Sentence): string {
  const spoken = Object.fromEntries(Object.entries(values).map(([name, word]) => [name, wordInEnglish(word)]));
  const text = sentence(template, spoken);
  return begins === true ? withCapital(text) : text;
}

function wordInEnglish(word: Word): string {
  if (typeof word !== 'object') return String(word);
  return 'template' in word ? inEnglish(word) : new Intl.ListFormat('en').format(word.map(inEnglish));
}

/** What stands in a sentence of which every part is said already. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** The text of a template, each `{name}` replaced by its value; one that has none stays as it is. */
export function sentence(template: string, values: SentenceValues): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
