/** What an erasure does beyond its event: the key, this process's memory, the view, and the bytes that the view leaves. */
import type { PartyId, Place, Tenant } from '@caseledger/kernel';
import type { KeyStore, PersonalData } from '@caseledger/privacy';
import type { Projections } from '@caseledger/projecting';
import type { ReadStore } from '@caseledger/read-store';
import { personsView } from './views/persons.view';

export interface EraseParts {
  readonly keys: KeyStore;
  readonly personal: PersonalData;
  readonly projections: Pick<Projections, 'waitFor'>;
  readonly readStore: ReadStore;
  /** How long the view is waited for, in milliseconds. */
  readonly patience: number;
}

/** Erases a person whose erasure stands in the log at a place. */
export type ErasePerson = (tenant: Tenant, person: PartyId, place: Place | undefined) => Promise<void>;

/**
 * Makes the erasure. When it answers, the key is destroyed for ever; where the view did not follow in time, the payload
 * of the command says that it is pending, and the view erases what it holds as soon as it gets there.
 */
export function erasePerson({ keys, personal, projections, readStore, patience }: EraseParts): ErasePerson {
  return async (tenant, person, place) => {
    await keys.destroy(tenant, person);
    personal.dropCached(tenant, person);
    if (place !== undefined) await projections.waitFor(personsView.name, place, patience);
    await readStore.purge();
  };
}
