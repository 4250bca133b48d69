/** The servers of a run, which EVENTSTOREDB_URL and MONGODB_URL name, and the settings under which the program uses them. */
import { randomBytes } from 'node:crypto';
import { openMongoKeyStore } from '@caseledger/privacy/mongodb/key-store';
import { EventStoreDBClient } from '@eventstore/db-client';
import { openDatabases } from './databases';
import { startStandIn } from './stand-in';

export interface Servers {
  /** What they say that they are. */
  readonly name: string;
  /** The program's settings: the log, read models and keys of this run. */
  readonly settings: Readonly<Record<string, string>>;
  readonly eventStoreUrl: string;
  /** The URL of a database for read models, which goes when the run ends; undefined where there is no MongoDB. */
  newReadStore(): string | undefined;
  /** Drops the databases. What is in the log stays. */
  close(): Promise<void>;
}

/** Why nothing is measured on servers. */
export const NO_SERVERS = 'not measured: EVENTSTOREDB_URL and MONGODB_URL name no servers';

/**
 * Opens what the two variables name. With `standIns` they may name stand-ins: one for EventStoreDB is started where its
 * variable is not set, and without MongoDB the read models and keys are in files.
 */
export async function openServers(standIns: boolean): Promise<Servers> {
  const { EVENTSTOREDB_URL: eventStoreDb, MONGODB_URL: mongoDb } = process.env;
  if (!standIns && (eventStoreDb === undefined || mongoDb === undefined)) throw new Error(`${NO_SERVERS}.`);
  const standIn = eventStoreDb === undefined ? await startStandIn() : undefined;
  const eventStoreUrl = standIn?.url ?? eventStoreDb ?? '';
  const databases = mongoDb === undefined ? undefined : await openDatabases(mongoDb);
  const keyEncryptionKey = randomBytes(32);
  const keys = databases?.another('keys');
  if (keys !== undefined) await begin(keys, keyEncryptionKey);
  const readModels = databases?.another('views');
  return {
    name: [await versionOf(eventStoreUrl), databases?.server ?? 'read models and keys in files'].join(', '),
    settings: {
      EVENT_STORE_URL: eventStoreUrl,
      ...(keys !== undefined && { KEY_STORE_URL: keys, KEY_ENCRYPTION_KEY: keyEncryptionKey.toString('base64') }),
      ...(readModels !== undefined && { READ_STORE_URL: readModels }),
    },
    eventStoreUrl,
    newReadStore: () => databases?.another('views'),
    close: async () => {
      await databases?.dropAll();
      standIn?.stop();
    },
  };
}

/**
 * Begins the keys of a run. The program would refuse to do it beside a log that is not empty, and this log may have events
 * of earlier runs, whose persons are then read as erased ones are.
 */
async function begin(url: string, keyEncryptionKey: Buffer): Promise<void> {
  await (await openMongoKeyStore({ url, keyEncryptionKey })).close();
}

/** What the client keeps to itself. */
interface Inside {
  readonly capabilities: Promise<{ readonly serverVersion: string }>;
}

async function versionOf(url: string): Promise<string> {
  const client = EventStoreDBClient.connectionString(url);
  const { serverVersion } = await (client as unknown as Inside).capabilities;
  await client.dispose();
  return `EventStoreDB ${serverVersion}`;
}
