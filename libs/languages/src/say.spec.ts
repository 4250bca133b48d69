/** How a sentence is said in each language. */
import { capitalised, rejected, told } from '@caseledger/kernel';
import { LANGUAGES } from './language';
import { say, sayAll } from './say';

const CLOSED = { closingDate: '2026-03-31' };

test('a sentence is said in each language, with the same values', () => {
  const closed = told('The case was closed as of {closingDate}.', CLOSED);
  expect(LANGUAGES.map((language) => say(language, closed))).toEqual([
    'The case was closed as of 2026-03-31.',
    'De casus is afgesloten per 2026-03-31.',
    'Der Fall wurde zum 2026-03-31 abgeschlossen.',
    'El caso se cerró con fecha 2026-03-31.',
    'Il caso è stato chiuso in data 2026-03-31.',
  ]);
});

test('a refusal is said like any other sentence', () => {
  const refusal = rejected('TextNotAllowed', 'This text has 1 to {most} characters.', { values: { most: 4_000 } });
  expect(say('en', refusal)).toBe(refusal.message);
  expect(say('nl', refusal)).toBe('Deze tekst heeft 1 tot 4000 tekens.');
});

test('the phrases in it are said in the same language, and begin it with a capital', () => {
  const sentence = told('{party} takes part in the case as {role}.', {
    party: capitalised(told('an erased person')),
    role: told('parent'),
  });
  expect(say('en', sentence)).toBe('An erased person takes part in the case as parent.');
  expect(say('nl', sentence)).toBe('Een gewiste persoon neemt deel aan de casus als ouder.');
  expect(say('de', sentence)).toBe('Eine gelöschte Person ist am Fall beteiligt (Elternteil).');
});

test('several phrases are listed as the language lists them', () => {
  const rules = [told('that a case is not closed before it starts'), told('that a case is reopened within its time')];
  const sentence = told('This passed over the rule {rules}.', { rules });
  expect(say('en', sentence)).toContain('before it starts and that a case is');
  expect(say('es', sentence)).toContain('antes de empezar y que un caso');
});

test('a number chooses the form where the language has several', () => {
  const later = (days: number) => say('nl', told('Days by which what is due is due later: {days}.', { days }));
  expect([later(1), later(14)]).toEqual([
    'Termijnen zijn één dag opgeschoven.',
    'Termijnen zijn 14 dagen opgeschoven.',
  ]);
});

test.each(['{reason}', "it's {0} '{x}' #", '<b>{closingDate}</b>', '$&', ''])(
  'what somebody has written (%j) stands as it is',
  (reason) => {
    const sentence = told('Reason: {reason}', { reason });
    expect(say('en', sentence)).toBe(`Reason: ${reason}`);
    expect(say('nl', sentence)).toBe(`Reden: ${reason}`);
  },
);

test.each(['There is no such sentence.', 'constructor', 'first must be 1 to {100}.'])(
  'what no catalogue has (%j) is said in English',
  (template) => {
    expect(LANGUAGES.map((language) => say(language, told(template)))).toEqual(LANGUAGES.map(() => template));
  },
);

test('sentences follow one another', () => {
  const closed = told('The case was closed as of {closingDate}.', CLOSED);
  const sentences = [closed, told('Reason: {reason}', { reason: 'Klaar.' })];
  expect(sayAll('nl', sentences)).toBe('De casus is afgesloten per 2026-03-31. Reden: Klaar.');
  expect(sayAll('nl', [])).toBe('');
});
