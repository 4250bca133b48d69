/** What is private is made whole, once, and for nobody but its owner. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrivateFile, makePrivateFolder } from './private-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseledger-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

test('a file and the folders above it are their owner’s alone, and no draft is left', async () => {
  const file = join(folder, 'above', 'beside', 'key');
  await createPrivateFile(file, 'a secret');
  expect(await readFile(file, 'utf8')).toBe('a secret');
  expect(await readdir(join(folder, 'above', 'beside'))).toEqual(['key']);
  expect(await modeOf(file)).toBe(0o600);
  expect(await modeOf(join(folder, 'above'))).toBe(0o700);
  expect(await modeOf(join(folder, 'above', 'beside'))).toBe(0o700);
});

test('of several who make it at once one does, and all find that one whole', async () => {
  const file = join(folder, 'key');
  const texts = Array.from({ length: 10 }, (_, one) => String(one).repeat(10_000));
  const found = await Promise.all(
    texts.map(async (text) => {
      await createPrivateFile(file, text);
      return readFile(file, 'utf8');
    }),
  );
  expect(texts).toContain(found[0]);
  expect(new Set(found).size).toBe(1);
  expect(await readdir(folder)).toEqual(['key']);
});

test('what is there stays as it is', async () => {
  await writeFile(join(folder, 'key'), 'the first', { mode: 0o640 });
  await createPrivateFile(join(folder, 'key'), 'a later one');
  await makePrivateFolder(folder);
  expect(await readFile(join(folder, 'key'), 'utf8')).toBe('the first');
  expect(await readdir(folder)).toEqual(['key']);
});

test('where it cannot be made, no draft is left either', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(createPrivateFile(join(folder, 'file', 'key'), 'a secret')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readdir(folder)).toEqual(['file']);
});
