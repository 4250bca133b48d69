/** Which documents belong together for as long as there is a version of a view. */
import { createHash } from 'node:crypto';
import type { Tenant } from '@caseledger/kernel';
import fc from 'fast-check';
import { isOfPartition, partitionOf } from './partitions';

const ACME = 'acme' as Tenant;
const ID = '019a0000-0000-7000-8000-000000000007';

test.each([
  ['acme', ID, 4, 2],
  ['acme', ID, 64, 22],
  ['other', ID, 4, 1],
  ['acme', 'é\u{10000}', 7, 0],
  ['acme', ID, 1, 0],
])('the document %s/%s is in the same partition of %i in every program: %i', (tenant, key, of, number) => {
  expect(partitionOf(tenant as Tenant, key, of)).toBe(number);
});

test('a document is in one partition, whose number is that of the first four bytes of a SHA-256', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 64 }), (key, of) => {
      const number = createHash('sha256').update(`acme/${key}`).digest().readUInt32BE(0) % of;
      const those = Array.from({ length: of }, (_, each) => each).filter((each) =>
        isOfPartition({ number: each, of }, { tenant: ACME, key }),
      );
      expect(those).toEqual([number]);
    }),
  );
});

test('partitions are of about the same size', () => {
  const sizes = new Map<number, number>();
  for (let at = 0; at < 4_000; at += 1) {
    const number = partitionOf(ACME, `2026-${String(at)}`, 4);
    sizes.set(number, (sizes.get(number) ?? 0) + 1);
  }
  expect([...sizes.keys()].sort()).toEqual([0, 1, 2, 3]);
  for (const size of sizes.values()) expect(Math.abs(size - 1_000)).toBeLessThan(150);
});
