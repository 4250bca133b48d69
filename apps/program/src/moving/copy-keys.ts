/** The persons' keys of a copy: from one key store to another, as they are wrapped. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyKeyRecords, type KeyRecords, type KeysCopied, type KeyStore } from '@caseledger/privacy';
import { loadKeyEncryptionKey } from '@caseledger/privacy/file/key-encryption-key';
import { openFileKeyRecords } from '@caseledger/privacy/file/key-records';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { openMongoKeyRecords } from '@caseledger/privacy/mongodb/key-records';
import { openMongoKeyStore } from '@caseledger/privacy/mongodb/key-store';
import type { Settings } from '../settings/settings';
import { KEY_ENCRYPTION_KEY_NAME } from '../backup/files';
import { fileOf, isThere } from './ends';

/** Where the keys are and where they go, and the key that wraps them at both ends. */
export interface KeysOfCopy {
  readonly from: string;
  readonly to: string;
  readonly keyEncryptionKey: Buffer;
}

/**
 * The key-encryption key of the settings, or of a file in one of these folders. Throws an Error where it is nowhere: one
 * that was made now would open nothing.
 */
export async function keyEncryptionKeyIn(
  { KEY_ENCRYPTION_KEY }: Settings,
  folders: readonly string[],
): Promise<Buffer> {
  const files = folders.map((folder) => join(folder, KEY_ENCRYPTION_KEY_NAME));
  const file = files.find((name) => existsSync(name));
  if (KEY_ENCRYPTION_KEY === undefined && file === undefined) {
    throw new Error(
      `The key that wraps the persons' keys is not here: set KEY_ENCRYPTION_KEY, or put ${files.join(' or ')} back.`,
    );
  }
  return loadKeyEncryptionKey({ fromEnvironment: KEY_ENCRYPTION_KEY, file: file ?? '' });
}

/** Copies all keys; as often as wanted. Throws as `copyKeyRecords` does, and as the key stores do. */
export async function copyKeys(
  { from, to, keyEncryptionKey }: KeysOfCopy,
  onPage: (copied: KeysCopied) => void,
): Promise<KeysCopied> {
  const file = fileOf(from);
  if (file !== undefined && !isThere(file)) throw new Error(`There are no keys at ${file}.`);
  const source = await openRecords(from);
  try {
    const destination = await openRecords(to);
    try {
      return await copyKeyRecords({ from: source, to: destination, keyEncryptionKey, onPage });
    } finally {
      await destination.close();
    }
  } finally {
    await source.close();
  }
}

/** Does something with the key stores of both ends. */
export async function withKeyStores<Result>(
  { from, to, keyEncryptionKey }: KeysOfCopy,
  work: (source: KeyStore, destination: KeyStore) => Promise<Result>,
): Promise<Result> {
  const source = await openKeys(from, keyEncryptionKey);
  try {
    const destination = await openKeys(to, keyEncryptionKey);
    try {
      return await work(source, destination);
    } finally {
      await destination.close();
    }
  } finally {
    await source.close();
  }
}

async function openRecords(url: string): Promise<KeyRecords> {
  const file = fileOf(url);
  return file === undefined ? openMongoKeyRecords(url) : openFileKeyRecords(file);
}

function openKeys(url: string, keyEncryptionKey: Buffer): Promise<KeyStore> {
  const file = fileOf(url);
  return file === undefined
    ? openMongoKeyStore({ url, keyEncryptionKey })
    : openFileKeyStore({ file, keyEncryptionKey });
}
