/** A connection to MongoDB: one client with its pool, for the one database that a store has. */
import { within } from '@caseledger/waiting';
import { type Db, MongoClient } from 'mongodb';
import { asPortSays, type OnTrouble, type Owner } from './failures';

export interface Connection {
  readonly database: Db;
  /** Aborted when the store is closed. */
  readonly closed: AbortSignal;
  /** Does it. What the driver throws becomes what the port says; the server's loss and return are told once each. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Refuses everything from now on, says goodbye, and lets go of the server. Never throws, and never hangs. */
  close(goodbye?: () => Promise<void>): Promise<void>;
}

/** In milliseconds: whoever asks is told that the server cannot be reached, and does not wait for ever. */
const PATIENCE = 5_000;
const LONGEST_GOODBYE = 2_000;

/**
 * Everything is read from the primary and as a majority has it, and a write is answered once a majority has it on disk:
 * whoever sees a checkpoint sees the documents before it, in any process and after any failover. What the URL says of
 * these does not count.
 */
const SAFETY = {
  readPreference: 'primary',
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority', journal: true },
  retryWrites: true,
  retryReads: true,
} as const;

/** The URL may name others. */
const TIMES = {
  serverSelectionTimeoutMS: PATIENCE,
  connectTimeoutMS: PATIENCE,
  waitQueueTimeoutMS: PATIENCE,
  // A server that has fallen silent is noticed after this and the time to connect; what waits for it is then given up.
  heartbeatFrequencyMS: PATIENCE,
} as const;

/**
 * Connects and asks whether there is a primary. Rejects with what the owner's port says where waiting may help; any other
 * Error says what is wrong with the URL, the credentials or the server.
 */
export async function connect(owner: Owner, url: string, onTrouble: OnTrouble): Promise<Connection> {
  const client = clientFor(owner, url);
  const database = client.db(databaseIn(url) ?? owner.database);
  try {
    await client.connect();
    await database.command({ ping: 1 });
  } catch (error) {
    await client.close().catch(() => undefined);
    throw asPortSays(owner, error);
  }

  const closing = new AbortController();
  let lost = false;
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closing.signal.aborted) throw closed(owner);
    try {
      const result = await work();
      if (lost) onTrouble(`MongoDB, which holds ${owner.name}, is back.`);
      lost = false;
      return result;
    } catch (thrown) {
      if (isAborted(closing.signal)) throw closed(owner);
      const error = asPortSays(owner, thrown);
      if (!lost && error instanceof owner.Unavailable && error !== thrown) {
        lost = true;
        onTrouble(`MongoDB, which holds ${owner.name}, cannot be used; it is tried again until it is back.`, error);
      }
      throw error;
    }
  };

  return {
    database,
    closed: closing.signal,
    attempt,
    close: async (goodbye = () => Promise.resolve()) => {
      closing.abort();
      await within(LONGEST_GOODBYE, goodbye(), () => new Error('MongoDB was left without a goodbye.')).catch(
        () => undefined,
      );
      await client.close().catch(() => undefined);
    },
  };
}

/** What everything is refused with after the store was closed. */
export function closed({ name, Unavailable }: Owner): Error {
  const [first = '', ...rest] = name;
  return new Unavailable(`${first.toUpperCase()}${rest.join('')} is closed.`);
}

/** It may have been aborted during a wait. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** The driver repeats the URL in what it says, and the URL holds the password. */
function clientFor({ name, database }: Owner, url: string): MongoClient {
  try {
    const named = url.slice(url.indexOf('?')).toLowerCase();
    const times = Object.entries(TIMES).filter(([name]) => !named.includes(`${name.toLowerCase()}=`));
    return new MongoClient(url, { ...SAFETY, ...Object.fromEntries(times), appName: 'caseledger' });
  } catch {
    throw new Error(
      `The URL of ${name} is none that MongoDB has, such as mongodb://user:password@host:27017/${database}: ` +
        'special characters in the password are percent-encoded, and options are spelt as MongoDB spells them.',
    );
  }
}

function databaseIn(url: string): string | undefined {
  const [, path = ''] = /^[^:]+:\/\/[^/]*\/([^?]*)/.exec(url) ?? [];
  return decodeURIComponent(path) || undefined;
}
