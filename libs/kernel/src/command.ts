/** Declares commands: who may, on which stream, what else is read, and the decision. */
import type { JsonObject } from './canonical-json';
import type { LocalDate, TimeZone } from './date';
import type { Rejection } from './decision';
import type { Actor } from './envelope';
import type { DomainEvent, EventDeclaration, EventOf, NewEvent } from './event';
import type { CommandId, TeamId, Uuid } from './ids';
import type { Instant } from './instant';
import type { StreamDeclaration } from './stream';
import type { StreamCategory, Tenant } from './streams';

/** What every command's input carries. */
export interface CommandInput {
  /** Names the command: sent again, it is recognised and done once. A UUID of version 4 or 7. */
  readonly commandId: CommandId;
  /** The revision that the client decided on; another one is a conflict. */
  readonly expectedRevision?: number | undefined;
}

/** Another stream that a decision reads; folded with the declaration that the stream's module registered. */
export interface FactReference<State = unknown> {
  readonly category: StreamCategory;
  /** Absent for the one stream of its category that a tenant has. */
  readonly id?: Uuid | undefined;
  /** Of which events, by revision, the decision wants to see what they say, given the stream's state. */
  readonly entries?: ((state: never) => readonly number[]) | undefined;
  /** Whether nothing can be decided without it: where it does not exist, it is not found, as what is closed to the actor. */
  readonly mustExist?: true;
  readonly state?: State;
}

/** What was read of another stream. `revision` is -1 and `state` the initial one where the stream does not exist. */
export interface Fact<State> {
  readonly id: Uuid;
  readonly revision: number;
  readonly state: State;
}

/** Names a stream that a decision reads. */
export function fact<State>(category: StreamCategory, id?: Uuid): FactReference<State> {
  return { category, id };
}

/** What was read of another stream, and the events of it that were asked for, with their personal values. */
export interface Entries<State> {
  readonly state: State;
  /** Those that there are, in the order asked for. */
  readonly events: readonly DomainEvent[];
}

/**
 * Names events of a stream, by revision, that a decision wants to see. A state keeps sums and exceptions and never every
 * entry: what an entry says is read back from the event that made it.
 */
export function entries<State>(
  category: StreamCategory,
  id: Uuid,
  of: (state: State) => readonly number[],
): FactReference<Entries<State>> {
  return { category, id, entries: of };
}

/** The same stream, without which nothing can be decided. */
export function existing<State>(reference: FactReference<State>): FactReference<State> {
  return { ...reference, mustExist: true };
}

/** What was read of a stream that the first ones name; undefined where it was not asked for. */
export type Followed = <State>(category: StreamCategory, id: Uuid) => Fact<State> | undefined;

/** The event where it is of this type, typed as it is declared. */
export function asEvent<D extends EventDeclaration>(
  declaration: D,
  event: DomainEvent | undefined,
): EventOf<D> | undefined {
  return event?.type === declaration.type ? (event as EventOf<D>) : undefined;
}

type FactOf<Reference> = Reference extends FactReference<infer State> ? Fact<State> : undefined;
export type Facts<References> = { readonly [K in keyof References]: FactOf<References[K]> };

/** The one who asks, and what their roles allow. */
export interface DecidingActor extends Actor {
  may(permission: string): boolean;
}

/** All that a decision may know beyond its state and input. Nothing else is needed to test a rule. */
export interface DecisionContext<References = unknown> {
  readonly tenant: Tenant;
  /** The id of the stream that is decided on. */
  readonly streamId: Uuid;
  /** The stream's last revision, -1 where it has no event yet; an entry's id carries the revision it gets. */
  readonly revision: number;
  readonly now: Instant;
  /** The day it is at the agency. */
  readonly today: LocalDate;
  readonly timeZone: TimeZone;
  readonly actor: DecidingActor;
  /** The teams that the actor is in; empty where the command does not ask for them. */
  readonly teams: readonly TeamId[];
  readonly facts: Facts<References>;
  /** The streams that the facts name, where the command follows them. */
  readonly followed: Followed;
  /** An id for a new entry, the same for the same name whenever this command is decided again. */
  newId<Of extends Uuid>(name: string): Of;
  /** The id of the entry that the decision's event at this index makes: it carries that event's revision. */
  newEntryId<Of extends Uuid>(index: number): Of;
  /** The instant that an event of this day happened: now for today, else the day's start at the agency. */
  occurredOn(date: LocalDate): Instant;
  /** The next human reference of the tenant (`2026-004711`), where the command asked for one. */
  readonly reference: string | undefined;
}

