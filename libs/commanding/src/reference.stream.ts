/** The tenant's stream of human references, handed out in blocks (`2026-004711`); gaps are allowed, doubles are not. */
import { event, field, stream } from '@caseledger/kernel';

export const referenceBlockTaken = event('ReferenceBlockTaken', {
  version: 1,
  fields: { year: field.number(), first: field.number(), last: field.number() },
});

export interface ReferenceState {
  /** The last number that was handed out, by year. */
  readonly last: Readonly<Record<number, number>>;
}

export const referenceStream = stream({
  category: 'reference',
  initial: { last: {} } as ReferenceState,
  stateVersion: 1,
  events: [referenceBlockTaken],
  evolve: {
    ReferenceBlockTaken: (state, { data: { year, last } }) => ({ last: { ...state.last, [year]: last } }),
  },
});
