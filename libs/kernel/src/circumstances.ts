/** The world of a test: a moment, an actor and other streams; and the deciding and folding of commands in it, as the gateway does. */
import type { Command, DecisionContext, Fact, FactReference, Followed } from './command';
import { dateIn, startOfDay, type TimeZone } from './date';
import { isRejection, type Rejection } from './decision';
import type { DomainEvent, NewEvent } from './event';
import { derivedUuid, entryIdAt, type TeamId, type Uuid } from './ids';
import type { Instant } from './instant';
import type { StreamDeclaration } from './stream';
import { idOfCreatedStream, idOfTenantStream, type StreamCategory, type Tenant } from './streams';

export interface Circumstances {
  readonly now: Instant;
  readonly timeZone: TimeZone;
  readonly may: (permission: string) => boolean;
  /** The teams that the actor is in. */
  readonly teams: readonly TeamId[];
  /** The streams that can be read, by `category/id`. */
  readonly facts: ReadonlyMap<string, KnownFact>;
  /** The commands that can precede another one in the same act. */
  readonly commands: readonly ((input: never) => Command)[];
}

/** What is known of another stream. */
export type KnownFact = Fact<unknown> & Pick<Folded, 'events'>;

/** A weekday at an agency in Amsterdam, and an actor with no permission beyond the command's own. */
export const USUAL: Circumstances = {
  now: '2026-03-31T10:00:00.000Z' as Instant,
  timeZone: 'Europe/Amsterdam' as TimeZone,
  may: () => false,
  teams: [],
  facts: new Map(),
  commands: [],
};

/** The tenant of every test. */
export const TENANT = 'example' as Tenant;
/** The number that a case gets which asks for one. */
export const REFERENCE = '2026-000001';

export interface Folded<State = unknown> {
  readonly state: State;
  readonly revision: number;
  /** The stream's events, for decisions that read some of them back. */
  readonly events?: readonly DomainEvent[];
}

/** The circumstances with another stream in them. */
export function withFact(
  circumstances: Circumstances,
  declaration: StreamDeclaration,
  idOrOne: Uuid | 'ofTenant',
  events: readonly NewEvent[],
): Circumstances {
  const id = idOrOne === 'ofTenant' ? idOfTenantStream(TENANT, declaration.category) : idOrOne;
  return withFolded(circumstances, declaration, id, foldAll(declaration, events, undefined, circumstances.now));
}

function withFolded(
  circumstances: Circumstances,
  { category }: StreamDeclaration,
  id: Uuid,
  folded: Folded,
): Circumstances {
  return { ...circumstances, facts: new Map([...circumstances.facts, [`${category}/${id}`, { id, ...folded }]]) };
}

/** The id that a decision gives a new entry of this name. */
export function entryId<Of extends Uuid>({ commandId }: { readonly commandId: Uuid }, name: string): Of {
  return derivedUuid(commandId, TENANT, 'entry', name) as Uuid as Of;
}

/** The id that a decision gives the entry which the event of this revision makes. */
export function newEntryId<Of extends Uuid>({ commandId }: { readonly commandId: Uuid }, revision: number): Of {
  return entryIdAt(commandId, TENANT, revision) as Uuid as Of;
}

/** Whether a command would be refused or which events it has: its own, and all of the act with the preceding command's. */
export type Decided = Rejection | { readonly own: readonly NewEvent[]; readonly all: readonly NewEvent[] };

/** Decides a command as the gateway does. State and input are frozen: a rule that changes them throws. */
export function decideIn(circumstances: Circumstances, folded: Folded, command: Command): Decided {
  const { state, revision } = folded;
  const { declaration, input } = command;
  const streamId = idOf(command);
  const first = declaration.precededBy?.(input);
  const preceding = first === undefined ? undefined : precedingOf(circumstances, first.name, first.input as never);
  const ground = preceding && streamOf(circumstances, preceding);
  const before = preceding && ground && decideIn(circumstances, ground, preceding);
  if (isRejection(before)) {
    if (before.field === undefined || first?.field === undefined) return before;
    return { ...before, field: `${first.field}.${before.field}` };
  }
  const known =
    preceding === undefined || before === undefined
      ? circumstances
      : afterPreceding(circumstances, preceding, before.own, ground);
  const { now, timeZone, may, teams } = circumstances;
  const today = dateIn(timeZone, now);
  const context: DecisionContext = {
    tenant: TENANT,
    streamId,
    revision,
    now,
    today,
    timeZone,
    actor: { id: 'worker-1', roles: [], tenant: TENANT, may },
    teams: declaration.asksTeams?.(input) === true ? teams : [],
    ...factsOf(known, command, { id: streamId, ...folded }, preceding && idOf(preceding)),
    newId: (name) => entryId(input, name),
    newEntryId: (index) => newEntryId(input, revision + 1 + index),
    occurredOn: (date) => (date === today ? now : startOfDay(timeZone, date)),
    reference: declaration.needsReference === true ? REFERENCE : undefined,
  };
  const decision = declaration.decide(frozen(state), frozen(input), context);
  if (isRejection(decision)) return decision;
  const own = Array.isArray(decision) ? (decision as readonly NewEvent[]) : [decision as NewEvent];
  return { own, all: [...(before?.all ?? []), ...own] };
}

