/** What the settings let a client ask for. */
import { readFile } from 'node:fs/promises';
import {
  workerSockets,
  type PersistedDocuments,
  persistedDocuments,
  type RateLimits,
  rateLimits,
  readPersistedDocuments,
  SOCKET_LIMITS,
  type SocketLimits,
} from '@caseledger/security';
import type { Settings } from '../../program/src/settings/settings';

export interface ApiLimits {
  /** The most that one document may cost. */
  readonly cost: number;
  /** How long an operation may take before it is answered, in milliseconds. */
  readonly time: number;
  readonly rates: RateLimits;
  readonly sockets: SocketLimits;
  readonly admitSocket: ReturnType<typeof workerSockets>;
  /** The documents that are known by their hash, where the settings name any. */
  readonly documents: PersistedDocuments | undefined;
}

/** Reads what the settings name. Rejects with a sentence that names the setting. */
export async function apiLimits(settings: Settings): Promise<ApiLimits> {
  const { PERSISTED_QUERIES: file, PERSISTED_QUERIES_ONLY: only } = settings;
  return {
    cost: settings.GRAPHQL_MAX_COST,
    time: settings.OPERATION_TIMEOUT * 1_000,
    rates: rateLimits({
      perActor: settings.RATE_LIMIT_ACTOR,
      perTenant: settings.RATE_LIMIT_TENANT,
      unauthenticated: settings.RATE_LIMIT_UNAUTHENTICATED,
    }),
    sockets: {
      ...SOCKET_LIMITS,
      silence: settings.REQUEST_TIMEOUT * 1_000,
      subscriptions: settings.MAX_SUBSCRIPTIONS_PER_SOCKET,
    },
    admitSocket: workerSockets(settings.MAX_SOCKETS_PER_ACTOR),
    documents: file === undefined ? undefined : persistedDocuments(await documentsIn(file), only),
  };
}

async function documentsIn(file: string): Promise<ReadonlyMap<string, string>> {
  try {
    return readPersistedDocuments(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === undefined ? message : 'it cannot be read';
    throw new Error(`PERSISTED_QUERIES must be a file of documents by their hash: ${why}.`, { cause: error });
  }
}
