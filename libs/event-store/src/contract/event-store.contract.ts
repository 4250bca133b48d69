/** The event store's promises as tests: every engine passes this suite. It assumes no speed and no empty log. */
import type { EventStore } from '../event-store';
import { appendingContract } from './appending.contract';
import { followingContract } from './following.contract';
import { modelContract } from './model.contract';
import { readingContract } from './reading.contract';
import { survivingContract } from './surviving.contract';
import type { UnderTest } from './under-test';

/** A store under test. */
export interface OpenedEventStore {
  readonly store: EventStore;
  /** Closes what is open and opens the same data again. */
  reopen(): Promise<EventStore>;
  /** Closes what is open and leaves nothing behind. */
  dispose(): Promise<void>;
}

/** Declares the suite for one engine. */
export function eventStoreContract(name: string, open: () => Promise<OpenedEventStore>): void {
  describe(`${name} keeps the promises of an event store`, () => {
    jest.setTimeout(120_000);
    let opened: OpenedEventStore;
    let store: EventStore;
    const underTest: UnderTest = {
      store: () => store,
      reopen: async () => {
        store = await opened.reopen();
      },
    };

    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.dispose());

    describe('appending', () => appendingContract(underTest));
    describe('reading', () => readingContract(underTest));
    describe('following', () => followingContract(underTest));
    describe('whatever is done to it', () => modelContract(underTest));
    describe('closing and opening again', () => survivingContract(underTest));
  });
}
