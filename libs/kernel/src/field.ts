/** What the fields of events may be. Every field is declared: personal (and of whom), or of a kind that holds no free text. */
import { isLocalDate, type LocalDate } from './date';
import { type Id, isUuid } from './ids';
import { type Instant, isInstant } from './instant';
import type { Money } from './money';
import { isPartialDate, type PartialDate } from './partial-date';
import { parseQuantity } from './quantity';

/**
 * Whether a field is personal. What is `required` to be so, free text and all that holds it, stands inside `personal` or in
 * no event.
 */
export type Personality = boolean | 'required';

/** A declared field: its kind, whether it may be absent, whose it is when it is personal, and the check of its values. */
export interface Field<Value, Optional extends boolean = boolean, Personal extends Personality = boolean> {
  readonly kind: string;
  readonly optional: Optional;
  readonly personal: Personal;
  /** Of whom: a field of the same event that holds a party's id, or the stream's subject. Absent where not personal. */
  readonly of?: string;
  /** Whether a value is of the kind. */
  readonly accepts: (value: unknown) => value is Value;
}

type Plain<Value> = Field<Value, false, false>;
/** What is not personal yet, and must be in the end where it is free text. */
type Unsealed = false | 'required';

function field<Value>(kind: string, accepts: (value: unknown) => boolean): Plain<Value>;
function field<Value, P extends Unsealed>(
  kind: string,
  accepts: (value: unknown) => boolean,
  personal: P,
): Field<Value, false, P>;
function field<Value>(kind: string, accepts: (value: unknown) => boolean, personal: Unsealed = false) {
  return { kind, optional: false, personal, accepts: accepts as (value: unknown) => value is Value };
}

const string = (test: (text: string) => boolean) => (value: unknown) => typeof value === 'string' && test(value);

/** The id of something. */
export const id = <Of extends string>(): Plain<Id<Of>> => field('id', string(isUuid));
/** A worker, as the token's issuer names them. */
export const worker = <Worker extends string>(): Plain<Worker> =>
  field(
    'worker',
    string((text) => text.length <= 255),
  );
/** A word of a list: configured (`DEBT`) or of the program (`person`). */
export const code = <Code extends string = string>(): Plain<Code> =>
  field(
    'code',
    string((text) => /^[A-Za-z0-9][\w.-]{0,63}$/.test(text)),
  );
/** A number for people, such as a case's reference. */
export const reference = (): Plain<string> =>
  field(
    'reference',
    string((text) => /^[\w-]{1,32}$/.test(text)),
  );
/** The organisation's own words, such as the name of a case type; never about a person. */
export const label = (): Plain<string> =>
  field(
    'label',
    string((text) => text.length <= 200),
  );
export const date = (): Plain<LocalDate> => field('date', string(isLocalDate));
export const partialDate = (): Plain<PartialDate> => field('partialDate', string(isPartialDate));
export const instant = (): Plain<Instant> => field('instant', string(isInstant));
/** A whole number within 2^53. */
export const number = (): Plain<number> => field('number', Number.isSafeInteger);
export const flag = (): Plain<boolean> => field('flag', (value) => typeof value === 'boolean');
export const money = (): Plain<Money> =>
  field(
    'money',
    (value) =>
      isRecord(value) &&
      Object.keys(value).length === 2 &&
      Number.isSafeInteger(value['amount']) &&
      typeof value['currency'] === 'string' &&
      /^[A-Z]{3}$/.test(value['currency']),
  );
/** A decimal of two places, as text: `1.50`. */
export const quantity = (): Plain<string> =>
  field(
    'quantity',
    string((text) => parseQuantity(text) !== undefined),
  );
/** Anything that JSON carries and that another declaration has already described, such as stored events. */
export const stored = <Value>(): Plain<Value> =>
  field('stored', (value) => typeof value === 'object' && value !== null);

/** Free text. It can only stand inside `personal`: an event that declares it elsewhere neither compiles nor starts. */
export const text = (): Field<string, false, 'required'> =>
  field(
    'text',
    string(() => true),
    'required',
  );

/** Several values of one kind, in order. */
export function list<Value, P extends Unsealed>(of: Field<Value, false, P>): Field<readonly Value[], false, P> {
  return field(
    `list of ${of.kind}`,
    (value) => Array.isArray(value) && value.every((item) => of.accepts(item)),
    of.personal,
  );
}

/** Values under declared names. It is personal as a whole or not at all: throws a TypeError for a member that is by itself. */
export function record<M extends Members>(members: M): Field<Values<M>, false, PersonalityOf<M>> {
  const personalities = Object.values<Field<unknown, boolean, Personality>>(members).map(({ personal }) => personal);
  if (personalities.includes(true)) throw new TypeError('A member of a record is not sealed by itself.');
  const freeText = personalities.includes('required');
  return field(
    'record',
    (value) => isRecord(value) && faultOf(members, value) === undefined,
    (freeText ? 'required' : false) as PersonalityOf<M>,
  );
}

/** A field that may be absent. */
export function optional<Value, P extends Personality>(of: Field<Value, false, P>): Field<Value, true, P> {
  return { ...of, optional: true };
}

/**
 * A personal value: sealed with the key of its person and gone when the person is erased.
 * `of` names the field of the same event that holds the person; without it, it is the subject of the stream.
 */
export function personal<Value, Optional extends boolean>(
  what: Field<Value, Optional, Unsealed>,
  of?: string,
): Field<Value, Optional, true> {
  return { ...what, personal: true, ...(of === undefined ? {} : { of }) };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
/** The fields of a record. */
export type Members = Readonly<Record<string, Field<unknown, boolean, Unsealed>>>;
type PersonalityOf<M extends Members> = 'required' extends M[keyof M]['personal'] ? 'required' : false;
type ValueOf<F> = F extends Field<infer Value, boolean, Personality> ? Value : never;
type Flatten<T> = { readonly [K in keyof T]: T[K] };
type Required<F, P extends Personality> = {
  readonly [K in keyof F as F[K] extends Field<unknown, false, P> ? K : never]: ValueOf<F[K]>;
};
type Optional<F, P extends Personality> = {
  readonly [K in keyof F as F[K] extends Field<unknown, true, P> ? K : never]?: ValueOf<F[K]> | undefined;
};

/** The values of all the fields, personal or not. */
export type Values<F extends Fields | Members> = Flatten<Required<F, Personality> & Optional<F, Personality>>;
/** The values of the fields that are not personal. */
export type FactValues<F extends Fields> = Flatten<Required<F, false> & Optional<F, false>>;
/** The values of the personal fields. */
export type PersonalValues<F extends Fields> = Flatten<Required<F, true> & Optional<F, true>>;

/** The first field that is missing, unknown or not of its kind; undefined when the values are as declared. */
export function faultOf(fields: Fields | Members, values: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, declared] of Object.entries<Field<unknown, boolean, Personality>>(fields)) {
    const value = values[name];
    if (value === undefined ? !declared.optional : !declared.accepts(value)) return `${name} is not a ${declared.kind}`;
  }
  const unknown = Object.keys(values).find((name) => values[name] !== undefined && !Object.hasOwn(fields, name));
  return unknown === undefined ? undefined : `${unknown} is not declared`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
