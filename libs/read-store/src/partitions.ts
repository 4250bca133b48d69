/** Which partition of a collection a document belongs to. Fixed for good: each partition has a checkpoint of its own. */
import { hash } from 'node:crypto';
import type { Tenant } from '@caseledger/kernel';

/** A part of the documents of a collection, which one writer at a time keeps up with the log. */
export interface Partition {
  /** From 0. */
  readonly number: number;
  /** How many there are: the same for as long as there is this version of the view. */
  readonly of: number;
}

export const MOST_PARTITIONS = 64;

/** The number of a document's partition: the first four bytes of the SHA-256 of `tenant/key`, modulo their number. */
export function partitionOf(tenant: Tenant, key: string, of: number): number {
  return of === 1 ? 0 : hash('sha256', `${tenant}/${key}`, 'buffer').readUInt32BE(0) % of;
}

/** Whether a document belongs to a partition. */
export function isOfPartition({ number, of }: Partition, { tenant, key }: { tenant: Tenant; key: string }): boolean {
  return partitionOf(tenant, key, of) === number;
}

/** Checks a number of partitions. Throws a RangeError. */
export function checkPartitions(of: number): void {
  if (!Number.isInteger(of) || of < 1 || of > MOST_PARTITIONS)
    throw new RangeError(`There are 1 to ${MOST_PARTITIONS} partitions, not ${of}.`);
}

/** The partition that is wanted of a collection that has so many, the first one where none is. Throws a RangeError. */
export function partitionIn(of: number, wanted: Partition = { number: 0, of }): Partition {
  const { number } = wanted;
  if (wanted.of !== of)
    throw new RangeError(`The view has ${of} partitions, and not ${wanted.of}, as when this process was started.`);
  if (!Number.isInteger(number) || number < 0 || number >= of)
    throw new RangeError(`There is no partition ${number} of ${of}.`);
  return wanted;
}
