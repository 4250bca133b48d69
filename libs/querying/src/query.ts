/** Declares queries: who may, which view they wait for, and how they are answered. */
import type {
  DecidingActor,
  DomainEvent,
  Fact,
  LocalDate,
  Restriction,
  StreamCategory,
  TeamId,
  Uuid,
} from '@caseledger/kernel';
import type { ViewDeclaration } from '@caseledger/projecting';
import type { TenantDocuments } from '@caseledger/read-store';

/** What a query may read: nothing beyond the caller's tenant. */
export interface Reading {
  readonly actor: DecidingActor;
  /** The day it is at the agency. */
  today(): Promise<LocalDate>;
  /**
   * Whether the actor sees what has this id and restriction, or none: what is closed to them is not in the answer, nor is
   * that it exists. What is seen through a broken glass, and what was closed, comes into the access record.
   */
  sees(id: Uuid, restriction: Restriction | undefined): Promise<boolean>;
  /** The teams that the actor is in. */
  teams(): Promise<readonly TeamId[]>;
  documents(view: ViewDeclaration): TenantDocuments;
  /** The state of a stream, now; without an id, of the one that the tenant has. */
  state<State>(category: StreamCategory, id?: Uuid): Promise<Fact<State>>;
  /** At most `limit` events of a stream with their personal values opened, from a revision on. Empty for a missing stream. */
  events(category: StreamCategory, id: Uuid, from: number, limit: number): Promise<readonly DomainEvent[]>;
}

export interface QueryDeclaration<Name extends string = string, Input = unknown, Answer = unknown> {
  readonly name: Name;
  readonly permission: string;
  /** The view that the query reads; a bookmark is waited for there. Absent for what is read from the log. */
  readonly view?: ViewDeclaration;
  answer(input: Input, reading: Reading): Promise<Answer>;
  /**
   * The ids of the persons and cases that an answer shows, for the access record of those whose reading is watched. Absent
   * for what shows nobody: settings, configuration, counts.
   */
  shows?(answer: Answer, input: Input): readonly Uuid[];
  /** Whether what it shows is on the record whoever asks, and also that it showed nothing. */
  readonly alwaysRecorded?: true;
}

/** A query that somebody asks: its declaration and its input. One class, so that one handler takes them all. */
export class Query<Answer = unknown> {
  constructor(
    readonly declaration: QueryDeclaration<string, never, Answer>,
    readonly input: unknown,
  ) {}
}

export interface QueryFactory<Name extends string, Input, Answer> extends QueryDeclaration<Name, Input, Answer> {
  (input: Input): Query<Answer>;
}

/** Declares a query. */
export function query<const Name extends string, Input, Answer>(
  name: Name,
  declared: Omit<QueryDeclaration<Name, Input, Answer>, 'name'>,
): QueryFactory<Name, Input, Answer> {
  const declaration = { ...declared, name };
  const make = (input: Input): Query<Answer> => new Query(declaration as never, input);
  return Object.defineProperties(make, Object.getOwnPropertyDescriptors(declaration)) as QueryFactory<
    Name,
    Input,
    Answer
  >;
}
