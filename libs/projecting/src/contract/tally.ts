/** A small stream and its views, for the specs: counting, in an order that can be told from any other. */
import { catalogueOf, event, field, isForgotten, stream, streamName, type Tenant, type Uuid } from '@caseledger/kernel';
import type { Document } from '@caseledger/read-store';
import { on, view, type ViewDeclaration } from '../view';

export const UTRECHT = 'utrecht' as Tenant;
export const GENT = 'gent' as Tenant;

export const counted = event('Counted', { version: 1, fields: { amount: field.number() } });
/** Changes two documents: its own stream's and the other one. */
export const shared = event('Shared', { version: 1, fields: { amount: field.number(), with: field.id() } });
export const named = event('Named', { version: 1, fields: { name: field.personal(field.text()) } });
export const removed = event('Removed', { version: 1, fields: {} });
/** No view handles it. */
export const noted = event('Noted', { version: 1, fields: {} });

const tally = stream({
  category: 'case',
  initial: {},
  stateVersion: 1,
  events: [counted, shared, named, removed, noted],
  evolve: {
    Counted: (state) => state,
    Shared: (state) => state,
    Named: (state) => state,
    Removed: (state) => state,
    Noted: (state) => state,
  },
});
export const catalogue = catalogueOf([tally]);

/** `trail` depends on every amount and on their order: one that is lost, doubled or out of turn changes it. */
export interface Tally extends Document {
  readonly id: string;
  readonly trail: number;
  readonly events: number;
}

function add(document: Tally | undefined, amount: number, id: string): Tally {
  const { trail, events } = document ?? { trail: 7, events: 0 };
  return { id, trail: (trail * 31 + amount) % 1_000_003, events: events + 1 };
}

/** Counts by stream; `onAmount` may throw, as a program with a fault does. */
export function tallies(options: { version?: number; onAmount?: (amount: number) => void } = {}): ViewDeclaration {
  const { version = 1, onAmount = () => undefined } = options;
  return view<Tally>({
    name: 'tallies',
    version,
    indexes: [{ name: 'all', equals: [], orderedBy: 'id' }],
    steps: [
      on(counted, {
        fold: (document, { data }, key) => {
          onAmount(data.amount);
          return add(document, data.amount, key);
        },
      }),
      on(shared, {
        keysOf: ({ data }, { streamId }) => [streamId, data.with],
        fold: (document, { data }, key) => {
          onAmount(data.amount);
          return add(document, data.amount, key);
        },
      }),
      on(removed, { fold: (): Tally | undefined => undefined }),
    ],
  });
}

/** Counts by stream what changes its own document alone. */
export const counts = view<Tally>({
  name: 'counts',
  version: 1,
  steps: [on(counted, { fold: (document, { data }, key) => add(document, data.amount, key) })],
});

/** The names, opened; nothing of them is left of somebody who was erased. */
export const names = view<{ readonly name: string | null }>({
  name: 'names',
  version: 1,
  opens: true,
  steps: [
    on(named, {
      fold: (_, { personal }) => ({
        name: personal.name === undefined || isForgotten(personal.name) ? null : personal.name,
      }),
    }),
  ],
});

export function tallyStream(tenant: Tenant, id: Uuid) {
  return streamName({ category: 'case', tenant, id });
}
