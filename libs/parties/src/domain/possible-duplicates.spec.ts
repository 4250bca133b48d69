/** Who may be one person: the reasons, and what speaks against it. */
import type { PartialDate } from '@caseledger/kernel';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { contactKeys, telephoneKey } from './contacts';
import { type DuplicateReason, duplicateReasons, type Individual, weightOf } from './possible-duplicates';

const who = (name: string, birthDate?: string, more: Partial<Individual> = {}): Individual => ({
  names: [name.split(' ').filter((word) => word !== '')],
  birthDate: birthDate as PartialDate | undefined,
  identifierKeys: [],
  ...more,
});
const BORN = '1984-11-05';

test.each<[string, string, string | undefined, string, string | undefined, readonly DuplicateReason[]]>([
  ['the same name and day of birth', 'jan de vries', BORN, 'jan de vries', BORN, ['SAME_BIRTH_DATE', 'SAME_NAME']],
  ['names in another order', 'jan de vries', BORN, 'de vries jan', BORN, ['SAME_BIRTH_DATE', 'SAME_NAME']],
  ['a slip of one letter', 'jan de vries', BORN, 'jan de vreis', BORN, ['SAME_BIRTH_DATE', 'SIMILAR_NAME']],
  ['a letter left out', 'jan jansen', BORN, 'jan janssen', BORN, ['SAME_BIRTH_DATE', 'SIMILAR_NAME']],
  ['an initial', 'j jansen', BORN, 'jan jansen', BORN, ['SAME_BIRTH_DATE', 'SIMILAR_NAME']],
  ['a part left out', 'jansen', BORN, 'jan jansen', BORN, ['SAME_BIRTH_DATE', 'SIMILAR_NAME']],
  ['another given name', 'noor jansen', BORN, 'jan jansen', BORN, []],
  ['a prefix alone in common', 'de boer', BORN, 'de wit', BORN, []],
  ['the day of birth alone', 'jan bakker', BORN, 'noor visser', BORN, []],
  ['the same name, one of unknown birth', 'jan de vries', undefined, 'jan de vries', BORN, ['SAME_NAME']],
  ['the same name, less known of the birth', 'jan de vries', '1984', 'jan de vries', BORN, ['SAME_NAME']],
  ['the same name, born on another day', 'jan de vries', BORN, 'jan de vries', '1984-11-06', []],
  ['a similar name alone', 'jan jansen', undefined, 'jan janssen', undefined, []],
])('%s', (_, name, birth, otherName, otherBirth, reasons) => {
  expect(duplicateReasons(who(name, birth), who(otherName, otherBirth))).toEqual(reasons);
});

/** With the same day of birth a similar name is enough: what makes a name similar. */
test.each([
  ['another letter', 'jan jansen', 'jan jensen', true],
  ['another letter at the end', 'jan jansen', 'jan jansem', true],
  ['two other letters', 'jan jansen', 'jan jonsin', false],
  ['a letter more', 'jan visser', 'jan vissser', true],
  ['a letter more, and another one', 'jan visser', 'jan visstar', false],
  ['two letters more', 'jan visser', 'jan viisseer', false],
  ['two neighbours in the other order, and another letter', 'jan visser', 'jan vsiset', false],
  ['a slip in a word of four letters', 'piet boer', 'piet beer', true],
  ['a slip in a word of three', 'piet bos', 'piet bas', false],
  ['the first three letters', 'ann visser', 'annelies visser', true],
  ['the first two', 'an visser', 'annelies visser', false],
  ['a word of four letters in common', 'boer', 'li boer', true],
  ['a word of three', 'bos', 'li bos', false],
  ['an initial and a word of three', 'j bos', 'jan bos', false],
  ['a short form of four letters', 'li jans', 'li jansen', true],
  ['a short form of three', 'li jan', 'li jansen', false],
  ['an initial alone', 'li j', 'li jansen', false],
])('%s: %s, %s', (_, name, otherName, similar) => {
  const reasons = similar ? ['SAME_BIRTH_DATE', 'SIMILAR_NAME'] : [];
  expect(duplicateReasons(who(name, BORN), who(otherName, BORN))).toEqual(reasons);
  expect(duplicateReasons(who(otherName, BORN), who(name, BORN))).toEqual(reasons);
});

test('a similar name and the same year are not enough', () => {
  expect(duplicateReasons(who('jan jansen', '1984'), who('jan janssen', '1984'))).toEqual([]);
});

