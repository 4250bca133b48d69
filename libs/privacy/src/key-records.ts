/**
 * Keys as they are stored, for an operator who moves them to another engine. No key is unwrapped on the way: the
 * key-encryption key stays the same, and what it is needed for is to be known again at both ends.
 */
import { DESTROYED, type ForgottenPerson, KeyStoreUnavailable, WrongKeyEncryptionKey } from './key-store';
import { isKeyOf } from './key-wrapping';

/** A data key as it is stored. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
}

/** What is stored of a person. */
export interface KeyRecord extends ForgottenPerson {
  readonly key: WrappedKey | typeof DESTROYED;
}

/** The records of one engine, whether or not a key store is open on them. Every method throws as those of a key store do. */
export interface KeyRecords {
  /** What the key-encryption key is checked with; undefined where there are no keys yet, or not all that are to come. */
  checkValue(): Promise<Buffer | undefined>;
  /** Keeps the check value where there is none, and answers the one that is kept. */
  keepCheckValue(value: Buffer): Promise<Buffer>;
  /** Everybody of whom something was stored when it began. What is made or destroyed meanwhile may be told or not. */
  pages(): AsyncIterable<readonly KeyRecord[]>;
  /** What is stored of these persons, durably; those of whom nothing is stored are left out. */
  find(persons: readonly ForgottenPerson[]): Promise<readonly KeyRecord[]>;
  /** Stores, durably, the keys of those of whom nothing is stored yet, and leaves all others as they are. */
  insert(records: readonly (ForgottenPerson & { readonly key: WrappedKey })[]): Promise<void>;
  /** Destroys the keys of these persons as a key store does. */
  destroy(persons: readonly ForgottenPerson[]): Promise<void>;
  close(): Promise<void>;
}

/** How many persons were copied: those who have a key at the source, and those whose key is destroyed there. */
export interface KeysCopied {
  readonly keys: number;
  readonly erased: number;
}

export interface KeysToCopy {
  readonly from: KeyRecords;
  readonly to: KeyRecords;
  /** 32 bytes: the key that both ends were wrapped with. */
  readonly keyEncryptionKey: Buffer;
  /** Ends the copying, which can be done again at any time. */
  readonly signal?: AbortSignal;
  /** Told after each page of what has been copied so far. */
  readonly onPage?: (copied: KeysCopied) => void;
}

/**
 * Copies all keys, and reads them back. What is there already is left, and whoever is erased at either end is erased at
 * the destination, so that it can be stopped and done again as often as wanted. A destination that had no keys counts as
 * one that has them only when all were copied. Up to where the log's erasures were carried out is not copied: the
 * destination's first start goes through the whole log. Throws WrongKeyEncryptionKey where one end has another key, and an
 * Error that names the person where the destination has another key of theirs than the source.
 */
export async function copyKeyRecords(what: KeysToCopy): Promise<KeysCopied> {
  const { from, to, keyEncryptionKey, signal, onPage } = what;
  const value = await from.checkValue();
  if (value === undefined) throw new Error('There are no keys where they are to be copied from.');
  requireSameKey(keyEncryptionKey, value, 'to be copied');
  const kept = await to.checkValue();
  if (kept !== undefined) requireSameKey(keyEncryptionKey, kept, 'at the destination');
  let copied: KeysCopied = { keys: 0, erased: 0 };
  for await (const page of from.pages()) {
    signal?.throwIfAborted();
    const keys = page.filter((record) => hasKey(record));
    await copyErased(
      to,
      page.filter((record) => !hasKey(record)),
    );
    await copyKeys(to, keys);
    copied = { keys: copied.keys + keys.length, erased: copied.erased + page.length - keys.length };
    onPage?.(copied);
  }
  // Another process may have begun there meanwhile.
  requireSameKey(keyEncryptionKey, await to.keepCheckValue(value), 'at the destination');
  return copied;
}

type KeyToCopy = KeyRecord & { readonly key: WrappedKey };

function hasKey(record: KeyRecord): record is KeyToCopy {
  return record.key !== DESTROYED;
}

async function copyErased(to: KeyRecords, erased: readonly ForgottenPerson[]): Promise<void> {
  if (erased.length > 0) await to.destroy(erased);
}

async function copyKeys(to: KeyRecords, keys: readonly KeyToCopy[]): Promise<void> {
  const missing = await notAt(to, keys);
  if (missing.length === 0) return;
  await to.insert(missing);
  if ((await notAt(to, missing)).length > 0) {
    throw new KeyStoreUnavailable('A key that was copied is not durable at the destination yet; copy again.');
  }
}

/** Those of whom the destination has nothing. Throws where it has another key than the one to be copied. */
async function notAt(to: KeyRecords, keys: readonly KeyToCopy[]): Promise<readonly KeyToCopy[]> {
  const there = new Map((await to.find(keys)).map((record) => [`${record.tenant}/${record.person}`, record]));
  return keys.filter(({ tenant, person, key }) => {
    const found = there.get(`${tenant}/${person}`);
    if (found !== undefined && hasKey(found) && !isSame(found.key, key)) {
      throw new Error(
        `The destination has another key for the person ${person} of the tenant ${tenant}. What was sealed with one of ` +
          'the two could never be read again, so nothing was changed for this person.',
      );
    }
    return found === undefined;
  });
}

function isSame(one: WrappedKey, other: WrappedKey): boolean {
  return one.id === other.id && one.wrapped.equals(other.wrapped);
}

function requireSameKey(keyEncryptionKey: Buffer, value: Buffer, which: string): void {
  if (isKeyOf(keyEncryptionKey, value)) return;
  throw new WrongKeyEncryptionKey(
    `The keys ${which} were wrapped with another key-encryption key than the one that is here (KEY_ENCRYPTION_KEY, or a file).`,
  );
}
