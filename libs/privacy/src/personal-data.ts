/** Seals the personal values of events on their way in, and opens them on their way out (standards.md, "Personal data"). */
import type { EventDeclaration, JsonObject, PartyId, SealedBox, StoredEvent, Tenant } from '@caseledger/kernel';

/** What a sealed box is bound to, so that it cannot be moved to another event. */
export type SealedIn = Pick<StoredEvent, 'stream' | 'id' | 'type' | 'schemaVersion'>;

/** A personal value belongs to a person who has been erased. Nothing about them is recorded again. */
export class PersonErased extends Error {
  override readonly name = 'PersonErased';
  constructor(readonly person: PartyId) {
    super('This person has been erased; nothing can be recorded about them.');
  }
}

export interface PersonalData {
  /**
   * Seals an event's personal values, one box for each person, sorted by person; empty where there are none.
   * `subject` is whose the fields are that name nobody. Throws PersonErased; a TypeError where a value has no person or
   * the stream is another tenant's.
   */
  seal(
    tenant: Tenant,
    event: SealedIn,
    declaration: EventDeclaration,
    payload: { readonly data: JsonObject; readonly personal: JsonObject },
    subject: PartyId | undefined,
  ): Promise<readonly SealedBox[]>;
  /**
   * The personal values of a stored event, by field, in the event's stored version: the caller upcasts them. Where a
   * person was erased, each field of the declaration that was theirs is FORGOTTEN, under the name it has today, for
   * nobody knows any more under which name it was sealed, nor whether it was given at all where it is optional. So an
   * upcaster that renames a personal field leaves one alone that has the new name already.
   * Throws where a box cannot be opened though its person was not erased: the event or the key store was changed or
   * damaged.
   */
  open(event: StoredEvent, declaration: EventDeclaration): Promise<JsonObject>;
  /**
   * The fingerprint of a command's input, for the first event of its batch: HMAC-SHA-256 over JCS(input), with a key that
   * HKDF derives from the data key of the first person sealed in the batch (info 'fingerprint'); plain SHA-256 where no
   * person is sealed. Base64url. Undefined where that person's key was destroyed: a repeat is then answered uncompared.
   * Throws where that person never had a key: seal the batch before.
   */
  fingerprint(tenant: Tenant, person: PartyId | undefined, input: unknown): Promise<string | undefined>;
  /** Forgets a person's key in this process's cache, after another process destroyed it (KeyStore.dropCached). */
  dropCached(tenant: Tenant, person: PartyId): void;
}
