/**
 * The difference of two JSON values as a JSON Patch (RFC 6902). Lists are compared place by place: a plan's only grow at
 * their end, mostly, and it takes one pass whatever they hold.
 */
import type { Json, JsonObject } from '@caseledger/kernel';

export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

/** The operations that make the second value of the first, in the order in which they are applied. Empty where they are the same. */
export function patchBetween(from: Json, to: Json, path = ''): readonly PatchOperation[] {
  if (isList(from) && isList(to)) return patchOfList(from, to, path);
  if (isObject(from) && isObject(to)) return patchOfObject(from, to, path);
  return from === to ? [] : [{ op: 'replace', path, value: to }];
}

function patchOfObject(from: JsonObject, to: JsonObject, path: string): readonly PatchOperation[] {
  return Object.keys({ ...from, ...to }).flatMap((key): readonly PatchOperation[] => {
    const [before, after] = [memberOf(from, key), memberOf(to, key)];
    const place = `${path}/${escaped(key)}`;
    if (after === undefined) return before === undefined ? [] : [{ op: 'remove', path: place }];
    if (before === undefined) return [{ op: 'add', path: place, value: after }];
    return patchBetween(before, after, place);
  });
}

function patchOfList(from: readonly Json[], to: readonly Json[], path: string): readonly PatchOperation[] {
  const place = (index: number): string => `${path}/${String(index)}`;
  const common = Math.min(from.length, to.length);
  return [
    ...to.slice(0, common).flatMap((value, index) => patchBetween(from[index] as Json, value, place(index))),
    // From the end, so that no place moves before it is removed.
    ...from.slice(common).map((_, index) => ({ op: 'remove' as const, path: place(from.length - 1 - index) })),
    ...to.slice(common).map((value, index) => ({ op: 'add' as const, path: place(common + index), value })),
  ];
}

/** RFC 6901, section 3. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !isList(value);
/** `__proto__` is a key like any other. */
const memberOf = (value: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined;
