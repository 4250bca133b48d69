/** Plans in a log, recorded as the program records them, without deciding them: while it does not run. */
import { randomUUID } from 'node:crypto';
import {
  type CommandId,
  type EventId,
  instantOf,
  type NewEvent,
  type PartyId,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import { personalData } from '@caseledger/privacy';
import type { Engines } from '../../apps/program/src/engines';
import { catalogue } from '../../apps/program/src/modules';

/** Appends a new plan of a client to the log of a tenant; answers its id. */
export async function recordPlan(
  { store, keys }: Engines,
  tenant: Tenant,
  clientId: PartyId,
  events: readonly NewEvent[],
): Promise<Uuid> {
  const id = randomUUID() as Uuid;
  const streams = store.forTenant(tenant);
  const stream = streams.name('plan', id);
  const personal = personalData(keys);
  const recordedAt = instantOf(Date.now());
  const stored = await Promise.all(
    events.map(async ({ type, data, personal: values }) => {
      const declared = catalogue.events.get(type)!;
      const [eventId, commandId] = [randomUUID() as EventId, randomUUID() as CommandId];
      const sealedIn = { stream, id: eventId, type, schemaVersion: declared.version };
      const sealed = await personal.seal(tenant, sealedIn, declared, { data, personal: values }, clientId);
      return {
        ...{ id: eventId, type, schemaVersion: declared.version, data, occurredAt: recordedAt, recordedAt },
        ...(sealed.length === 0 ? {} : { sealed }),
        actor: { id: 'anna', roles: ['CASEWORKER'], tenant },
        ...{ commandId, correlationId: commandId, causationId: commandId },
        ruleSet: { id: 'configuration', version: 0 },
      };
    }),
  );
  const { outcome } = await streams.append(stream, 'none', stored);
  if (outcome !== 'appended') throw new Error(`A plan was answered ${outcome}.`);
  return id;
}
