/** Names functions of a profile so that they can be found: by package, by room of ours, by line. */

/** A function, as V8's profiles name it. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)/;
const OURS = /.*\/dist\/((?:libs|apps|bench)\/[^/]+)\/(?:src\/)?(.*)/;

/** The package or room of the innermost function; what is native counts to whoever called it. */
export function groupOf(stack: readonly CallFrame[]): string {
  const [inner] = stack;
  if (inner === undefined) return '';
  if (inner.functionName.startsWith('(')) return inner.functionName;
  const caller = stack.find(({ url }) => url !== '');
  if (caller === undefined) return 'native';
  const [, room] = OURS.exec(caller.url) ?? [];
  if (room !== undefined) return room;
  return PACKAGE.exec(caller.url)?.[1] ?? (caller.url.startsWith('node:') ? 'node' : caller.url);
}

/** The innermost function, and where it is; for a native one, who called it. */
export function placeOf(stack: readonly CallFrame[]): string {
  const [inner] = stack;
  if (inner === undefined) return '';
  const { functionName, url, lineNumber } = inner;
  const name = functionName === '' ? '(anonymous)' : functionName;
  if (url !== '') return `${name} ${fileOf(url)}:${String(lineNumber + 1)}`;
  const caller = name.startsWith('(') ? undefined : stack.find((frame) => frame.url !== '');
  return caller === undefined ? name : `${name} (native) < ${placeOf([caller])}`;
}

function fileOf(url: string): string {
  const [, room, file] = OURS.exec(url) ?? [];
  if (room !== undefined && file !== undefined) return `${room}/${file}`;
  const [, name, path] = PACKAGE.exec(url) ?? [];
  return name === undefined || path === undefined ? url : `${name}/${path}`;
}
