/** Groups that are too small are left out, and cannot be worked out from the others. */
import fc from 'fast-check';
import { type CountedGroup, leftOut, SMALLEST_GROUP } from './small-groups';

const group = (count: number, by: CountedGroup['by']): CountedGroup => ({ by, count });
const absentOf = (groups: readonly CountedGroup[], dimensions: readonly string[]): readonly number[] =>
  [...leftOut(groups, dimensions)].map(({ count }) => count).sort((one, other) => one - other);
const ofServices = (...counts: readonly number[]): readonly CountedGroup[] =>
  counts.map((count, number) => group(count, { SERVICE: `S${String(number)}` }));

test.each([
  ['ten are enough', [10, 11], []],
  ['nine are not, and go with the next, from which they could be worked out', [9, 10, 11], [9, 10]],
  ['two that are ten together need no third', [4, 6, 50], [4, 6]],
  ['two that are nine together need one', [4, 5, 20, 50], [4, 5, 20]],
  ['one that is alone has nobody to go with', [9], [9]],
])('%s', (_, counts, absent) => {
  expect(absentOf(ofServices(...counts), ['SERVICE'])).toEqual(absent);
});

test('what could be worked out from a row or a column of a table is left out too', () => {
  const groups = [
    ...[group(3, { SERVICE: 'A', MODEL: 'X' }), group(50, { SERVICE: 'A', MODEL: 'Y' })],
    ...[group(60, { SERVICE: 'B', MODEL: 'X' }), group(70, { SERVICE: 'B', MODEL: 'Y' })],
  ];
  expect(absentOf(groups, ['SERVICE', 'MODEL'])).toEqual([3, 50, 60, 70]);
});

test('whatever the groups are, of every sum that misses something it misses two groups and enough rows', () => {
  const table = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 40 })), {
    selector: ([service, model]) => `${String(service)} ${String(model)}`,
  });
  fc.assert(
    fc.property(table, (cells) => {
      const groups = cells.map(([service, model, count]) =>
        group(count, { SERVICE: String(service), MODEL: String(model) }),
      );
      const out = leftOut(groups, ['SERVICE', 'MODEL']);
      const sums = [
        groups,
        ...[0, 1, 2, 3, 4].flatMap((value) => [
          groups.filter(({ by }) => by['SERVICE'] === String(value)),
          groups.filter(({ by }) => by['MODEL'] === String(value)),
        ]),
      ];
      for (const { count } of groups.filter((one) => !out.has(one)))
        expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      for (const sum of sums) {
        const absent = sum.filter((one) => out.has(one));
        if (absent.length === 0 || absent.length === sum.length) continue;
        expect(absent.length).toBeGreaterThan(1);
        expect(absent.reduce((rows, { count }) => rows + count, 0)).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }
    }),
  );
});
