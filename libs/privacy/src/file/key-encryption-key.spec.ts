/** Where the key-encryption key comes from. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeyEncryptionKey } from './key-encryption-key';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  file = join(folder, 'own', 'key-encryption-key');
});
afterEach(() => rm(folder, { recursive: true }));

test('the key is made at the first start, in a file for its owner alone, and read at the next', async () => {
  const made = await loadKeyEncryptionKey({ file });
  expect(made).toHaveLength(32);
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toEqual(made);
  expect(await loadKeyEncryptionKey({ file })).toEqual(made);
});

test('processes that start at once make one key and leave nothing else behind', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadKeyEncryptionKey({ file })));
  for (const key of keys) expect(key).toEqual(keys[0]);
  expect(await readdir(join(folder, 'own'))).toEqual(['key-encryption-key']);
});

test('the environment’s key wins, and no file is made', async () => {
  const given = randomBytes(32);
  expect(await loadKeyEncryptionKey({ fromEnvironment: given.toString('base64'), file })).toEqual(given);
  expect(await readdir(folder)).toEqual([]);
});

test.each(['', 'secret', randomBytes(31).toString('base64'), randomBytes(33).toString('base64'), '!'.repeat(44)])(
  'an environment variable that holds no key is named, and its value is not told: "%s"',
  async (fromEnvironment) => {
    const failed = await loadKeyEncryptionKey({ fromEnvironment, file }).catch((error: unknown) => error as Error);
    expect(String(failed)).toMatch(/KEY_ENCRYPTION_KEY.*32 bytes in base64/);
    if (fromEnvironment !== '') expect(String(failed)).not.toContain(fromEnvironment);
  },
);

test('a file that holds no key is named', async () => {
  await loadKeyEncryptionKey({ file });
  await writeFile(file, '');
  await expect(loadKeyEncryptionKey({ file })).rejects.toThrow(file);
});

test('a file that others may read is refused', async () => {
  await loadKeyEncryptionKey({ file });
  await chmod(file, 0o644);
  await expect(loadKeyEncryptionKey({ file })).rejects.toThrow(`${file} can be read by others`);
});
