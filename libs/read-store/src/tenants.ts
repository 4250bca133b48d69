/** The tenants that have documents in a collection. */
import type { Tenant } from '@caseledger/kernel';
import type { Collection } from './read-store';

/** Greater than every key of a document: keys are well-formed texts. */
const AFTER_EVERY_KEY = '\u{10FFFF}';

/** Each of them once, in order; one that gets its first document meanwhile may be left out. */
export async function* tenantsIn(collection: Pick<Collection, 'scan'>): AsyncGenerator<Tenant, void> {
  for (let [first] = await collection.scan(undefined, 1); first !== undefined;) {
    const { tenant } = first;
    yield tenant;
    [first] = await collection.scan({ tenant, key: AFTER_EVERY_KEY }, 1);
  }
}
