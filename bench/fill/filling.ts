/** Stores events as the gateway would, without deciding them: a log of a million cases is to be had in minutes. */
import type { EventToAppend } from '@caseledger/event-store';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CommandId,
  derivedUuid,
  instantOf,
  type NewEvent,
  type PartyId,
  type StreamCategory,
  type Uuid,
} from '@caseledger/kernel';
import { personalData } from '@caseledger/privacy';
import { newCommandId, tenant, worker } from '../children/in-process';
import { catalogue } from '../../apps/program/src/modules';
import type { Program } from '../../apps/program/src/program';

/** Appends that wait together: for the disk, or for a server, which is not to have more of them in hand. */
const TOGETHER = { file: 4_096, server: 256 } as const;
/** How often the views are asked how far they are, in milliseconds. */
const ASKED_EVERY = 100;
/** Events that are reported at once. */
const REPORTED_EVERY = 100_000;

export interface Filling {
  /** Appends to a new stream, each event by a command of its own; answers the stream's id. */
  begin(category: StreamCategory, events: readonly NewEvent[]): Promise<Uuid>;
  /** Appends to a stream that ends at a revision. */
  goOn(category: StreamCategory, id: Uuid, revision: number, events: readonly NewEvent[]): Promise<void>;
}

export function openFilling({ engines: { store, keys } }: Program): Filling {
  const streams = store.forTenant(tenant);
  const personal = personalData(keys);
  const at = Date.now();

  const append = async (
    category: StreamCategory,
    id: Uuid,
    expected: number | 'none',
    events: readonly NewEvent[],
    first: CommandId,
  ) => {
    const stream = streams.name(category, id);
    const stored: EventToAppend[] = [];
    for (const [index, { type, data, personal: values, occurredAt }] of events.entries()) {
      const declared = catalogue.events.get(type);
      if (declared === undefined) throw new TypeError(`No stream declares ${type}.`);
      const commandId = index === 0 ? first : newCommandId();
      const eventId = derivedUuid<'Event'>(commandId, stream, '0', String(expected));
      const { version: schemaVersion } = declared;
      const sealedIn = { stream, id: eventId, type, schemaVersion };
      const sealed = await personal.seal(tenant, sealedIn, declared, { data, personal: values }, id as PartyId);
      const recordedAt = instantOf(at);
      stored.push({
        ...{ id: eventId, type, schemaVersion, data, occurredAt: occurredAt ?? recordedAt, recordedAt },
        ...(sealed.length === 0 ? {} : { sealed }),
        actor: { id: worker.id, roles: worker.roles, tenant },
        ...{ commandId, correlationId: commandId, causationId: commandId },
        ruleSet: { id: 'configuration', version: 0 },
      });
    }
    const { outcome } = await streams.append(stream, expected, stored);
    if (outcome !== 'appended') throw new Error(`An append to ${stream} was answered ${outcome}.`);
  };
  return {
    begin: async (category, events) => {
      const commandId = newCommandId();
      const id = derivedUuid(commandId, tenant, category) as Uuid;
      await append(category, id, 'none', events, commandId);
      return id;
    },
    goOn: (category, id, revision, events) => append(category, id, revision, events, newCommandId()),
  };
}

/** Does something to a program so many times, many at once. */
export async function times(
  { engines: { files } }: Program,
  count: number,
  doing: string,
  work: (number: number) => Promise<unknown>,
): Promise<void> {
  const together = TOGETHER[files.log === undefined ? 'server' : 'file'];
  for (let begun = 0; begun < count; begun += together) {
    const some = Math.min(together, count - begun);
    await Promise.all(Array.from({ length: some }, (_, index) => work(begun + index)));
    const done = begun + some;
    if (Math.floor(done / REPORTED_EVERY) > Math.floor(begun / REPORTED_EVERY)) {
      process.stderr.write(`  ${doing}: ${String(done)} of ${String(count)}\n`);
    }
  }
}

/** Resolves when every view has got to the end of the log. */
export async function caughtUp({ projections, engines }: Program): Promise<void> {
  const end = (await engines.store.wholeLog().last())?.position ?? '';
  while (!projections.status().every(({ place }) => (place?.position ?? '') >= end)) await pause(ASKED_EVERY);
}
