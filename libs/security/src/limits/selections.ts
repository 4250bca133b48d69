/** Adds up a document over its selections: each fragment once, however often it is spread, and cycles count nothing. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** How one kind of measure is taken. */
export interface Measure {
  /** Of a field: from what its selections come to, 0 for a leaf. `declared` is absent where the schema knows none. */
  readonly field: (field: FieldNode, inner: number, declared: GraphQLField<unknown, unknown> | undefined) => number;
  /** Of an operation, a fragment's spread or an inline fragment: from what is in it. */
  readonly group: (node: OperationDefinitionNode | Exclude<SelectionNode, FieldNode>, inner: number) => number;
  /** How the selections that stand beside one another come together. */
  readonly together: (values: readonly number[]) => number;
}

type Parent = string | undefined;

/** The measure of each operation of a document, in time linear in its text. */
export function measured(schema: GraphQLSchema, document: DocumentNode, measure: Measure): readonly number[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const value = known.get(name);
    const fragment = fragments.get(name);
    if (value !== undefined || fragment === undefined) return value ?? 0;
    // Stands while it is measured: a fragment that spreads itself adds nothing (and is refused by graphql-js).
    known.set(name, 0);
    const inner = ofSelections(fragment.selectionSet.selections, fragment.typeCondition.name.value);
    known.set(name, inner);
    return inner;
  };

  const ofSelections = (selections: readonly SelectionNode[], parent: Parent): number =>
    measure.together(selections.map((selection) => ofSelection(selection, parent)));

  const ofSelection = (node: SelectionNode, parent: Parent): number => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return measure.group(node, ofFragment(node.name.value));
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return measure.group(node, ofSelections(node.selectionSet.selections, node.typeCondition?.name.value ?? parent));
    }
    // Its depth is graphql-js's to bound (MaxIntrospectionDepthRule), and it reads nobody's data.
    if (node.name.value === '__schema' || node.name.value === '__type') return 0;
    const declared = fieldOf(schema, parent, node.name.value);
    const type = declared === undefined ? undefined : getNamedType(declared.type).name;
    const inner = node.selectionSet === undefined ? 0 : ofSelections(node.selectionSet.selections, type);
    return measure.field(node, inner, declared);
  };

  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) =>
      measure.group(
        operation,
        ofSelections(operation.selectionSet.selections, schema.getRootType(operation.operation)?.name),
      ),
    );
}

function fieldOf(schema: GraphQLSchema, parent: Parent, name: string): GraphQLField<unknown, unknown> | undefined {
  const type = parent === undefined ? undefined : schema.getType(parent);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** The sum: for measures where all selections count. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
