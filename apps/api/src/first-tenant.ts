/** The tenant that there is from the first start on where the program has its own issuer of tokens. */
import { type CommandId, type Tenant, type Uuid } from '@caseledger/kernel';
import { createTenant } from '@caseledger/organisation';
import { v7 as newUuid } from 'uuid';
import { operatorOf } from '../../program/src/administration/operator';
import type { Program } from '../../program/src/program';

export const DEMO_TENANT = 'demo' as Tenant;

/**
 * Creates the tenant `demo` where it is not there yet. Its command has an id of its own each time: the id of the log follows
 * from that of its first event, and no two logs may have the same.
 */
export async function createFirstTenant({ gateway, tenantExists }: Program): Promise<void> {
  if (await tenantExists(DEMO_TENANT)) return;
  const commandId = newUuid() as Uuid as CommandId;
  const settings = { name: 'Demonstration agency', timeZone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en' };
  const outcome = await gateway.execute(createTenant({ commandId, ...settings }), { actor: operatorOf(DEMO_TENANT) });
  if (outcome.kind !== 'accepted') throw new Error(`The tenant ${DEMO_TENANT} could not be created: ${outcome.kind}.`);
}