/** Another module's command, by its name, and its input. */
export interface PrecedingCommand {
  readonly name: string;
  readonly input: CommandInput;
  /** Where that input stands in the whole one's; absent where its members are the whole one's own. */
  readonly field?: string;
}

/** Where a command's events go: a stream it creates, the tenant's one stream, or the stream the input names. */
export type CommandTarget<Input> = 'new' | 'ofTenant' | ((input: Input) => Uuid);

export interface CommandDeclaration<
  Name extends string = string,
  State = unknown,
  Input extends CommandInput = CommandInput,
  References = unknown,
> {
  readonly name: Name;
  readonly permission: string;
  readonly stream: StreamDeclaration<State>;
  readonly target: CommandTarget<Input>;
  /** Whether the decision needs a human reference. */
  readonly needsReference?: boolean;
  /** Whether the stream that its input names may begin with it. */
  readonly begins?: boolean;
  /** Whether it may be given on what is closed to its actor: only that which opens it to them. */
  readonly beyondRestriction?: boolean;
  /**
   * Another command in the same act, on a stream of its own, which may exist already; this one creates its stream. Both
   * are decided before either is stored, and never one is stored without the other.
   */
  precededBy?(input: Input): PrecedingCommand | undefined;
  /** Whether the decision depends on the teams that the actor is in. */
  asksTeams?(input: Input): boolean;
  /** The other streams that the decision reads. `preceding` is the id of the preceding command's stream. */
  reads?(input: Input, state: State, preceding: Uuid | undefined, tenant: Tenant): References;
  /**
   * Further streams that the decision reads, named by what the first ones say. Asked again with what they say, a few times,
   * until it names nothing new.
   */
  follows?(facts: Facts<References>, followed: Followed): readonly FactReference[];
  decide(state: State, input: Input, context: DecisionContext<References>): Rejection | NewEvent | readonly NewEvent[];
}

/** A command that somebody gives: its declaration and its input. One class, so that one handler takes them all. */
export class Command<Input extends CommandInput = CommandInput> {
  constructor(
    readonly declaration: CommandDeclaration<string, unknown, Input>,
    readonly input: Input,
  ) {}
}

/** Makes the command of an input; carries its declaration. */
export interface CommandFactory<
  Name extends string,
  State,
  Input extends CommandInput,
  References,
> extends CommandDeclaration<Name, State, Input, References> {
  (input: Input): Command;
}

/** Declares a command. */
export function command<
  const Name extends string,
  State,
  Input extends CommandInput,
  References extends Readonly<Record<string, FactReference | undefined>> = Readonly<Record<never, never>>,
>(
  name: Name,
  declared: Omit<CommandDeclaration<Name, State, Input, References>, 'name'>,
): CommandFactory<Name, State, Input, References> {
  const make = (input: Input): Command => new Command(declaration as never, input) as unknown as Command;
  const declaration = { ...declared, name };
  return Object.defineProperties(make, Object.getOwnPropertyDescriptors(declaration)) as CommandFactory<
    Name,
    State,
    Input,
    References
  >;
}

/** What tells one command from another under the same id: its name, and all of its input but that id. */
export function comparable(
  { name }: Pick<CommandDeclaration, 'name'>,
  input: CommandInput,
): readonly [string, JsonObject] {
  const { commandId: _, ...rest } = input as CommandInput & JsonObject;
  return [name, rest];
}
