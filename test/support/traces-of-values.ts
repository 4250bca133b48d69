/** Looks for values in bytes, in every form in which the program, its engines or what tells of it may write them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As it is, in both cases, as a search compares it, without its signs, and as JSON escapes it. */
function textsOf(value: string): readonly string[] {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '');
  const cases = [value, plain].flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]);
  const bare = cases.map((text) => text.replace(/[^\p{L}\p{N}]/gu, ''));
  const escaped = cases.map((text) =>
    text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  return [...cases, ...bare, ...escaped, ...cases.map(encodeURIComponent)];
}

/** In base64 wherever a value may begin: what its neighbours would change is cut off. */
function base64Of(text: string): readonly string[] {
  const forms = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
    return bytes.toString('base64').slice(offset === 0 ? 0 : 4, -4);
  });
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** Every form of a value as bytes. */
export function formsOf(value: string): readonly Buffer[] {
  const texts = [...new Set(textsOf(value))];
  const encoded = texts.flatMap((text) => {
    const hex = Buffer.from(text).toString('hex');
    return [text, ...base64Of(text), hex, hex.toUpperCase()];
  });
  return [
    ...[...new Set(encoded)].map((form) => Buffer.from(form)),
    ...texts.flatMap((text) => [Buffer.from(text, 'utf16le'), Buffer.from(text, 'latin1')]),
  ];
}

/** Which of the values are in the bytes. */
export function valuesIn(values: readonly string[]): (bytes: Buffer) => readonly string[] {
  const forms = values.map((value) => [value, formsOf(value)] as const);
  return (bytes) => forms.filter(([, all]) => all.some((form) => bytes.includes(form))).map(([value]) => value);
}

/** Which of the values are in which file of a folder or of a folder in it, as `name: value`. Sockets hold nothing. */
export function valuesInFolder(folder: string, values: readonly string[]): readonly string[] {
  const search = valuesIn(values);
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name, parentPath }) =>
      search(readFileSync(join(parentPath, name))).map((value) => `${name}: ${value}`),
    );
}
