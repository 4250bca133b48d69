/** The one way of every query: authorise, wait for the place that the client has seen, answer. */
import type { Loader } from '@caseledger/commanding';
import type { EventStore } from '@caseledger/event-store';
import {
  type Bookmark,
  type Catalogue,
  dateIn,
  type DecidingActor,
  domainEvent,
  type Fact,
  idOfTenantStream,
  type Instant,
  type Tenant,
  type TimeZone,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import type { Projections } from '@caseledger/projecting';
import type { ReadStore } from '@caseledger/read-store';
import type { Query, Reading } from './query';

/** What can come of a query that was not answered. */
export type Unanswered =
  | { readonly kind: 'forbidden'; readonly permission: string }
  /** The view has not got to the bookmark within the time, or has stopped. */
  | { readonly kind: 'notThereYet' }
  /** The bookmark is of another log, or no bookmark. */
  | { readonly kind: 'foreignBookmark' };

export type Answered<Answer> = { readonly kind: 'answered'; readonly answer: Answer } | Unanswered;

export interface QueryGateway {
  /** Answers a query. Throws what the stores throw when they are out of reach. */
  execute<Answer>(query: Query<Answer>, actor: DecidingActor, bookmark?: Bookmark): Promise<Answered<Answer>>;
}

export interface QueryGatewayParts {
  readonly store: EventStore;
  readonly loader: Loader;
  readonly personal: PersonalData;
  readonly catalogue: Catalogue;
  readonly readStore: ReadStore;
  readonly projections: Pick<Projections, 'waitFor'>;
  readonly timeZoneOf: (tenant: Tenant) => Promise<TimeZone>;
  readonly now: () => Instant;
  /** How long a bookmark is waited for, in milliseconds. */
  readonly patience: number;
}

/** Opens the gateway. */
export function openQueryGateway(parts: QueryGatewayParts): QueryGateway {
  return {
    execute: async ({ declaration, input }, actor, bookmark) => {
      const { permission, view } = declaration;
      if (!actor.may(permission)) return { kind: 'forbidden', permission };
      if (bookmark !== undefined && view !== undefined) {
        const waited = await parts.projections.waitFor(view.name, bookmark, parts.patience);
        if (waited === 'foreign') return { kind: 'foreignBookmark' };
        if (waited !== 'reached') return { kind: 'notThereYet' };
      }
      return { kind: 'answered', answer: await declaration.answer(input as never, readingOf(parts, actor)) };
    },
  };
}

function readingOf(parts: QueryGatewayParts, actor: DecidingActor): Reading {
  const { store, loader, personal, catalogue, readStore, timeZoneOf, now } = parts;
  const { tenant } = actor;
  const streams = store.forTenant(tenant);
  return {
    actor,
    today: async () => dateIn(await timeZoneOf(tenant), now()),
    documents: (view) => readStore.forTenant(tenant, view.name),
    state: async <State>(category: Parameters<Reading['state']>[0], id = idOfTenantStream(tenant, category)) => {
      const { state, revision } = await loader.load(streams, category, id);
      return { id, revision, state } as Fact<State>;
    },
    events: async (category, id, from, limit) => {
      const recorded = await streams.read(streams.name(category, id), { from, limit });
      return Promise.all(
        recorded.map(async (event) => {
          const declaration = catalogue.events.get(event.type);
          return domainEvent(event, declaration, declaration && (await personal.open(event, declaration)));
        }),
      );
    },
  };
}
