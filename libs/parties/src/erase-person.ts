/** What an erasure does beyond its event: the key, this process's memory, the view, and the bytes that the view leaves. */
import type { PartyId, Place, Tenant } from '@caseledger/kernel';
import type { KeyStore, PersonalData } from '@caseledger/privacy';
import { clearBehind, type Projections } from '@caseledger/projecting';
import type { ReadStore } from '@caseledger/read-store';
import { personsView } from './views/persons.view';

/** Somebody who was erased, and where in the log that stands. */
export interface ErasedPerson {
  readonly person: PartyId;
  readonly place: Place | undefined;
}

export interface EraseParts {
  /** Records that those who were merged into an erased person are erased too; answers whom it is about. */
  readonly forgetMerged: (tenant: Tenant, survivor: PartyId) => Promise<readonly ErasedPerson[]>;
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
 * Makes the erasure, also of whoever was merged into the person. When it answers, their keys are destroyed for ever; where
 * the view did not follow in time, the payload of the command says that it is pending, and the view erases what it holds
 * as soon as it gets there.
 */
export function erasePerson(parts: EraseParts): ErasePerson {
  const { forgetMerged, keys, personal, projections, readStore, patience } = parts;
  return async (tenant, person, place) => {
    const destroy = async (whose: PartyId): Promise<void> => {
      await keys.destroy(tenant, whose);
      personal.dropCached(tenant, whose);
    };
    await destroy(person);
    const merged = await forgetMerged(tenant, person);
    for (const one of merged) await destroy(one.person);
    const places = [place, ...merged.map((one) => one.place)].filter((one) => one !== undefined);
    await clearBehind({ projections, readStore }, personsView.name, places, patience);
  };
}
