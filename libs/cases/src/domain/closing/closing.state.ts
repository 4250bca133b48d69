/** The closing fields of a case's present or last open period. Their notes are read back from their events. */
import type { Evolve } from '@caseledger/kernel';
import type { closingEvents } from './closing.events';

export interface ClosingState {
  /** Codes of the organisation's lists. */
  readonly reason?: string | undefined;
  readonly result?: string | undefined;
  readonly referredTo?: string | undefined;
  readonly products: readonly string[];
  /** The revision of the event that holds the notes. */
  readonly revision?: number | undefined;
}

export const NO_CLOSING: ClosingState = { products: [] };

export const evolveClosing: Evolve<ClosingState, typeof closingEvents> = {
  ClosingFieldsRecorded: ({ products }, { data: { reason, result, referredTo }, revision }) => ({
    ...{ reason, result, referredTo, products, revision },
  }),
  ClosingProductAdded: (state, { data: { product } }) => ({ ...state, products: [...state.products, product] }),
  ClosingProductRemoved: (state, { data: { product } }) => ({
    ...state,
    products: state.products.filter((other) => other !== product),
  }),
  ClosedCaseCorrected: (_, { data: { reason, result, referredTo, products }, revision }) => ({
    ...{ reason, result, referredTo, products, revision },
  }),
};
