/** Gathers what a decision may know: the time, the day at the agency, the actor, and the facts of other streams. */
import type { TenantStreams } from '@caseledger/event-store';
import {
  type Basis,
  type CommandDeclaration,
  type CommandInput,
  dateIn,
  type DecisionContext,
  derivedUuid,
  type Entries,
  entryIdAt,
  type Fact,
  type FactReference,
  type Followed,
  idOfTenantStream,
  later,
  type RuleSet,
  startOfDay,
  type StreamCategory,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import type { Caller } from './caller';
import type { Loaded, Loader } from './load';
import type { GatewayParts } from './parts';
import { sightFor } from './sight';

export interface Gathered {
  readonly context: Omit<DecisionContext, 'reference'>;
  /** The other streams that were read, and their revisions. */
  readonly basis: readonly Basis[];
  /** The configuration that was read. */
  readonly ruleSet: RuleSet | undefined;
}

/** A stream with its category: that of the preceding command of an act, as that command leaves it. */
export type Preceding = Loaded & { readonly category: StreamCategory };

/** A stream that a decision would read is closed to the actor: for them it does not exist. */
export interface Closed {
  readonly closed: Uuid;
}

/** Tells what is closed from everything else. */
export function isClosed(value: object | undefined): value is Closed {
  return value !== undefined && 'closed' in value;
}

/** Reads the facts that a command declares, and puts the context of its decision together. */
export async function gather(
  parts: GatewayParts,
  declaration: CommandDeclaration,
  input: CommandInput,
  loaded: Loaded,
  caller: Caller,
  preceding?: Preceding,
): Promise<Gathered | Closed> {
  const { tenant } = caller.actor;
  const streams = parts.store.forTenant(tenant);
  const references = (declaration.reads?.(input, loaded.state, preceding?.id, tenant) ?? {}) as Readonly<
    Record<string, FactReference | undefined>
  >;
  const own = declaration.stream.category;
  const read = async ({ category, id = idOfTenantStream(tenant, category) }: FactReference): Promise<Preceding> => {
    if (preceding?.category === category && preceding.id === id) return preceding;
    return {
      ...(category === own && id === loaded.id ? loaded : await parts.loader.load(streams, category, id)),
      category,
    };
  };
  const basis: Basis[] = [];
  let ruleSet: RuleSet | undefined;
  /** Reads streams by name; or the first that is closed to the actor, or missing where it must not be. */
  const readAll = async (
    named: Readonly<Record<string, FactReference | undefined>>,
    into: Record<string, Fact<unknown> | undefined>,
  ): Promise<Closed | undefined> => {
    const reads = await Promise.all(
      Object.entries(named).map(async ([name, reference]) => {
        const stream = reference && (await read(reference));
        return [
          name,
          reference,
          stream && { ...stream, seen: await seenIn(parts.loader, streams, stream, reference) },
        ] as const;
      }),
    );
    for (const [name, reference, stream] of reads) {
      if (stream === undefined) continue;
      const restriction = parts.loader.restrictionOf(stream.category, stream.state);
      const missing = reference?.mustExist === true && stream.revision < 0;
      if (missing || (await sightFor(parts, caller.actor, restriction)) === 'closed') return { closed: stream.id };
      into[name] = { id: stream.id, revision: stream.revision, state: stream.seen };
      if (stream.category === 'configuration') ruleSet = { id: stream.category, version: stream.revision + 1 };
      // What is decided on is no basis of itself: the revision that it is appended after says it.
      else if (stream.name !== loaded.name) basis.push({ stream: stream.name, revision: stream.revision });
    }
    return undefined;
  };
  const facts: Record<string, Fact<unknown> | undefined> = {};
  const further: Record<string, Fact<unknown> | undefined> = {};
  const followed = followedIn(further, tenant);
  let closed = await readAll(references, facts);
  for (let round = 0; closed === undefined && round < MOST_ROUNDS; round += 1) {
    const named = declaration.follows?.(facts as never, followed) ?? [];
    const unread = named
      .map((one) => [placeOf(one, tenant), one] as const)
      .filter(([place]) => further[place] === undefined);
    if (unread.length === 0) break;
    closed = await readAll(Object.fromEntries(unread), further);
  }
  if (closed !== undefined) return closed;

  const timeZone = await parts.timeZoneOf(tenant);
  const now = later(parts.now(), loaded.last?.recordedAt);
  const today = dateIn(timeZone, now);
  const context: Omit<DecisionContext, 'reference'> = {
    tenant,
    streamId: loaded.id,
    revision: loaded.revision,
    now,
    today,
    timeZone,
    actor: caller.actor,
    teams: declaration.asksTeams?.(input) === true ? await parts.teamsOf(caller.actor) : [],
    facts: facts as DecisionContext['facts'],
    followed,
    newEntryId: <Of extends Uuid>(index: number) =>
      entryIdAt(input.commandId, loaded.name, loaded.revision + 1 + index) as Uuid as Of,
    newId: <Of extends Uuid>(name: string) => derivedUuid(input.commandId, loaded.name, 'entry', name) as Uuid as Of,
    occurredOn: (date) => (date === today ? now : startOfDay(timeZone, date)),
  };
  return { context, basis, ruleSet };
}

/** How often it is asked which further streams are read: what stands for what stands for another is far enough. */
const MOST_ROUNDS = 4;

const placeOf = ({ category, id }: FactReference, tenant: Tenant): string =>
  `${category}/${id ?? idOfTenantStream(tenant, category)}`;

function followedIn(further: Readonly<Record<string, Fact<unknown> | undefined>>, tenant: Tenant): Followed {
  return <State>(category: StreamCategory, id: Uuid) =>
    further[placeOf({ category, id }, tenant)] as Fact<State> | undefined;
}

/** What a decision sees of a stream: its state, or that and the entries that were asked for. */
async function seenIn(
  loader: Loader,
  streams: TenantStreams,
  { category, id, state }: Preceding,
  { entries }: FactReference,
): Promise<unknown> {
  if (entries === undefined) return state;
  const events = await loader.entries(streams, category, id, entries(state as never));
  return { state, events } satisfies Entries<unknown>;
}
