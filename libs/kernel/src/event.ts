/** Declares events: name, version, fields (which are personal, and of whom) and upcasters, in one place. */
import type { JsonObject } from './canonical-json';
import type { Actor } from './envelope';
import {
  type FactValues,
  faultOf,
  type Field,
  type Fields,
  type Personality,
  type PersonalValues,
  type Values,
} from './field';
import type { EventId } from './ids';
import type { Instant } from './instant';

/** Stands where a personal value was, after its person was erased. */
export const FORGOTTEN = Object.freeze({ forgotten: true as const });
export type Forgotten = typeof FORGOTTEN;

/** Whether the value was erased with its person. */
export function isForgotten(value: unknown): value is Forgotten {
  return typeof value === 'object' && value !== null && (value as { forgotten?: unknown }).forgotten === true;
}

/** An event that was decided and is not stored yet. */
export interface NewEvent {
  readonly type: string;
  readonly data: JsonObject;
  readonly personal: JsonObject;
  /** When it happened, where that is not now. */
  readonly occurredAt?: Instant;
}

/** The two halves of an event's payload, as read and opened. */
export interface Payload {
  readonly data: JsonObject;
  readonly personal: JsonObject;
}

/** An event as rules and views see it. `personal` is empty where the boxes were left closed. */
export interface DomainEvent<Type extends string = string, Data = JsonObject, Personal = JsonObject> {
  readonly type: Type;
  readonly id: EventId;
  readonly revision: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly data: Data;
  readonly personal: Personal;
}

/** What is known of an event. Any event's declaration is one of these; only its factory knows what it is made of. */
export interface EventDeclaration<Type extends string = string, F extends Fields = Fields> {
  readonly type: Type;
  readonly version: number;
  readonly fields: F;
  /** Turns the payload of an older version into the present one. Throws a RangeError for a version it does not know. */
  upcast(version: number, payload: Payload): Payload;
}

export interface EventFactory<Type extends string, F extends Fields> extends EventDeclaration<Type, F> {
  /** Makes an event. Throws a TypeError for a payload that is not as declared: that is a fault of the program. */
  (payload: Values<F>, when?: { readonly occurredAt?: Instant | undefined }): NewEvent;
}

/** The event that a declaration declares, as rules and views see it. */
export type EventOf<D> =
  D extends EventDeclaration<infer Type, infer F>
    ? DomainEvent<Type, FactValues<F>, { readonly [K in keyof PersonalValues<F>]?: PersonalValues<F>[K] | Forgotten }>
    : never;

/**
 * Declares an event. Its name and its shape are storage: a changed shape is a new version, and `upcasts[n]` turns the
 * payload of version n into that of version n + 1. Throws a TypeError for free text that is not personal.
 */
export function event<const Type extends string, const F extends Fields>(
  type: Type,
  declared: {
    readonly version: number;
    readonly fields: F;
    readonly upcasts?: Readonly<Record<number, (payload: Payload) => Payload>>;
  },
): EventFactory<Type, F> {
  const { version, fields, upcasts = {} } = declared;
  const open = Object.entries<Field<unknown, boolean, Personality>>(fields).find(([, f]) => f.personal === 'required');
  if (open !== undefined) throw new TypeError(`${type}: ${open[0]} holds free text and is not personal.`);
  const make = (payload: Values<F>, when: { readonly occurredAt?: Instant | undefined } = {}): NewEvent => {
    const fault = faultOf(fields, payload);
    if (fault !== undefined) throw new TypeError(`${type}: ${fault}.`);
    const halves = { data: {} as Record<string, unknown>, personal: {} as Record<string, unknown> };
    for (const [name, value] of Object.entries(payload)) {
      if (value !== undefined) halves[fields[name]?.personal === true ? 'personal' : 'data'][name] = value;
    }
    return { type, ...(halves as Payload), ...(when.occurredAt === undefined ? {} : { occurredAt: when.occurredAt }) };
  };
  const upcast = (from: number, payload: Payload): Payload => {
    if (from > version) throw new RangeError(`${type} of version ${String(from)} is newer than this program.`);
    let current = payload;
    for (let at = from; at < version; at += 1) {
      const step = upcasts[at];
      if (step === undefined) throw new RangeError(`${type} of version ${String(at)} has no upcaster.`);
      current = step(current);
    }
    return current;
  };
  return Object.assign(make, { type, version, fields, upcast });
}
