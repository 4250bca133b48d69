/** The key file of the local issuer: made once, readable by its owner alone, shared by every process of the data folder. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createPrivateFile } from '@caseledger/files';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

const FILE_NAME = 'local-issuer.json';
export const LOCAL_ALGORITHM = 'ES256';

/** A private key that has an id. */
export type LocalKey = JWK & { readonly kid: string };

/** The private key of the folder, made if there is none. Throws where the file can be read by others or is damaged. */
export async function localIssuerKey(folder: string): Promise<LocalKey> {
  const file = path.join(folder, FILE_NAME);
  return (await readKey(file)) ?? (await createKey(file));
}

async function readKey(file: string): Promise<LocalKey | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  // Windows has no such bits.
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others, who could make tokens with it. Make it yours alone: chmod 600.`);
  }
  try {
    const key = JSON.parse(text) as JWK;
    if (isLocalKey(key)) return key;
  } catch {
    // Said below: what the text is does not matter, and it may hold most of a key.
  }
  throw new Error(`${file} holds no key. Remove it, and a new one is made at the next start.`);
}

function isLocalKey(key: JWK): key is LocalKey {
  return typeof key.kid === 'string' && typeof key.d === 'string' && key.alg === LOCAL_ALGORITHM;
}

async function createKey(file: string): Promise<LocalKey> {
  const { privateKey } = await generateKeyPair(LOCAL_ALGORITHM, { extractable: true });
  const exported = await exportJWK(privateKey);
  const key: LocalKey = { ...exported, alg: LOCAL_ALGORITHM, kid: await calculateJwkThumbprint(exported) };

  await createPrivateFile(file, JSON.stringify(key));
  return (await readKey(file)) ?? key;
}
