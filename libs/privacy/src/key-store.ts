/**
 * The key store: one data key for each person, apart from the log. Destroying a person's key erases all that was sealed
 * with it, in the log and in every backup of it. Every engine keeps these promises, and `contract/` tests them.
 *
 * - A key is created if there is none, and is durable before it is handed out: no event is sealed with a key that a crash
 *   could lose. Two callers at once get the same key.
 * - Keys are stored wrapped by a key-encryption key that comes from outside and is not stored with them.
 * - Destroying a key is durable when it answers, and leaves a tombstone: the person never gets another key.
 * - The bytes of a destroyed key are in no row or document when `destroy` answers, nor in any file of an engine whose files
 *   are its own. What a database server keeps of them for a while, and for how long, is in docs/privacy.md.
 * - A wrong key-encryption key is noticed when the store is opened, and is not taken for a destroyed key.
 */
import type { PartyId, Place, Tenant, Uuid } from '@caseledger/kernel';

/**
 * A person's data key, 32 bytes. `id` names the key, not the person. The bytes are shared with whoever else asks for the
 * key: they are never written to.
 */
export interface DataKey {
  readonly id: Uuid;
  readonly bytes: Buffer;
}

/** The person's key was destroyed: the person is erased. */
export const DESTROYED = 'destroyed';

/** A person who is erased: their key was destroyed, or is to be. */
export interface ForgottenPerson {
  readonly tenant: Tenant;
  readonly person: PartyId;
}

/** Once closed, every method but `close` throws KeyStoreUnavailable; `close` finishes what was accepted. */
export interface KeyStore {
  /**
   * The person's key, created now if there was never one; DESTROYED for an erased person.
   * Keys that are asked for at the same time are made durable together, so ask for several persons at once.
   */
  obtain(tenant: Tenant, person: PartyId): Promise<DataKey | typeof DESTROYED>;
  /** The person's key; DESTROYED for an erased person, undefined when there was never one. */
  find(tenant: Tenant, person: PartyId): Promise<DataKey | typeof DESTROYED | undefined>;
  /**
   * Destroys the person's key for ever; also marks a person who never had one. Doing it twice is doing it once.
   * Where it throws KeyStoreUnavailable it is to be done again.
   */
  destroy(tenant: Tenant, person: PartyId): Promise<void>;
  /** Everybody whose key was destroyed, in no order. */
  erased(): Promise<readonly ForgottenPerson[]>;
  /**
   * Lets go of the person's key in this process's memory, where another process has destroyed it. `destroy` does so too.
   * Without it a destroyed key is found here for as long as a key is kept in memory, which is a minute at most.
   */
  dropCached(tenant: Tenant, person: PartyId): void;
  /**
   * Up to where the log's erasures have been carried out in this store. It is kept with the keys, so that a restored
   * backup of the keys carries them out again.
   */
  erasedUpTo(): Promise<Place | undefined>;
  saveErasedUpTo(place: Place): Promise<void>;
  close(): Promise<void>;
}

/** The key store cannot be reached, is closed, or was opened with another key-encryption key. */
export class KeyStoreUnavailable extends Error {
  override readonly name: string = 'KeyStoreUnavailable';
}

/** The keys were wrapped with another key-encryption key than the one given: waiting does not mend it. */
export class WrongKeyEncryptionKey extends KeyStoreUnavailable {}