/** Folds events after those that are folded already. Throws for personal values that belong to nobody, as sealing does. */
export function foldAll<State>(
  declaration: StreamDeclaration<State>,
  events: readonly NewEvent[],
  from: Folded<State> = initialOf(declaration),
  now: Instant = USUAL.now,
  id: Uuid = derivedUuid(ANY, declaration.category),
): Folded<State> {
  return events.reduce<Folded<State>>(({ state, revision, events: before = [] }, event) => {
    const opened = domainEventOf(event, revision + 1, now);
    const next = declaration.evolve(frozen(state), declaration.opens ? opened : { ...opened, personal: {} });
    const fields = declaration.events.get(event.type)?.fields ?? {};
    const ofSubject = Object.keys(event.personal).find((name) => fields[name]?.of === undefined);
    if (ofSubject !== undefined && declaration.subjectOf(next, id) === undefined) {
      throw new Error(`${event.type}: ${ofSubject} belongs to nobody.`);
    }
    return { state: next, revision: revision + 1, events: [...before, opened] };
  }, from);
}

/** The value, which throws from now on where somebody changes it. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const ANY = '00000000-0000-8000-8000-000000000001' as Uuid;

function initialOf<State>({ initial }: StreamDeclaration<State>): Folded<State> {
  return { state: initial, revision: -1 };
}

function domainEventOf(event: NewEvent, revision: number, recordedAt: Instant): DomainEvent {
  const { type, data, personal, occurredAt = recordedAt } = event;
  return frozen({
    ...{ type, data, personal, revision, occurredAt, recordedAt },
    id: derivedUuid(ANY, type, String(revision)),
    actor: { id: 'worker-1', roles: [], tenant: TENANT },
  });
}

/** The circumstances in which the second command of an act is decided: the first one's stream is as that leaves it. */
function afterPreceding(
  circumstances: Circumstances,
  preceding: Command,
  own: readonly NewEvent[],
  ground: Folded | undefined,
): Circumstances {
  const { stream } = preceding.declaration;
  return withFolded(circumstances, stream, idOf(preceding), foldAll(stream, own, ground, circumstances.now));
}

function streamOf({ facts }: Circumstances, command: Command): Folded {
  const { stream } = command.declaration;
  return facts.get(`${stream.category}/${idOf(command)}`) ?? initialOf(stream);
}

function idOf({ declaration: { target, stream }, input }: Command): Uuid {
  if (target === 'ofTenant') return idOfTenantStream(TENANT, stream.category);
  return target === 'new' ? idOfCreatedStream(input.commandId, TENANT, stream.category) : target(input);
}

function precedingOf({ commands }: Circumstances, name: string, input: never): Command {
  const factory = commands.find((command) => command.name === name);
  if (factory === undefined) throw new Error(`The test does not know ${name}.`);
  return factory(input);
}

function factsOf(
  { facts: known }: Circumstances,
  { declaration, input }: Command,
  own: Folded & { readonly id: Uuid },
  preceding: Uuid | undefined,
): Pick<DecisionContext, 'facts' | 'followed'> {
  const read = (reference: FactReference): Fact<unknown> => {
    const { category, id = idOfTenantStream(TENANT, category) } = reference;
    const isOwn = category === declaration.stream.category && id === own.id;
    const fact: KnownFact | undefined = isOwn ? own : known.get(`${category satisfies StreamCategory}/${id}`);
    if (fact === undefined)
      throw new Error(`${declaration.name} reads ${category}/${id}, which the test does not have.`);
    if (reference.entries === undefined) return fact;
    const events = reference.entries(fact.state as never).flatMap((revision) => fact.events?.[revision] ?? []);
    return { ...fact, state: { state: fact.state, events } };
  };
  const references = (declaration.reads?.(input, own.state, preceding, TENANT) ?? {}) as Record<
    string,
    FactReference | undefined
  >;
  const facts = Object.fromEntries(
    Object.entries(references).map(([name, reference]) => [name, reference && read(reference)]),
  ) as DecisionContext['facts'];
  const further = new Map<string, Fact<unknown>>();
  const followed: Followed = <State>(category: StreamCategory, id: Uuid) =>
    further.get(`${category}/${id}`) as Fact<State> | undefined;
  for (;;) {
    const named = (declaration.follows?.(facts as never, followed) ?? []).map(
      (one) => [`${one.category}/${one.id ?? idOfTenantStream(TENANT, one.category)}`, one] as const,
    );
    const unread = named.filter(([place]) => !further.has(place));
    if (unread.length === 0) return { facts, followed };
    for (const [place, one] of unread) further.set(place, read(one));
  }
}
