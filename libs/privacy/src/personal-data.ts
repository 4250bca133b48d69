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
   * `subject` is whose the fields are that name nobody. Throws PersonErased; a TypeError where a value has no person.
   */
  seal(
    tenant: Tenant,
    event: SealedIn,
    declaration: EventDeclaration,
    payload: { readonly data: JsonObject; readonly personal: JsonObject },
    subject: PartyId | undefined,
  ): Promise<readonly SealedBox[]>;
  /**
   * The personal values of a stored event, by field. Where a person was erased, each field that was theirs is FORGOTTEN.
   * Throws where a box cannot be opened though its key is there: the event was tampered with or damaged.
   */
  open(event: StoredEvent, declaration: EventDeclaration): Promise<JsonObject>;
  /**
   * The fingerprint of a command's input, for the first event of its batch: HMAC-SHA-256 over JCS(input), with a key that
   * HKDF derives from the data key of the first person sealed in the batch (info 'fingerprint'); plain SHA-256 where no
   * person is sealed. Base64url. Undefined where that person's key was destroyed: a repeat is then answered uncompared.
   */
  fingerprint(tenant: Tenant, person: PartyId | undefined, input: unknown): Promise<string | undefined>;
  /** Forgets a person's key in this process's cache, after it was destroyed. */
  dropCached(tenant: Tenant, person: PartyId): void;
}
