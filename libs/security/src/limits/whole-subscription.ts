/** A subscription has one field, and has it always: graphql-js 16 fails over one that a directive leaves out. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type ValidationRule,
} from 'graphql';

const MESSAGE = 'The field of a subscription cannot be left out by a directive.';

/** Refuses @skip and @include at the root of a subscription, as the specification does since September 2025. */
export const wholeSubscription: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
    const left = rootSelections(context.getDocument(), operation.selectionSet.selections).filter(
      ({ directives = [] }) => directives.length > 0,
    );
    if (left.length > 0) context.reportError(new GraphQLError(MESSAGE, { nodes: left }));
  },
});

/** The selections of the root, with those of the fragments that are spread there. */
function rootSelections(
  document: DocumentNode,
  selections: readonly SelectionNode[],
  spread: ReadonlySet<string> = new Set(),
): readonly SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return [selection, ...rootSelections(document, selection.selectionSet.selections, spread)];
    }
    const name = selection.name.value;
    const fragment = document.definitions.find(
      (definition): definition is FragmentDefinitionNode =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (fragment === undefined || spread.has(name)) return [selection];
    const inner = rootSelections(document, fragment.selectionSet.selections, new Set([...spread, name]));
    return [selection, ...inner];
  });
}
