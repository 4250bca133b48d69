/** Where the key-encryption key comes from: the environment, or a file of its own that is made at the first start. */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KEY_BYTES } from '../key-wrapping';
import { makePrivateFolder, syncFolder } from './private-folder';

/** The environment variable that holds the key-encryption key, 32 bytes in base64. */
export const KEY_ENCRYPTION_KEY_VARIABLE = 'KEY_ENCRYPTION_KEY';

const BASE64_OF_32_BYTES = /^[A-Za-z0-9+/]{43}=?$/;

/**
 * The key-encryption key, 32 bytes. The environment's value wins; else the file is read, or made with a random key and
 * mode 0600 where it is missing. Throws an Error that names the variable or the file where it holds no such key, or where
 * others than its owner may read the file.
 */
export async function loadKeyEncryptionKey(from: {
  /** 32 bytes in base64. */
  readonly fromEnvironment?: string | undefined;
  readonly file: string;
}): Promise<Buffer> {
  if (from.fromEnvironment !== undefined) {
    return keyIn(from.fromEnvironment, `The environment variable ${KEY_ENCRYPTION_KEY_VARIABLE}`);
  }
  await createIfMissing(from.file);
  // Windows has no such modes.
  if (process.platform !== 'win32' && ((await stat(from.file)).mode & 0o077) !== 0) {
    throw new Error(`The file ${from.file} can be read by others than its owner; set its mode to 0600.`);
  }
  return keyIn(await readFile(from.file, 'utf8'), `The file ${from.file}`);
}

function keyIn(text: string, where: string): Buffer {
  if (!BASE64_OF_32_BYTES.test(text.trim())) {
    throw new Error(`${where} must hold a key-encryption key: ${String(KEY_BYTES)} bytes in base64.`);
  }
  return Buffer.from(text.trim(), 'base64');
}

/** The file appears whole and durable or not at all, and of two processes that start at once one makes it. */
async function createIfMissing(file: string): Promise<void> {
  if (await isThere(file)) return;
  await makePrivateFolder(dirname(file));
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await handle.sync();
    await link(draft, file).catch(unless('EEXIST'));
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(file));
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(unless('ENOENT'))) !== undefined;
}

/** Lets an error of the file system with this code pass, and throws every other. */
function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return undefined;
  };
}
