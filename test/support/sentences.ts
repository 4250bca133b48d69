/** Finds the sentences of the sources: whatever callers are told under a constant English text, to be said in their language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** The calls that tell something: at which place their sentence stands, where its values do, and whose function it is. */
const TELLING: Readonly<Record<string, Telling>> = {
  rejected: { sentence: 1, values: { argument: 2, member: 'values' }, from: /kernel|decision$/ },
  told: { sentence: 0, values: { argument: 1 }, from: /kernel|sentence$/ },
  notFound: { sentence: 0, from: /security|public-error$/ },
  conflict: { sentence: 0, from: /security|public-error$/ },
  unauthenticated: { sentence: 0, from: /security|public-error$/ },
  unavailable: { sentence: 0, from: /security|public-error$/ },
};
interface Telling {
  readonly sentence: number;
  readonly values?: { readonly argument: number; readonly member?: string };
  readonly from: RegExp;
}

/** A sentence where it is told. */
export interface Found {
  readonly template: string;
  /** Such as libs/cases/src/domain/case.rules.ts:26. */
  readonly place: string;
}

export interface Sources {
  readonly found: readonly Found[];
  /** What is told, but not in a way that can be translated: a place, and why. */
  readonly faults: readonly string[];
}

/** Reads all sources but the tests. */
export function sentencesOfSources(): Sources {
  const files = ['libs', 'apps'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)),
  );
  const sources = files.filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|\/contract\//.test(name));
  const read = sources.map((name) => sentencesIn(relative(ROOT, name), readFileSync(name, 'utf8')));
  return { found: read.flatMap(({ found }) => found), faults: read.flatMap(({ faults }) => faults) };
}

/** The sentences of one file. */
export function sentencesIn(name: string, text: string): Sources {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const [known, imported] = [knownIn(file), importsOf(file)];
  const found: Found[] = [];
  const faults: string[] = [];
  for (const call of nodesOf(file).filter(ts.isCallExpression)) {
    const called = call.expression.getText();
    const telling = Object.hasOwn(TELLING, called) ? TELLING[called] : undefined;
    if (telling?.from.test(imported.get(called) ?? '') !== true) continue;
    const argument = call.arguments[telling.sentence];
    // What is told already is found by itself.
    if (argument !== undefined && ts.isCallExpression(argument) && argument.expression.getText() === 'told') continue;
    const place = `${name}:${file.getLineAndCharacterOfPosition(call.getStart()).line + 1}`;
    const templates = textsOf(argument, known);
    if (templates === undefined) faults.push(`${place} The sentence of ${called} is a constant text.`);
    for (const template of templates ?? []) {
      found.push({ template, place });
      const fault = valuesFault(placeholdersOf(template), valuesOf(call, telling, known));
      if (fault !== undefined) faults.push(`${place} ${fault}`);
    }
  }
  return { found, faults };
}

/** The names that stand in braces. */
export const placeholdersOf = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function valuesFault(names: readonly string[], given: readonly Member[] | undefined): string | undefined {
  if (given === undefined) return 'The values of a sentence stand beside it, each under its name.';
  const known = given.every(({ name, sometimes }) => sometimes || names.includes(name));
  if (known && names.every((name) => given.some((member) => member.name === name))) return undefined;
  const listed = given.map(({ name }) => name).join(', ') || 'none';
  return `The values (${listed}) are not those of the sentence (${names.join(', ')}).`;
}

/** The values that are given with a sentence: none where there are none, undefined where it cannot be seen. */
function valuesOf(call: ts.CallExpression, { values }: Telling, known: Known): readonly Member[] | undefined {
  const argument = values && call.arguments[values.argument];
  if (argument === undefined) return [];
  const members = membersOf(argument, known);
  if (values?.member === undefined || members === undefined) return members;
  const [member] = members.filter(({ name }) => name === values.member);
  return member === undefined ? [] : membersOf(member.value, known);
}

interface Member {
  readonly name: string;
  readonly value: ts.Expression;
  /** Whether the object may be without it: `...(day === undefined ? {} : { day })`. */
  readonly sometimes: boolean;
}

/** The members of an object; undefined where it is not written in this file. */
function membersOf(node: ts.Expression, known: Known, sometimes = false): readonly Member[] | undefined {
  const object = resolved(node, known);
  if (ts.isConditionalExpression(object)) {
    return together([object.whenTrue, object.whenFalse].map((choice) => membersOf(choice, known, true)));
  }
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  return together(
    object.properties.map((property) => {
      if (ts.isSpreadAssignment(property)) return membersOf(property.expression, known, sometimes);
      const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
      return [{ name: property.name.getText(), value: value as ts.Expression, sometimes }];
    }),
  );
}

const together = (lists: readonly (readonly Member[] | undefined)[]): readonly Member[] | undefined =>
  lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);

/** A constant text, or those between which is chosen; undefined for any other expression. */
function textsOf(node: ts.Expression | undefined, known: Known): readonly string[] | undefined {
  if (node === undefined) return undefined;
  const text = resolved(node, known);
  if (ts.isStringLiteralLike(text)) return [text.text];
  if (!ts.isConditionalExpression(text)) return undefined;
  const [one, other] = [textsOf(text.whenTrue, known), textsOf(text.whenFalse, known)];
  return one === undefined || other === undefined ? undefined : [...one, ...other];
}

/** What the names of a file stand for, in the order in which they are declared: values, and what functions answer. */
type Known = readonly { readonly name: string; readonly pos: number; readonly value: ts.Expression }[];

function knownIn(file: ts.SourceFile): Known {
  return nodesOf(file).flatMap((node) => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      return [{ name: node.name.getText(), pos: node.pos, value: node.initializer }];
    }
    const answer = ts.isFunctionDeclaration(node) ? node.body?.statements.find(ts.isReturnStatement) : undefined;
    // A function is known in all of its file.
    return answer?.expression === undefined || !ts.isFunctionDeclaration(node)
      ? []
      : [{ name: node.name?.text ?? '', pos: 0, value: answer.expression }];
  });
}

/** What a name or a call stands for: the last of the name before it. */
function resolved(node: ts.Expression, known: Known): ts.Expression {
  if (ts.isParenthesizedExpression(node)) return resolved(node.expression, known);
  if (ts.isCallExpression(node)) return resolved(node.expression, known);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return resolved(node.body, known);
  if (!ts.isIdentifier(node)) return node;
  const value = known.filter(({ name, pos }) => name === node.text && pos < node.pos).at(-1)?.value;
  return value === undefined ? node : resolved(value, known);
}

/** All nodes of a file, in its order. */
function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    nodes.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return nodes;
}

/** From where each imported name comes. */
function importsOf(file: ts.SourceFile): ReadonlyMap<string, string> {
  const imports = file.statements.filter((statement) => ts.isImportDeclaration(statement));
  return new Map(
    imports.flatMap(({ importClause, moduleSpecifier }) => {
      const bindings = importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
      return bindings.elements.map(({ name }) => [name.text, (moduleSpecifier as ts.StringLiteral).text] as const);
    }),
  );
}
