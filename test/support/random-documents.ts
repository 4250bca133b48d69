/** Documents drawn at random from a schema: what it allows in every combination, and arguments that are right, or hostile. */
import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import { literal } from './bad-values';
import { HOSTILE, TEXTS } from './hostile-values';

export interface RandomDocument {
  readonly operation: OperationTypeNode;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values of a scalar that there may be something behind, such as ids; and for a mutation, an input that was right once. */
export interface Known {
  readonly scalars: Readonly<Record<string, readonly unknown[]>>;
  readonly inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** One in so many values is hostile. */
const HOSTILE_ONE_IN = 25;
/** Selections stand no deeper in one another. */
const DEEPEST = 5;
const MOST_ITEMS = 3;
const ABSENT = Symbol('absent');

const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 2, 20, 100, 101, -1, 2 ** 31 - 1, -(2 ** 31)],
  Float: [0, -0, 0.1, 1e15, -1e308],
  Boolean: [true, false],
  LocalDate: ['2020-02-29', '2026-03-31', '0001-01-01', '9999-12-31', '1582-10-10', '2026-11-22'],
  PartialDate: ['1987', '1987-05', '1987-05-31', '9999', '0001-01'],
  Instant: ['2026-03-31T09:30:00.000Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
};

/** Draws one document. */
export function randomDocument(schema: GraphQLSchema, known: Known, draw: GeneratorValue): RandomDocument {
  const oneOf = <Value>(values: readonly Value[]): Value =>
    values[draw(fc.nat, { max: Math.max(0, values.length - 1) })]!;
  const oneIn = (count: number): boolean => draw(fc.nat, { max: count - 1 }) === 0;
  const upTo = (most: number): number => draw(fc.nat, { max: most });
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fragments: string[] = [];

  const scalar = (name: string): unknown => {
    const pool = [...(known.scalars[name] ?? []), ...(SCALARS[name] ?? [])];
    if (name === 'UUID' && oneIn(8)) return draw(fc.uuid, {});
    return name === 'String' || pool.length === 0 ? oneOf([...pool, ...TEXTS]) : oneOf(pool);
  };

  const value = (type: GraphQLInputType): unknown => {
    if (oneIn(HOSTILE_ONE_IN)) return oneOf(HOSTILE);
    if (!isNonNullType(type) && oneIn(8)) return null;
    const inner = getNullableType(type);
    if (isListType(inner))
      return Array.from({ length: upTo(MOST_ITEMS) }, () => value(inner.ofType as GraphQLInputType));
    if (isEnumType(inner)) return oneOf(inner.getValues().map(({ name }) => name));
    return isInputObjectType(inner) ? members(Object.values(inner.getFields()), inner.isOneOf) : scalar(inner.name);
  };

  const members = (fields: readonly GraphQLInputField[], isOneOf: boolean): object => {
    const chosen = isOneOf ? [oneOf(fields)] : fields.filter((field) => isNonNullType(field.type) || oneIn(2));
    return Object.fromEntries(
      chosen.map((field) => {
        // Two commands under one id are refused at once, which would hide what is behind.
        if (field.name === 'commandId' && !oneIn(10)) return [field.name, draw(fc.uuid, { version: 4 })];
        const given = isOneOf ? { ...field, type: getNullableType(field.type) } : field;
        const drawn = value(given.type);
        return [field.name, isOneOf && drawn === null ? oneOf(HOSTILE) : drawn];
      }),
    );
  };

  /** A whole input that was right once, with one member drawn anew. */
  const nearlyRight = (input: Readonly<Record<string, unknown>>, type: GraphQLInputType): unknown => {
    const inner = getNullableType(type);
    const right = { ...input, commandId: draw(fc.uuid, { version: 4 }) };
    if (!isInputObjectType(inner) || oneIn(3)) return right;
    const field = oneOf(Object.values(inner.getFields()));
    return { ...right, [field.name]: value(field.type) };
  };

  const argument = (field: string, { name, type }: GraphQLArgument): string | typeof ABSENT => {
    if (!isNonNullType(type) && !oneIn(2)) return ABSENT;
    const example = name === 'input' ? known.inputs[field] : undefined;
    const given = example !== undefined && oneIn(2) ? nearlyRight(example, type) : value(type);
    if (oneIn(3)) return `${name}: ${literal(given, type)}`;
    const variable = `v${String(declarations.length)}`;
    declarations.push(`$${variable}: ${String(type)}`);
    if (!oneIn(40)) variables[variable] = given;
    return `${name}: $${variable}`;
  };

  const field = (declared: GraphQLField<unknown, unknown>, depth: number, alias: string): string => {
    const given = declared.args.map((one) => argument(declared.name, one)).filter((one) => one !== ABSENT);
    const inner = getNamedType(declared.type);
    const directive = oneIn(20) ? ` @${oneOf(['include', 'skip'])}(if: ${oneOf(['true', 'false'])})` : '';
    const selected = isObjectType(inner) ? ` ${selections(inner, depth - 1)}` : '';
    return `${alias}${declared.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${directive}${selected}`;
  };

  const selections = (type: GraphQLObjectType, depth: number): string => {
    const possible = Object.values(type.getFields()).filter(
      ({ type: of }) => depth > 0 || isLeafType(getNamedType(of)),
    );
    const chosen = possible.filter(() => oneIn(3));
    const written = chosen.map((one, index) => {
      const alias = oneIn(12) ? `a${String(index)}_${String(fragments.length)}_${String(depth)}: ` : '';
      const text = field(one, depth, alias);
      if (oneIn(15)) return `... on ${type.name} { ${text} }`;
      if (!oneIn(15)) return text;
      const name = `F${String(fragments.length)}`;
      fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
      return `...${name}`;
    });
    return `{ ${['__typename', ...written].join(' ')} }`;
  };

  const operation = oneOf([
    OperationTypeNode.QUERY,
    OperationTypeNode.QUERY,
    OperationTypeNode.MUTATION,
    OperationTypeNode.MUTATION,
    OperationTypeNode.MUTATION,
    OperationTypeNode.SUBSCRIPTION,
  ]);
  const root = schema.getRootType(operation)!;
  const fields = Object.values(root.getFields());
  // A subscription has one field; a document of several mutations does them one after the other.
  const count = operation === OperationTypeNode.SUBSCRIPTION ? 1 : 1 + (oneIn(6) ? upTo(2) : 0);
  const body = Array.from({ length: count }, (_, index) =>
    field(oneOf(fields), DEEPEST, index === 0 ? '' : `r${String(index)}: `),
  ).join(' ');
  const declared = declarations.length === 0 ? '' : ` (${declarations.join(', ')})`;
  return { operation, text: [`${operation}${declared} { ${body} }`, ...fragments].join('\n'), variables };
}
