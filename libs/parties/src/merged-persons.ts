/** Records the erasure of those who were merged into a person who has been erased. */
import type { Gateway, Loader } from '@caseledger/commanding';
import type { EventStore } from '@caseledger/event-store';
import { derivedUuid, type PartyId, type Tenant } from '@caseledger/kernel';
import { forgetMergedPerson } from './domain/commands/forget-merged-person';
import type { PartyState } from './domain/party.state';
import type { ErasedPerson } from './erase-person';

export interface MergedPersonsParts {
  readonly store: EventStore;
  readonly loader: Loader;
  readonly gateway: Gateway;
}

/** The process of merges, as the log names it. What it does follows from what somebody who was allowed to had done. */
export const mergesCaller = (tenant: Tenant) =>
  ({ actor: { id: 'process:merges', roles: [], tenant, may: () => true } }) as const;

/** Gives the command for each of them, under an id that follows from the two: done once, whoever finishes it. */
export function forgetMergedPersons({ store, loader, gateway }: MergedPersonsParts) {
  return async (tenant: Tenant, survivorId: PartyId): Promise<readonly ErasedPerson[]> => {
    const { state } = await loader.load(store.forTenant(tenant), 'party', survivorId);
    const erased: ErasedPerson[] = [];
    for (const partyId of (state as PartyState).merged) {
      const commandId = derivedUuid<'Command'>(partyId, 'erased with', survivorId);
      const outcome = await gateway.execute(
        forgetMergedPerson({ commandId, partyId, survivorId }),
        mergesCaller(tenant),
      );
      if (outcome.kind !== 'accepted')
        throw new Error(`${partyId} could not be erased with ${survivorId}: ${outcome.kind}.`);
      const { state: now } = await loader.load(store.forTenant(tenant), 'party', partyId);
      // Who was taken out again, at this very moment, is somebody else.
      if ((now as PartyState).status === 'forgotten') erased.push({ person: partyId, place: outcome.place });
    }
    return erased;
  };
}
