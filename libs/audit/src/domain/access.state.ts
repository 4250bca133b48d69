/**
 * The access streams. Each process has one a day for each tenant and is the only one to write there, so nothing is decided
 * on them. The one that a tenant has says which months have expired.
 */
import { stream } from '@caseledger/kernel';
import { accessEvents } from './access.events';

export interface AccessState {
  /** The months that have expired, in the order in which they did. */
  readonly expired: readonly string[];
}

const initial: AccessState = { expired: [] };

export const accessStream = stream({
  category: 'access',
  initial,
  stateVersion: 1,
  events: accessEvents,
  evolve: {
    AccessRefused: (state) => state,
    ReadingWatched: (state) => state,
    AccessRecordExpired: ({ expired }, { data: { month } }) => ({ expired: [...expired, month] }),
  },
});
