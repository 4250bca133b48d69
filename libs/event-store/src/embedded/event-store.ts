/** The event store's embedded engine: one file, one writing thread, durable at every acknowledged append. */
import { type LogId, type RecordedEvent, type StreamName, streamName, type Tenant } from '@caseledger/kernel';
import { endProcess } from '@caseledger/sqlite';
import { bell } from '@caseledger/waiting';
import { bodiesOf, pageLimit, requireRevision, requireStreamOf } from '../batch';
import {
  type AppendResult,
  type EventStore,
  EventStoreUnavailable,
  type LogRead,
  type TenantStreams,
  type WholeLog,
} from '../event-store';
import { type LogCommit, startGroupCommit } from './group-commit';
import { isDamage, logFault } from './log-file';
import { type Lately, lately } from './lately';
import { positionOf } from './position-text';
import { type LogReader, openLogReader } from './reader';
import type { AppendAnswer, AppendRequest } from './writer';

export interface EmbeddedEventStoreSettings {
  /** The log's file. Its process must own the folder that it is in (lockDataFolder). */
  readonly file: string;
  /**
   * Called with a sentence when a commit failed on the disk, and when the log turned out to be damaged. By default the sentence goes to stderr and the process
   * ends with code 74: what is in doubt is settled by the next start, never by going on.
   */
  readonly onFatal?: (sentence: string) => void;
  /** Told of every commit, for whoever counts them. It must not throw. */
  readonly onCommit?: (commit: LogCommit) => void;
}

/** Opens the log, and makes it where it is missing. Rejects with an Error that names the file when that cannot be done. */
export async function openEmbeddedEventStore({
  file,
  onFatal = endProcess,
  onCommit,
}: EmbeddedEventStoreSettings): Promise<EventStore> {
  const commits = bell();
  const recent = lately();
  const onAnswered = takeOver(recent);
  const writer = await startGroupCommit(file, { onAnswered, onCommitted: commits.ring, onFatal, onCommit });
  const reader = await openReader(file, writer.close);
  let closing: Promise<void> | undefined;
  let logId: LogId | undefined;

  /** What is acknowledged on a damaged log may be lost with it. */
  const orEnd = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      const { message } = logFault(file, error);
      onFatal(message);
      throw new EventStoreUnavailable(message, { cause: error });
    }
  };
  const reading = <Result>(read: () => Result): Promise<Result> =>
    new Promise((resolve) => {
      requireOpen();
      resolve(orEnd(read));
    });
  const requireOpen = (): void => {
    if (closing !== undefined) throw new EventStoreUnavailable('The event store is closed.');
  };

  const forTenant = (tenant: Tenant): TenantStreams => ({
    tenant,
    name: (category, id) => streamName({ category, tenant, id }),
    append: async (stream, expected, events) => {
      requireStreamOf(tenant, stream);
      const bodies = bodiesOf(stream, expected, events);
      const revision = expected === 'none' ? -1 : expected;
      return resultOf(await writer.append({ stream, expected: revision, events: bodies }));
    },
    read: (stream, read = {}) =>
      reading(() => {
        requireStreamOf(tenant, stream);
        const { from = 0, direction = 'forwards', limit } = read;
        const forwards = direction === 'forwards';
        if (forwards && recent.endsBefore(stream, requireRevision(from))) return nothingOf(limit);
        const page = reader.stream(stream, read);
        if (forwards && page.length < pageLimit(limit)) recent.nothingBeyond(stream, page.at(-1)?.revision ?? from - 1);
        return page;
      }),
    findCommand: (stream, commandId) =>
      reading(() => {
        requireStreamOf(tenant, stream);
        return reader.command(stream, commandId);
      }),
  });

  async function* follow({ after, limit }: LogRead, signal: AbortSignal): AsyncGenerator<readonly RecordedEvent[]> {
    let from = after;
    while (!signal.aborted) {
      requireOpen();
      const page = (from && recent.after(from, pageLimit(limit))) ?? orEnd(() => reader.log({ after: from, limit }));
      from = page.at(-1)?.position ?? from;
      // What is committed after this page was read rings in a later turn of the event loop: this one is heard.
      if (page.length === 0) await commits.next(signal);
      else yield page;
    }
  }

  const wholeLog: WholeLog = {
    logId: () => reading(() => (logId ??= reader.first()?.id)),
    read: (read = {}) => reading(() => reader.log(read)),
    last: () => reading(() => reader.last()),
    at: (position) => reading(() => recent.at(position) ?? reader.at(position)),
    follow,
  };

  const close = async (): Promise<void> => {
    await writer.close();
    reader.close();
  };
  return {
    forTenant,
    wholeLog: () => wholeLog,
    close: () => {
      closing ??= close();
      commits.ring();
      return closing;
    },
  };
}

/** An empty page; throws for a limit that no page has. */
function nothingOf(limit: number | undefined): readonly RecordedEvent[] {
  pageLimit(limit);
  return [];
}

/** Takes over what the writer has answered. What was there already says nothing of what came after it. */
function takeOver(recent: Lately): (request: AppendRequest, answer: AppendAnswer) => void {
  return ({ stream, events }, answer) => {
    if (answer.outcome === 'alreadyAppended') return;
    if (answer.outcome === 'appended') recent.stored(events, answer.number);
    recent.nothingBeyond(stream as StreamName, answer.revision);
  };
}

/** Never leaves the writer's thread behind. */
async function openReader(file: string, giveUp: () => Promise<void>): Promise<LogReader> {
  try {
    return openLogReader(file);
  } catch (error) {
    await giveUp();
    throw logFault(file, error);
  }
}

function resultOf(answer: AppendAnswer): AppendResult {
  if (answer.outcome === 'conflict') {
    return { outcome: 'conflict', actual: answer.revision === -1 ? 'none' : answer.revision };
  }
  const { outcome, revision, number } = answer;
  return { outcome, revision, position: positionOf(number) };
}
