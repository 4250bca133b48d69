/** The event store's EventStoreDB engine: one server or a cluster of it, which others may write to as well. */
import { type LogId, streamName, type Tenant } from '@caseledger/kernel';
import { within } from '@caseledger/waiting';
import { bodiesOf, requireStreamOf } from '../batch';
import { type EventStore, EventStoreUnavailable, type TenantStreams, type WholeLog } from '../event-store';
import { appendBatch } from './append';
import { appendCall } from './append-call';
import { bell } from './bell';
import { findCommand } from './claims';
import { connect } from './connection';
import { asPortSays, type OnTrouble } from './failures';
import { follow } from './follow';
import { lately as latelyStored } from './lately';
import { beginningOf, logReader } from './log-reader';
import { logTail } from './log-tail';
import { readingAhead } from './read-ahead';
import { sameLog } from './same-log';
import { streamReader } from './stream-reader';

export interface EventStoreDbSettings {
  /** `esdb://` or `esdb+discover://`, with credentials, TLS and nodePreference; it is never shown or logged. */
  readonly url: string;
  /**
   * Told once when the connection is lost, once when it is back, and of settings that are not safe: for a line in the log,
   * not for an alarm. It must not throw.
   */
  readonly onTrouble?: OnTrouble;
  /** Milliseconds without a sign of the server until an append or a reading is given up. Default: 10,000. */
  readonly deadline?: number;
  /** Milliseconds that the server may be away before a follower gives up. Default: 30,000. */
  readonly patience?: number;
}

/**
 * Connects, and asks the server for something. Rejects with EventStoreUnavailable where waiting may help (out of reach, not
 * ready, no leader), and with another Error, a sentence for whoever runs the program, where it does not: the URL is wrong,
 * the credentials are refused, there is no EventStoreDB.
 */
export async function openEventStoreDb({
  url,
  onTrouble = () => undefined,
  deadline = 10_000,
  patience = 30_000,
}: EventStoreDbSettings): Promise<EventStore> {
  const direct = connect(url, deadline, onTrouble);
  try {
    await direct.requireServer();
  } catch (error) {
    await direct.close();
    throw asPortSays(error);
  }

  const closing = new AbortController();
  const closed = closing.signal;
  const same = sameLog(direct, onTrouble);
  const { connection } = same;
  const streams = streamReader(same);
  const log = logReader(same);
  const pageAfter = readingAhead(log);
  const doorbell = bell(connection, closed);
  const tail = logTail(log, doorbell);
  const lately = latelyStored();
  const appending = { call: appendCall(connection), reader: streams, lately, saw: same.saw, closed: connection.closed };
  const accepted = new Set<Promise<unknown>>();
  let ending: Promise<void> | undefined;
  let logId: LogId | undefined;

  const requireOpen = (): void => {
    if (closed.aborted) throw new EventStoreUnavailable('The event store is closed.');
  };

  const forTenant = (tenant: Tenant): TenantStreams => ({
    tenant,
    name: (category, id) => streamName({ category, tenant, id }),
    append: async (stream, expected, events) => {
      requireOpen();
      requireStreamOf(tenant, stream);
      bodiesOf(stream, expected, events);
      const appended = appendBatch(appending, stream, expected, events);
      accepted.add(appended);
      return appended.finally(() => accepted.delete(appended));
    },
    read: async (stream, read) => {
      requireOpen();
      requireStreamOf(tenant, stream);
      return streams.page(stream, read);
    },
    findCommand: async (stream, commandId) => {
      requireOpen();
      requireStreamOf(tenant, stream);
      return findCommand(streams, stream, commandId);
    },
  });

  const wholeLog: WholeLog = {
    logId: async () => {
      requireOpen();
      return (logId ??= (await log.after(undefined, 1))[0]?.id);
    },
    read: async (read = {}) => {
      requireOpen();
      const { after, limit } = beginningOf(read);
      return pageAfter(after, limit);
    },
    last: async () => {
      requireOpen();
      return log.last();
    },
    at: async (position) => {
      requireOpen();
      return lately.at(position) ?? tail.at(position) ?? log.at(position);
    },
    follow: (read, signal) => follow({ tail, bell: doorbell, closed, patience }, read, signal),
  };

  const close = async (): Promise<void> => {
    closing.abort();
    const appends = Promise.allSettled(accepted);
    // What is accepted has deadlines of its own; this is for those that stand behind one another.
    await within(4 * deadline, appends, () => new Error('The appends do not end.')).catch(() => undefined);
    await connection.close();
  };
  return { forTenant, wholeLog: () => wholeLog, close: () => (ending ??= close()) };
}
