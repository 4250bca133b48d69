/** The tenant that there is from the first start on where the program has its own issuer of tokens. */
import type { Gateway } from '@caseledger/commanding';
import { derivedUuid, idOfTenantStream, type Tenant } from '@caseledger/kernel';
import { createTenant } from '@caseledger/organisation';
import { operatorOf } from '../../program/src/administration/operator';

export const DEMO_TENANT = 'demo' as Tenant;

/** Creates the tenant `demo` where it is not there yet. */
export async function createFirstTenant(gateway: Gateway): Promise<void> {
  const outcome = await gateway.execute(
    createTenant({
      commandId: derivedUuid<'Command'>(idOfTenantStream(DEMO_TENANT, 'tenant'), 'first start'),
      name: 'Demonstration agency',
      timeZone: 'Europe/Amsterdam',
      currency: 'EUR',
      locale: 'en',
    }),
    { actor: operatorOf(DEMO_TENANT) },
  );
  if (outcome.kind !== 'accepted' && outcome.kind !== 'rejected') {
    throw new Error(`The tenant ${DEMO_TENANT} could not be created: ${outcome.kind}.`);
  }
}
