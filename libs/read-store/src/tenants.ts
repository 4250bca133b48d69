/** The tenants who have documents in a view. */
import type { Tenant } from '@caseledger/kernel';
import type { ReadStore } from './read-store';

/**
 * Each of those whom queries see documents of, once and in order; one that gets its first document meanwhile may be left
 * out. Throws ReadStoreUnavailable while no version of the view is live.
 */
export async function* tenantsIn(readStore: Pick<ReadStore, 'nextTenant'>, view: string): AsyncGenerator<Tenant, void> {
  for (let after: Tenant | undefined; ;) {
    after = await readStore.nextTenant(view, after);
    if (after === undefined) return;
    yield after;
  }
}
