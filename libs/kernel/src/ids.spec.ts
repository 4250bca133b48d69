/** Identifiers: derived ones are the same everywhere and for ever, and no kind passes for another (RFC 9562). */
import fc from 'fast-check';
import { type CaseId, derivedUuid, type EventId, isUuid, type PartyId, type Uuid } from '.';

const source = '01890a5d-ac96-774b-bcce-b302099a8057' as Uuid;
const uuid = fc.uuid({ version: [4, 7] }).map((text) => text as Uuid);

/**
 * Computed with Python: SHA-256 of the UTF-8 bytes of `["01890a5d-ac96-774b-bcce-b302099a8057","north","case"]` is
 * 22b9902b0f39484fe7e6…; bytes 0-5 of the source, then bytes 0-9 of the hash, version 8 and variant 10 set.
 */
test.each([
  [['north', 'case'], '01890a5d-ac96-82b9-902b-0f39484fe7e6'],
  [['nord', 'müller'], '01890a5d-ac96-82b6-beb2-5aae0867f7b1'],
  [[], '01890a5d-ac96-8e2a-8b9a-476c5597751c'],
])('the id derived with the names %j is the one of the standard', (names, expected) => {
  expect(derivedUuid(source, ...names)).toBe(expected);
});

test('a derived id is a UUID of version 8 and keeps the time of its source', () => {
  fc.assert(
    fc.property(uuid, fc.array(fc.string({ unit: 'grapheme' })), (from, names) => {
      const derived = derivedUuid(from, ...names);
      expect(isUuid(derived)).toBe(true);
      expect(derived.slice(0, 13)).toBe(from.slice(0, 13));
      expect(derived.charAt(14)).toBe('8');
      expect('89ab').toContain(derived.charAt(19));
    }),
  );
});

test('the same names give the same id, and other names, or the names cut elsewhere, another', () => {
  fc.assert(
    fc.property(uuid, fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (from, one, other) => {
      expect(derivedUuid(from, one, other)).toBe(derivedUuid(from, one, other));
      expect(derivedUuid(from, one, other)).not.toBe(derivedUuid(from, `${one}${other}`));
      if (one !== other) expect(derivedUuid(from, one, other)).not.toBe(derivedUuid(from, other, one));
    }),
  );
});

test.each([
  '01890A5D-AC96-774B-BCCE-B302099A8057',
  '01890a5dac96774bbcceb302099a8057',
  '{01890a5d-ac96-774b-bcce-b302099a8057}',
  '01890a5d-ac96-074b-bcce-b302099a8057',
  '01890a5d-ac96-774b-ccce-b302099a8057',
  '01890a5d-ac96-774b-bcce-b302099a8057\n',
  '00000000-0000-0000-0000-000000000000',
  '',
])('%j is no id', (text) => {
  expect(isUuid(text)).toBe(false);
});

test('an id of one kind is no id of another, though both are texts', () => {
  const caseId: CaseId = derivedUuid<'Case'>(source, 'case');
  // @ts-expect-error a case is no party
  const party: PartyId = caseId;
  // @ts-expect-error a party is no event
  const event: EventId = derivedUuid<'Party'>(source, 'party');
  // @ts-expect-error a text that nobody has checked is no id
  const unchecked: CaseId = '01890a5d-ac96-774b-bcce-b302099a8057';
  const anyId: Uuid = caseId;
  expect([party, event, unchecked, anyId].every(isUuid)).toBe(true);
});
