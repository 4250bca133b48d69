/** Applies a JSON Patch (RFC 6902) as a reader of it would, for specs: the operations that differences consist of. */
import type { Json } from '@caseledger/kernel';
import type { PatchOperation } from '../domain/difference/json-patch';

/** The document after the operations. Throws where one of them has no place in it. */
export function applyPatch(document: Json, patch: readonly PatchOperation[]): Json {
  return patch.reduce((value, operation) => applied(value, operation.path.split('/').slice(1), operation), document);
}

function applied(value: Json, [step, ...rest]: readonly string[], operation: PatchOperation): Json {
  if (step === undefined) {
    if (operation.op !== 'replace') throw new Error(`${operation.op} needs a place within the document.`);
    return operation.value;
  }
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return Array.isArray(value)
    ? inList(value as readonly Json[], Number(key), rest, operation)
    : inObject(value as Readonly<Record<string, Json>>, key, rest, operation);
}

function inList(list: readonly Json[], index: number, rest: readonly string[], operation: PatchOperation): Json {
  const { op } = operation;
  if (rest.length === 0 && op === 'add' && index <= list.length) return list.toSpliced(index, 0, operation.value);
  if (!(index < list.length)) throw new Error(`There is nothing at ${operation.path}.`);
  if (rest.length === 0 && op === 'remove') return list.toSpliced(index, 1);
  return list.with(index, applied(list[index] as Json, rest, operation));
}

function inObject(
  object: Readonly<Record<string, Json>>,
  key: string,
  rest: readonly string[],
  operation: PatchOperation,
): Json {
  const { op } = operation;
  const others = Object.entries(object).filter(([name]) => name !== key);
  if (rest.length === 0 && op === 'add') return Object.fromEntries([...others, [key, operation.value]]);
  if (!Object.hasOwn(object, key)) throw new Error(`There is nothing at ${operation.path}.`);
  if (rest.length === 0 && op === 'remove') return Object.fromEntries(others);
  return Object.fromEntries([...others, [key, applied(object[key] as Json, rest, operation)]]);
}
