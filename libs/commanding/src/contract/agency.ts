/** An agency to test with: the gateway over the real embedded engines, in a folder that outlives a restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCommands, caseStream } from '@caseledger/cases';
import { openCase } from '@caseledger/cases/domain/commands/open-case';
import { configurationCommands, configurationStream } from '@caseledger/configuration';
import type { EventStore, SnapshotStore } from '@caseledger/event-store';
import { openEmbeddedEventStore } from '@caseledger/event-store/embedded/event-store';
import { openEmbeddedSnapshotStore } from '@caseledger/event-store/embedded/snapshots';
import { shortContactCommands, shortContactStream } from '@caseledger/intake';
import {
  type CaseId,
  catalogueOf,
  type Command,
  type CommandDeclaration,
  type CommandId,
  idOfTenantStream,
  type Instant,
  type PartyId,
  type RecordedEvent,
  type StreamCategory,
  type Tenant,
  type TimeZone,
  type Uuid,
} from '@caseledger/kernel';
import {
  createTenant,
  organisationCommands,
  teamStream,
  type TenantState,
  tenantStream,
  workerStream,
} from '@caseledger/organisation';
import { partyCommands, partyStream, registerPerson } from '@caseledger/parties';
import { type KeyStore, personalData, type PersonalData } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import { v7 } from 'uuid';
import type { Caller } from '../caller';
import { type Gateway, openGateway } from '../gateway';
import { type Loader, openLoader } from '../load';
import type { Accepted, Outcome } from '../outcome';
import { pauseBefore } from '../pause';
import { processStream } from '../process.stream';
import { referenceStream } from '../reference.stream';
import { openReferences, type References } from '../references';
import { type Fault, withFaults } from './faults';

// The engines are real, and a busy machine takes its time.
jest.setTimeout(60_000);

export const UTRECHT = 'utrecht' as Tenant;
export const MORNING = '2026-03-02T09:00:00.000Z' as Instant;
const COMMANDS = [
  ...[...caseCommands, ...configurationCommands, ...organisationCommands],
  ...[...partyCommands, ...shortContactCommands],
];
const KEY_ENCRYPTION_KEY = Buffer.alloc(32, 7);

export const CATALOGUE = catalogueOf([
  ...[caseStream, configurationStream, partyStream, processStream, referenceStream],
  ...[shortContactStream, teamStream, tenantStream, workerStream],
]);

export const newId = <Of extends Uuid = CommandId>(): Of => v7() as Uuid as Of;

/** A caller of the tenant with every permission, or with those named. */
export function caller(permissions?: readonly string[]): Caller {
  const may = (permission: string): boolean => permissions?.includes(permission) ?? true;
  return { actor: { id: 'worker-1', roles: ['CASEWORKER'], tenant: UTRECHT, may } };
}

export interface Agency {
  readonly folder: string;
  /** What the agency's clock shows; tests set it. */
  readonly clock: { now: Instant };
  readonly store: EventStore;
  readonly snapshots: SnapshotStore;
  readonly keys: KeyStore;
  readonly personal: PersonalData;
  readonly loader: Loader;
  readonly references: References;
  readonly gateway: Gateway;
  /** What went wrong with snapshots. */
  readonly snapshotFaults: unknown[];
  run(command: Command, by?: Caller): Promise<Outcome>;
  /** Runs a command that is to be accepted. Throws where it is not. */
  accepted(command: Command, by?: Caller): Promise<Accepted>;
  /** All events of a stream of the tenant. */
  eventsOf(category: StreamCategory, id: Uuid): Promise<readonly RecordedEvent[]>;
  /** How many events there are in the log. */
  size(): Promise<number>;
  /** Another gateway over the same store and keys, as a second server has it. */
  another(): Pick<Agency, 'run' | 'references'>;
  /** Closes it; the folder stays. */
  stop(): Promise<void>;
  dispose(): Promise<void>;
}

export interface AgencyOptions {
  /** The folder of an agency that was stopped. */
  readonly folder?: string;
  readonly fault?: Fault;
  readonly afterFind?: () => Promise<unknown>;
  /** Watches or damages snapshots. */
  readonly snapshots?: (store: SnapshotStore) => SnapshotStore;
}

/** Opens an agency. */
export async function openAgency(options: AgencyOptions = {}): Promise<Agency> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'caseledger-commanding-'));
  const engine = await openEmbeddedEventStore({ file: join(folder, 'events.db') });
  const store = withFaults(engine, options.fault ?? ((append) => append()), options.afterFind);
  const kept = await openEmbeddedSnapshotStore({ file: join(folder, 'snapshots.db') });
  const snapshots = options.snapshots?.(kept) ?? kept;
  const keys = await openFileKeyStore({ file: join(folder, 'keys', 'keys.db'), keyEncryptionKey: KEY_ENCRYPTION_KEY });
  const personal = personalData(keys);
  const clock = { now: MORNING };
  const snapshotFaults: unknown[] = [];
  const logId = () => engine.wholeLog().logId();
  const now = (): Instant => clock.now;

  const server = () => {
    const onSnapshotFault = (error: unknown): void => void snapshotFaults.push(error);
    const loader = openLoader({ catalogue: CATALOGUE, personal, snapshots, logId, onSnapshotFault });
    const references = openReferences({ store, loader, personal, now, newId });
    const timeZoneOf = async (tenant: Tenant): Promise<TimeZone> => {
      const { state } = await loader.load(engine.forTenant(tenant), 'tenant', idOfTenantStream(tenant, 'tenant'));
      return (state as TenantState).timeZone;
    };
    const commands = new Map(COMMANDS.map((command) => [command.name, command as unknown as CommandDeclaration]));
    const gateway = openGateway({
      ...{ store, loader, personal, references, commands, timeZoneOf, logId, now, pause: pauseBefore },
      teamsOf: () => Promise.resolve([]),
    });
    return { loader, references, gateway, run: (command: Command, by = caller()) => gateway.execute(command, by) };
  };

  const here = server();
  const stop = async (): Promise<void> => {
    await store.close();
    await keys.close();
    await kept.close();
  };
  return {
    ...{ folder, clock, store, snapshots, keys, personal, snapshotFaults, ...here, stop },
    accepted: async (command, by) => {
      const outcome = await here.run(command, by);
      if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
      return outcome;
    },
    eventsOf: async (category, id) => {
      const streams = engine.forTenant(UTRECHT);
      const events: RecordedEvent[] = [];
      for (;;) {
        const page = await streams.read(streams.name(category, id), { from: events.length });
        events.push(...page);
        if (page.length < 1_000) return events;
      }
    },
    size: async () => Number((await engine.wholeLog().last())?.position ?? 0),
    another: server,
    dispose: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Creates the tenant, in Amsterdam's time. */
export async function createUtrecht(agency: Agency): Promise<void> {
  const settings = { name: 'Utrecht', timeZone: 'Europe/Amsterdam', currency: 'EUR', locale: 'nl-NL' };
  await agency.accepted(createTenant({ commandId: newId(), ...settings }));
}

/** Registers a person under a family name. */
export async function aPerson(agency: Agency, familyName = 'Jansen'): Promise<PartyId> {
  return (await agency.accepted(registerPerson({ commandId: newId(), details: { familyName } }))).id as PartyId;
}

/** Opens a case for a client who is registered for it. */
export async function aCase(agency: Agency): Promise<CaseId> {
  const command = openCase({ commandId: newId(), clientId: await aPerson(agency), caseType: 'GENERAL' });
  return (await agency.accepted(command)).id as CaseId;
}