test('one similar name of several is enough', () => {
  const married = {
    ...who('', BORN),
    names: [
      ['noor', 'leeuwen'],
      ['jan', 'janssen'],
    ],
  };
  expect(duplicateReasons(who('jan jansen', BORN), married)).toEqual(['SAME_BIRTH_DATE', 'SIMILAR_NAME']);
});

test.each<[Partial<Individual>, Partial<Individual>, readonly DuplicateReason[]]>([
  [{ emailKey: 'a@example.org' }, { emailKey: 'a@example.org' }, ['SAME_EMAIL']],
  [{ emailKey: 'a@example.org' }, { emailKey: 'b@example.org' }, []],
  [{ telephoneKey: '205550123' }, { telephoneKey: '205550123' }, ['SAME_TELEPHONE']],
  [{ telephoneKey: '205550123' }, { telephoneKey: '205550124' }, []],
])('%j and %j', (one, other, reasons) => {
  expect(duplicateReasons(who('jan', undefined, one), who('noor', undefined, other))).toEqual(reasons);
});

test('an identifier says more than all else together, and a day of birth more than a name', () => {
  const others: readonly DuplicateReason[] = ['SAME_BIRTH_DATE', 'SAME_NAME', 'SAME_EMAIL', 'SAME_TELEPHONE'];
  expect(weightOf(['SAME_IDENTIFIER'])).toBeGreaterThan(weightOf(others));
  expect(weightOf(['SAME_BIRTH_DATE'])).toBeGreaterThan(weightOf(['SAME_NAME']));
  expect(weightOf(['SAME_NAME'])).toBeGreaterThan(weightOf(['SIMILAR_NAME']));
  expect(weightOf(['SAME_NAME', 'SAME_EMAIL'])).toBe(weightOf(['SAME_NAME']) + weightOf(['SAME_EMAIL']));
  expect(weightOf(['SAME_TELEPHONE'])).toBeGreaterThan(0);
});

test('a former name counts as a name', () => {
  const married = {
    ...who('noor van leeuwen'),
    names: [
      ['noor', 'van', 'leeuwen'],
      ['noor', 'jansen'],
    ],
  };
  expect(duplicateReasons(who('noor jansen'), married)).toEqual(['SAME_NAME']);
});

test('the same identifier is enough, whatever the rest says', () => {
  const more = { identifierKeys: ['OTHER 1'] };
  expect(duplicateReasons(who('a b', BORN, more), who('c d', '1990', more))).toEqual(['SAME_IDENTIFIER']);
});

test('the same way to reach them counts unless their births say otherwise', () => {
  const more = { emailKey: 'a@example.org', telephoneKey: '205550123' };
  expect(duplicateReasons(who('jan', undefined, more), who('noor', BORN, more))).toEqual([
    'SAME_EMAIL',
    'SAME_TELEPHONE',
  ]);
  expect(duplicateReasons(who('jan', '1990', more), who('noor', BORN, more))).toEqual([]);
});

test('two who have nothing have nothing in common', () => {
  expect(duplicateReasons(who(''), who(''))).toEqual([]);
  const nobody: Individual = { names: [], identifierKeys: [] };
  expect(duplicateReasons(nobody, nobody)).toEqual([]);
});

test.each(['+31 20 555 01 23', '020-5550123', '0031205550123'])('%s is one telephone number', (telephone) => {
  expect(telephoneKey(telephone)).toBe('205550123');
  expect(contactKeys({ telephone, email: ' Noor@Example.org' })).toEqual([
    'telephone 205550123',
    'email noor@example.org',
  ]);
});

test('an extension tells nobody apart', () => {
  expect(telephoneKey('12345')).toBeUndefined();
});

test('what speaks for it does not depend on who is asked first', () => {
  const word = fc.constantFrom('jan', 'jansen', 'janssen', 'j', 'de', 'noor', 'vries', 'vreis');
  const individual = fc.record({
    names: fc.array(fc.uniqueArray(word, { maxLength: 3 }), { maxLength: 2 }),
    birthDate: fc.constantFrom(undefined, '1984', '1984-11', BORN) as fc.Arbitrary<PartialDate | undefined>,
    identifierKeys: fc.subarray(['OTHER 1', 'OTHER 2']),
    emailKey: fc.constantFrom(undefined, 'a@b'),
  });
  fc.assert(
    fc.property(individual, individual, (one, other) => {
      expect(duplicateReasons(one, other)).toEqual(duplicateReasons(other, one));
    }),
    runs(3_000),
  );
});
