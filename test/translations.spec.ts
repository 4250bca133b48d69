/** Whatever callers are told by a sentence of the sources can be said in each language, with the same values in it. */
import { CATALOGUES } from '@caseledger/languages/catalogues/catalogues';
import { IntlMessageFormat } from 'intl-messageformat';
import { placeholdersOf, sentencesIn, sentencesOfSources } from './support/sentences';

const { found, faults } = sentencesOfSources();
const places = new Map(found.map(({ template, place }) => [template, place]));

/** A line of a catalogue that is to be filled in. */
const lineOf = (template: string): string => `  // ${places.get(template)!}\n  ${JSON.stringify(template)}: '',`;

test('what is refused or told is a constant text, with a value for each of its places', () => {
  expect(faults).toEqual([]);
});

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (language, catalogue) => {
  test('has every sentence', () => {
    const missing = [...places.keys()].filter((template) => !Object.hasOwn(catalogue, template)).sort();
    if (missing.length === 0) return;
    throw new Error(
      `To be translated in libs/languages/src/catalogues/${language}.ts:\n${missing.map(lineOf).join('\n')}`,
    );
  });

  test('has no sentence that nothing tells any more', () => {
    expect(Object.keys(catalogue).filter((template) => !places.has(template))).toEqual([]);
  });

  test('says each with the same values in it, as a sentence where it is one', () => {
    const others = Object.entries(catalogue).filter(([template, translation]) => {
      const names = [...new Set(placeholdersOf(template))].sort();
      const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
      const format = new IntlMessageFormat(translation, language);
      const said = String(format.format(values));
      const stand = [...new Set([...said.matchAll(/<(\w+)>/g)].map(([, name]) => name))].sort();
      return stand.join() !== names.join() || /[{}]/.test(said) || said.endsWith('.') !== template.endsWith('.');
    });
    expect(others).toEqual([]);
  });
});

describe('a source', () => {
  const sentences = (text: string) => {
    const { found: told, faults: wrong } = sentencesIn('a.ts', text);
    return [told.map(({ template }) => template), wrong];
  };
  const IMPORT = "import { rejected, told } from '@caseledger/kernel';\n";

  test('has the sentences of its refusals and of what it tells', () => {
    const text = `${IMPORT}rejected('NotNow', 'Not on {day}.', { field: 'day', values: { day } });
      const LATER = 'Later.';
      told(soon ? 'Soon.' : LATER);
      const about = { values: { day, ...(by === undefined ? {} : { by }) } };
      by === undefined ? rejected('Then', 'On {day}.', about) : rejected('Then', 'On {day} by {by}.', about);
      rejected('Then', 'By {by}.', { field: 'by', ...naming(by) });
      function naming(by) { return { values: { by } }; }
      notFound('Not a sentence.');`;
    expect(sentences(text)).toEqual([
      ['Not on {day}.', 'Soon.', 'Later.', 'On {day}.', 'On {day} by {by}.', 'By {by}.'],
      [],
    ]);
  });

  test.each([
    ['a text that is put together', 'rejected("NotNow", `Not on ${day}.`)', 'is a constant text'],
    ['a sentence without its value', "rejected('NotNow', 'Not on {day}.')", 'are not those of the sentence'],
    ['a value without its place', "told('Not now.', { day })", 'are not those of the sentence'],
    ['another value', "told('Not on {day}.', { date })", 'are not those of the sentence'],
    ['values that are elsewhere', "told('Not on {day}.', values)", 'stand beside it'],
    ['values of something else', "told('Not on {day}.', { ...days })", 'stand beside it'],
  ])('may not have %s', (_, call, fault) => {
    expect(sentences(IMPORT + call)[1]).toEqual([expect.stringContaining(fault)]);
  });
});
