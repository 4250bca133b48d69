/** Every way in which the input of a mutation can be wrong, found in the schema: each with the path that must be named. */
import {
  getNamedType,
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Variables } from './client';

type Step = string | number;
type Value = unknown;

export interface Fault {
  readonly what: string;
  /** As clients are told: `input.codes[0].code`. */
  readonly field: string;
  readonly input: Variables;
}

/** Values that no field of the type takes. Lists are left out where one value would do for a list of one. */
const WRONG: Readonly<Record<string, readonly Value[]>> = {
  String: [7, true, { a: 'text' }, ['text']],
  Int: ['1', 1.5, 2 ** 40, true, {}, [1]],
  Boolean: ['true', 1, {}, [true]],
  UUID: ['', 'x', 7, '01890a5d-ac96-774b-bcce-b302099a80', '{01890a5d-ac96-774b-bcce-b302099a8057}', {}, ['x']],
  LocalDate: ['', '2026-02-30', '2026-2-3', '31-03-2026', '2026-03-31T00:00:00Z', 20_260_331, {}, ['2026-03-31']],
  PartialDate: ['', '87', '2026-13', '2026-02-30', 2026, {}, ['2026']],
};

/** A field of an input, where it stands and what it may be. */
export interface InputField {
  readonly path: readonly Step[];
  readonly type: GraphQLInputType;
  readonly present: boolean;
}

/** The fields of an input, and of the inputs within it that are there. */
export function fieldsOf(type: GraphQLInputObjectType, input: Variables, at: readonly Step[] = []): InputField[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const path = [...at, field.name];
    const value = input[field.name];
    const own = { path, type: field.type, present: value !== undefined };
    const inner = getNamedType(field.type);
    if (value === undefined || !isInputObjectType(inner)) return [own];
    if (!isListType(getNullableType(field.type))) return [own, ...fieldsOf(inner, value as Variables, path)];
    return [own, ...(value as Variables[]).flatMap((item, index) => fieldsOf(inner, item, [...path, index]))];
  });
}

/** Every fault that the types of the schema rule out. */
export function faultsOf(type: GraphQLInputObjectType, input: Variables): readonly Fault[] {
  const faults = fieldsOf(type, input).flatMap((field): Fault[] => {
    const { path, type: declared } = field;
    const fault = (what: string, value: Value, at = path): Fault => ({
      what,
      field: pathText(at),
      input: replaced(input, at, value) as Variables,
    });
    const wrong = wrongValuesOf(declared).map((value) => fault(`is ${JSON.stringify(value)}`, value));
    const needed = isNonNullType(declared) ? [fault('is missing', undefined), fault('is null', null)] : [];
    const inner = getNamedType(declared);
    const unknown =
      isInputObjectType(inner) && !isListType(getNullableType(declared)) && field.present
        ? [fault('is no field', 'x', [...path, 'nonsense'])]
        : [];
    return [...needed, ...wrong, ...unknown];
  });
  return [...faults, { what: 'is no field', field: 'input.nonsense', input: { ...input, nonsense: 'x' } }];
}

/** The texts among the fields: each is bounded. */
export function textsOf(type: GraphQLInputObjectType, input: Variables): readonly InputField[] {
  return fieldsOf(type, input).filter((field) => getNamedType(field.type).name === 'String');
}

/** The input with another value at a path; undefined takes the member away. */
export function replaced(value: Value, [step, ...rest]: readonly Step[], by: Value): Value {
  if (step === undefined) return by;
  if (typeof step === 'number') {
    // Of a list that was taken away, nothing is left to replace.
    return (value as Value[] | undefined)?.map((item, index) => (index === step ? replaced(item, rest, by) : item));
  }
  const { [step]: member, ...others } = (value ?? {}) as Record<string, Value>;
  const changed = replaced(member, rest, by);
  return changed === undefined ? others : { ...others, [step]: changed };
}

export function pathText(path: readonly Step[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`),
    'input',
  );
}

/** A value as it stands in a document: names of enumerations bare, everything else as JSON with bare names. */
export function literal(value: Value, type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value)) {
    return `[${value.map((item) => literal(item, inner.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(inner) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = inner.getFields();
    const members = Object.entries(value).map(([name, member]) => {
      const declared = fields[name]?.type;
      return `${name}: ${declared === undefined ? plain(member) : literal(member, declared)}`;
    });
    return `{ ${members.join(', ')} }`;
  }
  return isEnumType(inner) && typeof value === 'string' && /^\w+$/.test(value) ? value : plain(value);
}

function plain(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(plain).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${name}: ${plain(member)}`)
    .join(', ')} }`;
}

function wrongValuesOf(type: GraphQLInputType): readonly Value[] {
  const inner = getNullableType(type);
  // A text is taken for a list of one.
  if (isListType(inner)) return getNamedType(inner).name === 'String' ? [7] : ['text', 7];
  if (isInputObjectType(inner)) return ['text', 7, []];
  if (isEnumType(inner)) return ['NOPE', '', 7, {}];
  return WRONG[inner.name] ?? [];
}
