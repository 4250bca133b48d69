/** The names of streams: category, tenant and id, there and back. */
import fc from 'fast-check';
import {
  idOfTenantStream,
  isTenant,
  isUuid,
  parseStreamName,
  STREAM_CATEGORIES,
  type StreamAddress,
  streamName,
  type Tenant,
  type Uuid,
} from '.';

const north = 'north' as Tenant;
const south = 'south' as Tenant;
const address: fc.Arbitrary<StreamAddress> = fc.record({
  category: fc.constantFrom(...STREAM_CATEGORIES),
  tenant: fc.stringMatching(/^[a-z0-9]{1,32}$/).map((text) => text as Tenant),
  id: fc.uuid({ version: [4, 7, 8] }).map((text) => text as Uuid),
});

test("a stream's name leads back to its parts", () => {
  fc.assert(
    fc.property(address, (parts) => {
      expect(parseStreamName(streamName(parts))).toEqual(parts);
    }),
  );
});

test('a name reads as the standard writes it', () => {
  expect(streamName({ category: 'case', tenant: north, id: '01890a5d-ac96-774b-bcce-b302099a8057' as Uuid })).toBe(
    'case-north.01890a5d-ac96-774b-bcce-b302099a8057',
  );
});

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

test.each([
  `dossier-north.${id}`,
  `case-North.${id}`,
  `case-.${id}`,
  `case-${'n'.repeat(33)}.${id}`,
  `case-north.${id.toUpperCase()}`,
  `case-north.${id} `,
  `case-north.${id}\n`,
  'case-north.1',
  `case.${id}`,
  '$all',
  '',
])('%j is no name of a stream', (name) => {
  expect(parseStreamName(name)).toBeUndefined();
});

test('a tenant is named by small letters and digits', () => {
  expect(['north', '0', 'n'.repeat(32)].every(isTenant)).toBe(true);
  expect(['', 'North', 'nörd', 'a-b', 'a.b', 'a b', 'north\n', 'n'.repeat(33)].some(isTenant)).toBe(false);
});

test('the one stream that a tenant has of a category is always the same, and never the one of another', () => {
  const ids = [north, south].flatMap((tenant) =>
    STREAM_CATEGORIES.map((category) => idOfTenantStream(tenant, category)),
  );
  expect(ids.every(isUuid)).toBe(true);
  expect(new Set(ids).size).toBe(2 * STREAM_CATEGORIES.length);
  expect(idOfTenantStream(north, 'configuration')).toBe(idOfTenantStream(north, 'configuration'));
});
