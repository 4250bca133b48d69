/** Who may be one person: the reasons, and what speaks against it. */
import type { PartialDate } from '@caseledger/kernel';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { contactKeys, telephoneKey } from './contacts';
import { type DuplicateReason, duplicateReasons, type Individual } from './possible-duplicates';

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
