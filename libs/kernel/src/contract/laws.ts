/** What every decider promises, whatever its rules are: checked at each step of a story, mostly one that chance has written. */
import { canonicalJson } from '../canonical-json';
import { type Circumstances, decideIn, type Decided, foldAll, type Folded } from '../circumstances';
import type { Command } from '../command';
import { isRejection } from '../decision';
import type { DomainEvent, NewEvent } from '../event';
import type { StreamDeclaration } from '../stream';

export interface Step {
  readonly command: Command;
  readonly circumstances: Circumstances;
}

/** A step that shows itself in the report of a failed property by its command, its input and its moment. */
export function step(command: Command, circumstances: Circumstances): Step {
  const { declaration, input } = command;
  const text = `${declaration.name}(${JSON.stringify(input)}) at ${circumstances.now} in ${circumstances.timeZone}`;
  return Object.assign({ command, circumstances }, { [Symbol.for('fast-check/toStringMethod')]: () => text });
}

/** One step as it went. */
export interface Told<State> {
  readonly before: State;
  readonly command: Command;
  readonly decision: Decided;
  readonly after: State;
}

/** A snapshot is at most as large as this, in bytes. */
const MOST_SNAPSHOT = 256 * 1024;

/**
 * Gives the commands one after another and holds each decision to the laws. Throws an Error that names the law and the
 * command. `addsAgain` are the commands that a caseworker may mean twice: repeated, they say the same under the same id.
 */
export function tell<State>(
  declaration: StreamDeclaration<State>,
  steps: readonly Step[],
  { addsAgain = [] }: { readonly addsAgain?: readonly string[] } = {},
): readonly Told<State>[] {
  const told: Told<State>[] = [];
  const passed: Folded<State>[] = [];
  let at: Folded<State> = { state: declaration.initial, revision: -1 };
  for (const { command, circumstances } of steps) {
    const { name } = command.declaration;
    const law = (sentence: string, holds: boolean): void => {
      if (!holds) throw new Error(`${name}, step ${told.length + 1}: ${sentence}`);
    };
    const decision = decideIn(circumstances, at, command);
    law('decided twice, it decides the same.', same(decision, decideIn(circumstances, at, command)));
    const { state: before } = at;
    if (isRejection(decision)) {
      law('a refusal has a rule’s name and a sentence.', isSpeaking(decision.rule, decision.message));
    } else {
      law('its events are what JSON carries.', same(decision.own, JSON.parse(JSON.stringify(decision.own))));
      at = foldAll(declaration, decision.own, at, circumstances.now);
      law('there is a state after it.', (at.state as unknown) !== undefined);
      law('a snapshot can carry its state.', declaration.opens || isCarried(at.state));
      const again = decideIn(circumstances, at, command);
      law(
        'repeated after its own events, it changes nothing more.',
        isRejection(again) || again.own.length === 0 || (addsAgain.includes(name) && alike(again.own, decision.own)),
      );
    }
    told.push({ before, command, decision, after: at.state });
    if (passed.at(-1)?.revision !== at.revision) passed.push(at);
  }
  if (!declaration.opens) keepsSnapshots(declaration, passed, at.events ?? []);
  return told;
}

/** Wherever a snapshot is taken, the events after it lead to the same state as all of them from the start. */
function keepsSnapshots<State>(
  declaration: StreamDeclaration<State>,
  passed: readonly Folded<State>[],
  events: readonly DomainEvent[],
): void {
  const fold = (from: State, rest: readonly DomainEvent[]): string =>
    canonicalJson(rest.reduce((state, event) => declaration.evolve(state, { ...event, personal: {} }), from));
  const whole = fold(declaration.initial, events);
  for (const { state, revision } of passed) {
    const kept = JSON.stringify(state);
    if (Buffer.byteLength(kept) > MOST_SNAPSHOT)
      throw new Error(`A snapshot of ${kept.length} characters is too large.`);
    if (fold(JSON.parse(kept) as State, events.slice(revision + 1)) !== whole) {
      throw new Error(`The snapshot at revision ${revision} leads elsewhere: ${kept}`);
    }
  }
}

/** An entry's id carries its revision, and so is another one. */
const alike = (again: readonly NewEvent[], first: readonly NewEvent[]): boolean =>
  same(
    again.map(({ type }) => type),
    first.map(({ type }) => type),
  );

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Whether JSON gives the value back as it is; a member that is undefined counts as absent. */
function isCarried(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return ['string', 'boolean', 'undefined', 'object'].includes(typeof value);
  const plain =
    Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
  return plain && Object.values(value).every(isCarried);
}

const isSpeaking = (rule: string, message: string): boolean =>
  /^([A-Z][a-z]*)+$/.test(rule) && /\S.{9,}\.$/s.test(message);
