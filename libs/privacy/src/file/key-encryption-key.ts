/** Where the key-encryption key comes from: the environment, or a file of its own that is made at the first start. */
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createPrivateFile } from '@caseledger/files';
import { KEY_BYTES } from '../key-wrapping';

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
  if (!(await isThere(from.file))) {
    await createPrivateFile(from.file, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
  }
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

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return false;
    },
  );
}
