/** What the store and its writing thread say to one another. */
import type { Changing, CollectionRecord } from './changing';

export interface ToWritingThread {
  /** From 1. */
  readonly id: number;
  readonly asked: Exclude<keyof Changing, 'collections'>;
  readonly given: readonly unknown[];
}

export interface FromWritingThread {
  /** That of the question; 0 for whether the file could be opened. */
  readonly id: number;
  readonly result?: unknown;
  /** An error, by its class and sentence: errors lose their class between threads. */
  readonly fault?: { readonly name: string; readonly message: string };
  /** The collections in the file, where they have changed. */
  readonly collections?: readonly CollectionRecord[];
}
