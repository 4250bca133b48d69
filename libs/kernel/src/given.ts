/** Given events, when a command, then events or a refusal: how rules are tested. Pure, as what it tests. */
import { canonicalJson, type JsonObject } from './canonical-json';
import { type Circumstances, decideIn, foldAll, type Folded, USUAL, withFact } from './circumstances';
import type { Command } from './command';
import type { TimeZone } from './date';
import { isRejection, type Rejection } from './decision';
import type { NewEvent } from './event';
import type { TeamId, Uuid } from './ids';
import type { Instant } from './instant';
import type { StreamDeclaration } from './stream';

/** A stream's events so far, and the circumstances of the next command. Each step makes another one. */
export interface Given<State> {
  /** The state that the rules see. */
  readonly state: State;
  /** The moment of the next command, RFC 3339 in UTC with milliseconds. */
  at(now: string): Given<State>;
  /** The agency's time zone (IANA). */
  in(timeZone: string): Given<State>;
  /** What the actor may, as a list of permissions or a table's answer. */
  as(may: readonly string[] | ((permission: string) => boolean)): Given<State>;
  /** The teams that the actor is in. */
  inTeams(...teams: readonly TeamId[]): Given<State>;
  /** Another stream that the command may read, and its events; without any, it does not exist. */
  reading(stream: StreamDeclaration, id: Uuid | 'ofTenant', ...events: readonly NewEvent[]): Given<State>;
  /** A command that another one may ask for in the same act. */
  knowing(...commands: Circumstances['commands']): Given<State>;
  when(command: Command): Then<State>;
}

/** What came of a command. Each check throws an Error that shows both sides, and gives back what is so afterwards. */
export interface Then<State> {
  /** These events in this order, those of the preceding command first. One that names no moment happened now. */
  then(...events: readonly NewEvent[]): Given<State>;
  /** This rule and no event. What is left out of `about` is not looked at. */
  thenRefused(rule: string, about?: { readonly field?: string; readonly details?: JsonObject }): Given<State>;
  /** Accepted, and nothing changes. */
  thenNothing(): Given<State>;
}

/** Starts a test on a stream that has these events. */
export function given<State>(declaration: StreamDeclaration<State>, ...events: readonly NewEvent[]): Given<State> {
  return standing(declaration, foldAll(declaration, events), USUAL);
}

function standing<State>(
  declaration: StreamDeclaration<State>,
  loaded: Folded<State>,
  circumstances: Circumstances,
): Given<State> {
  const but = (changed: Partial<Circumstances>): Given<State> =>
    standing(declaration, loaded, { ...circumstances, ...changed });
  return {
    state: loaded.state,
    at: (now) => but({ now: now as Instant }),
    in: (timeZone) => but({ timeZone: timeZone as TimeZone }),
    as: (may) => but({ may: typeof may === 'function' ? may : (permission) => may.includes(permission) }),
    inTeams: (...teams) => but({ teams }),
    knowing: (...commands) => but({ commands: [...circumstances.commands, ...commands] }),
    reading: (stream, id, ...events) => but(withFact(circumstances, stream, id, events)),
    when: (command) => {
      if (command.declaration.stream.category !== declaration.category) {
        throw new Error(`${command.declaration.name} is no command on a ${declaration.category} stream.`);
      }
      return outcome(declaration, loaded, circumstances, command);
    },
  };
}

function outcome<State>(
  declaration: StreamDeclaration<State>,
  loaded: Folded<State>,
  circumstances: Circumstances,
  command: Command,
): Then<State> {
  const { name } = command.declaration;
  const decision = decideIn(circumstances, loaded, command);
  const came = isRejection(decision)
    ? shownRefusal(decision)
    : decision.all.map((event) => shown(event, circumstances));
  const expecting = (expected: unknown): void => {
    if (canonicalJson(came) !== canonicalJson(expected)) throw new Error(difference(name, expected, came));
  };
  const after = (): Given<State> =>
    isRejection(decision)
      ? standing(declaration, loaded, circumstances)
      : standing(declaration, foldAll(declaration, decision.own, loaded, circumstances.now), circumstances);
  return {
    then: (...events) => {
      if (events.length === 0) throw new Error('Say thenNothing() of a command that changes nothing.');
      expecting(events.map((event) => shown(event, circumstances)));
      return after();
    },
    thenNothing: () => {
      expecting([]);
      return after();
    },
    thenRefused: (rule, about = {}) => {
      const refusal = isRejection(decision) ? decision : undefined;
      const looked = Object.keys(about).map((key) => [key, refusal?.[key as keyof Rejection]] as const);
      const seen = refusal === undefined ? came : { rule: refusal.rule, ...Object.fromEntries(looked) };
      const expected = { rule, ...about };
      if (canonicalJson(seen) !== canonicalJson(expected)) throw new Error(difference(name, expected, came));
      return after();
    },
  };
}

const shown = ({ type, data, personal, occurredAt }: NewEvent, { now }: Circumstances): JsonObject => ({
  type,
  data,
  personal,
  occurredAt: occurredAt ?? now,
});

const shownRefusal = ({ rule, message, field, details }: Rejection): JsonObject => ({ rule, message, field, details });

function difference(name: string, expected: unknown, came: unknown): string {
  const text = (value: unknown): string => JSON.stringify(value, undefined, 2);
  return `${name} came out otherwise.\n\nExpected:\n${text(expected)}\n\nIt was:\n${text(came)}`;
}

export { entryId, REFERENCE, TENANT } from './circumstances';
