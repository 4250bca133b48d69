/** What a document costs, and how much it may. */
import {
  type DocumentNode,
  type FieldNode,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';
import { tooComplex } from '../errors/public-error';
import { measured, sum } from './selections';

const OBJECT = 2;
const SCALAR = 1;
const DEPTH_FACTOR = 1.5;
/** No connection gives more in one page, whatever it is asked for. */
const MAX_PAGE = 100;
/** The rows that a list without pages is taken to have: the relationships of a person, the participants of a case. */
const LIST = 3;
/** The plumbing of a connection is not one level deeper each: its rows are what costs. */
const PLUMBING = ['edges', 'node', 'nodes'];
const PAGE_INFO = 'pageInfo';

export type Variables = Readonly<Record<string, unknown>> | null | undefined;

/**
 * The cost of a document: a leaf is 1; an object is 2 and 1.5 times its selections; a field with `first` has them as
 * many times as that says (a variable's value, the schema's default, or the largest page where neither is known), a list
 * without it three times. All the operations of a document count. `varies` tells whether a variable was looked at.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): { readonly cost: number; readonly varies: boolean } {
  const defaults = variableDefaults(document);
  let varies = false;

  const rows = (field: FieldNode, declared: GraphQLField<unknown, unknown> | undefined): number => {
    const argument = declared?.args.find(({ name }) => name === 'first');
    if (argument === undefined) return isListType(declared && getNullableType(declared.type)) ? LIST : 1;
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value?.kind === Kind.VARIABLE) varies = true;
    const asked =
      value?.kind === Kind.VARIABLE ? (variables?.[value.name.value] ?? defaults.get(value.name.value)) : intOf(value);
    const given = asked ?? argument.defaultValue;
    return typeof given === 'number' ? Math.min(Math.max(given, 1), MAX_PAGE) : MAX_PAGE;
  };

  const costs = measured(schema, document, {
    field: (field, inner, declared) => {
      const name = field.name.value;
      if (field.selectionSet === undefined) return SCALAR;
      if (name === PAGE_INFO) return 0;
      if (PLUMBING.includes(name)) return inner;
      return OBJECT + rows(field, declared) * DEPTH_FACTOR * inner;
    },
    group: (_node, inner) => inner,
    together: sum,
  });
  return { cost: sum(costs), varies };
}

function intOf(value: ValueNode | undefined): number | undefined {
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function variableDefaults(document: DocumentNode): ReadonlyMap<string, number | undefined> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? (definition.variableDefinitions ?? []).map(
            ({ variable, defaultValue }) => [variable.name.value, intOf(defaultValue)] as const,
          )
        : [],
    ),
  );
}

/** Refuses what costs more than the limit; answers the cost. That of a document that asks no variable is worked out once. */
export function costLimit(
  limit: number,
): (schema: GraphQLSchema, document: DocumentNode, variables: Variables) => number {
  const known = new WeakMap<DocumentNode, number>();

  return (schema, document, variables) => {
    let cost = known.get(document);
    if (cost === undefined) {
      const found = costOf(schema, document, variables);
      if (!found.varies) known.set(document, found.cost);
      cost = found.cost;
    }
    if (cost > limit) throw tooComplex('The document asks for too much at once. Ask for fewer rows or fields.');
    return cost;
  };
}
