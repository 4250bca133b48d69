/** The promises of the read-store port as tests. Every engine's spec runs them. */
import { findingContract } from './finding.contract';
import { groupingContract } from './grouping.contract';
import { leasingContract } from './leasing.contract';
import { parkingContract } from './parking.contract';
import { partitionsContract } from './partitions.contract';
import { requestsContract } from './requests.contract';
import { searchingContract } from './searching.contract';
import type { StoreUnderTest, Subject } from './subject';
import { versionsContract } from './versions.contract';
import { writingContract } from './writing.contract';

/** Tests one engine: `open` gives an empty store each time. */
export function readStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the ${name} read store`, () => {
    let subject: StoreUnderTest | undefined;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(async () => {
      await subject?.dispose();
      subject = undefined;
    });
    const current: Subject = () => {
      if (subject === undefined) throw new Error('No store is open outside a test.');
      return subject;
    };

    describe('writing', () => {
      writingContract(current);
    });
    describe('finding', () => {
      findingContract(current);
    });
    describe('grouping', () => {
      groupingContract(current);
    });
    describe('searching', () => {
      searchingContract(current);
    });
    describe('requests', () => {
      requestsContract(current);
    });
    describe('versions', () => {
      versionsContract(current);
    });
    describe('leasing', () => {
      leasingContract(current);
    });
    describe('partitions', () => {
      partitionsContract(current);
    });
    describe('parking', () => {
      parkingContract(current);
    });
  });
}
