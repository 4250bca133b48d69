/** Where in a document a value stands, as a path of the input: `input.participants[0].role`. */
import { type ASTNode, BREAK, Kind, parse, type Source, visit } from 'graphql';

/** The path of an argument's or variable's value, or of a part of it; undefined when the node is no such value. */
export function literalPath(node: ASTNode, source: Source | undefined): string | undefined {
  if (node.loc === undefined || source === undefined) return undefined;
  const { start, end } = node.loc;
  // A node does not know what it stands in, so the text is read again; its length is bounded by then.
  const document = parse(source, { noLocation: false });
  let found: readonly (string | number)[] | undefined;
  visit(document, {
    enter(candidate, _key, _parent, path) {
      if (candidate.kind !== node.kind || candidate.loc?.start !== start || candidate.loc.end !== end) return undefined;
      found = [...path];
      return BREAK;
    },
  });
  return found === undefined ? undefined : inputPath(document, found);
}

function inputPath(document: ASTNode, keys: readonly (string | number)[]): string | undefined {
  let path: string | undefined;
  let inList = false;
  let current = document as unknown as Record<string | number, unknown>;
  for (const key of keys) {
    if (inList && typeof key === 'number' && path !== undefined) path += `[${key}]`;
    current = current[key] as Record<string | number, unknown>;
    if (Array.isArray(current)) continue;
    const { kind, name, variable } = current as unknown as Naming;
    inList = kind === Kind.LIST;
    if (kind === Kind.ARGUMENT) path = name?.value;
    if (kind === Kind.VARIABLE_DEFINITION) path = variable?.name.value;
    if (kind === Kind.OBJECT_FIELD) path = `${path}.${name?.value}`;
  }
  return path;
}

interface Naming {
  readonly kind: Kind;
  readonly name?: { readonly value: string };
  readonly variable?: { readonly name: { readonly value: string } };
}
