/** Declares what a stream is: which events it holds and how they fold into the state that decisions are made on. */
import { actIntended } from './act';
import type { DomainEvent, EventDeclaration, EventOf } from './event';
import type { PartyId, Uuid } from './ids';
import type { Restriction } from './restriction';
import type { StreamCategory } from './streams';

/** One function per event type. It cannot fail and looks at nothing but its arguments. */
export type Evolve<State, Declarations extends readonly EventDeclaration[]> = {
  readonly [Type in Declarations[number]['type']]: (
    state: State,
    event: EventOf<Extract<Declarations[number], { readonly type: Type }>>,
  ) => State;
};

export interface StreamDeclaration<State = unknown> {
  readonly category: StreamCategory;
  readonly initial: State;
  /** Raised whenever the shape or the meaning of the state changes: snapshots of another version are never used. */
  readonly stateVersion: number;
  readonly events: ReadonlyMap<string, EventDeclaration>;
  /** Whether `evolve` reads personal values. Such a state is never kept in a snapshot. */
  readonly opens: boolean;
  /** The state after one more event. An event of an unknown type is a fault (a newer program wrote it). */
  evolve(state: State, event: DomainEvent): State;
  /** Whose the personal fields are that name nobody. */
  subjectOf(state: State, id: Uuid): PartyId | undefined;
  /** To whom it is open; undefined for the whole tenant. What is closed to an actor does not exist for their commands. */
  restriction(state: State): Restriction | undefined;
}

/** Declares a stream. The types of its events follow from their declarations. */
export function stream<State, const Declarations extends readonly EventDeclaration[]>(declared: {
  readonly category: StreamCategory;
  readonly initial: State;
  readonly stateVersion: number;
  readonly events: Declarations;
  readonly opens?: boolean;
  readonly evolve: Evolve<NoInfer<State>, Declarations>;
  readonly subjectOf?: (state: State, id: Uuid) => PartyId | undefined;
  readonly restriction?: (state: State) => Restriction | undefined;
}): StreamDeclaration<State> {
  const steps = declared.evolve as unknown as Readonly<
    Record<string, ((state: State, event: DomainEvent) => State) | undefined>
  >;
  return {
    category: declared.category,
    initial: declared.initial,
    stateVersion: declared.stateVersion,
    events: new Map<string, EventDeclaration>(
      [...declared.events, actIntended].map((declaration) => [declaration.type, declaration]),
    ),
    opens: declared.opens ?? false,
    evolve: (state, event) => {
      if (event.type === actIntended.type) return state;
      const step = Object.hasOwn(steps, event.type) ? steps[event.type] : undefined;
      if (step === undefined) throw new RangeError(`A ${declared.category} stream knows no event ${event.type}.`);
      return step(state, event);
    },
    subjectOf: declared.subjectOf ?? (() => undefined),
    restriction: declared.restriction ?? (() => undefined),
  };
}
