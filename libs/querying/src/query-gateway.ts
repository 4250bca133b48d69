/** The one way of every query: authorise, wait for the place that the client has seen, answer. */
import { type Loader, sightFor } from '@caseledger/commanding';
import type { EventStore } from '@caseledger/event-store';
import {
  type Actor,
  type Bookmark,
  type Catalogue,
  dateIn,
  type DecidingActor,
  domainEvent,
  type Fact,
  idOfTenantStream,
  type Instant,
  type TeamId,
  type Tenant,
  type TimeZone,
  type Uuid,
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

/** What came of restrictions while a query was answered. */
export interface Seen {
  readonly throughBrokenGlass: readonly Uuid[];
  /** What the answer leaves out because it is closed to the actor. */
  readonly closed: readonly Uuid[];
}

export type Answered<Answer> = { readonly kind: 'answered'; readonly answer: Answer; readonly seen: Seen } | Unanswered;

export interface QueryGateway {
  /**
   * Answers a query; `correlationId` names the request that it is asked in. Throws what the stores throw when they are out
   * of reach.
   */
  execute<Answer>(
    query: Query<Answer>,
    actor: DecidingActor,
    bookmark?: Bookmark,
    correlationId?: Uuid,
  ): Promise<Answered<Answer>>;
}

export interface QueryGatewayParts {
  readonly store: EventStore;
  readonly loader: Loader;
  readonly personal: PersonalData;
  readonly catalogue: Catalogue;
  readonly readStore: ReadStore;
  readonly projections: Pick<Projections, 'waitFor'>;
  readonly timeZoneOf: (tenant: Tenant) => Promise<TimeZone>;
  /** The teams that an actor is in. */
  readonly teamsOf: (actor: Actor) => Promise<readonly TeamId[]>;
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
      const seen = { throughBrokenGlass: [], closed: [] };
      const answer = await declaration.answer(input as never, readingOf(parts, actor, seen));
      return { kind: 'answered', answer, seen };
    },
  };
}

function readingOf(
  parts: QueryGatewayParts,
  actor: DecidingActor,
  seen: { readonly throughBrokenGlass: Uuid[]; readonly closed: Uuid[] },
): Reading {
  const { store, loader, personal, catalogue, readStore, timeZoneOf, teamsOf, now } = parts;
  const { tenant } = actor;
  const streams = () => store.forTenant(tenant);
  return {
    actor,
    today: async () => dateIn(await timeZoneOf(tenant), now()),
    sees: async (id, restriction) => {
      const sight = await sightFor(parts, actor, restriction);
      if (sight !== 'open') seen[sight].push(id);
      return sight !== 'closed';
    },
    teams: () => teamsOf(actor),
    documents: (view) => readStore.forTenant(tenant, view.name),
    state: async <State>(category: Parameters<Reading['state']>[0], id = idOfTenantStream(tenant, category)) => {
      const { state, revision } = await loader.load(streams(), category, id);
      return { id, revision, state } as Fact<State>;
    },
    events: async (category, id, from, limit) => {
      const ofTenant = streams();
      const recorded = await ofTenant.read(ofTenant.name(category, id), { from, limit });
      return Promise.all(
        recorded.map(async (event) => {
          const declaration = catalogue.events.get(event.type);
          return domainEvent(event, declaration, declaration && (await personal.open(event, declaration)));
        }),
      );
    },
  };
}
