/** The event store's embedded engine: one file, one writing thread, durable at every acknowledged append. */
import { type LogId, type RecordedEvent, streamName, type Tenant } from '@caseledger/kernel';
import { bodiesOf, requireStreamOf } from '../batch';
import {
  type AppendResult,
  type EventStore,
  EventStoreUnavailable,
  type LogRead,
  type TenantStreams,
  type WholeLog,
} from '../event-store';
import { doorbell } from './doorbell';
import { startGroupCommit } from './group-commit';
import { positionOf } from './position-text';
import { type LogReader, openLogReader } from './reader';
import type { AppendAnswer } from './writer';

/** What a process ends with when the log's disk failed: EX_IOERR of sysexits. */
const EXIT_IO_ERROR = 74;

export interface EmbeddedEventStoreSettings {
  /** The log's file. Its process must own the folder that it is in (lockDataFolder). */
  readonly file: string;
  /**
   * Called once, with a sentence, when a commit failed on the disk. By default the sentence goes to stderr and the process
   * ends with code 74: what is in doubt is settled by the next start, never by going on.
   */
  readonly onFatal?: (sentence: string) => void;
}

/** Opens the log, and makes it where it is missing. Rejects with an Error that names the file when that cannot be done. */
export async function openEmbeddedEventStore({
  file,
  onFatal = endProcess,
}: EmbeddedEventStoreSettings): Promise<EventStore> {
  const bell = doorbell();
  const writer = await startGroupCommit(file, bell.ring, onFatal);
  const reader = await openReader(file, writer.close);
  let closing: Promise<void> | undefined;
  let logId: LogId | undefined;

  const reading = <Result>(read: () => Result): Promise<Result> =>
    new Promise((resolve) => {
      requireOpen();
      resolve(read());
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
      return resultOf(await writer.append({ stream, expected: expected === 'none' ? -1 : expected, events: bodies }));
    },
    read: (stream, read = {}) =>
      reading(() => {
        requireStreamOf(tenant, stream);
        return reader.stream(stream, read);
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
      const page = reader.log({ after: from, limit });
      from = page.at(-1)?.position ?? from;
      // What is committed after this page was read rings in a later turn of the event loop: this one is heard.
      if (page.length === 0) await bell.next(signal);
      else yield page;
    }
  }

  const wholeLog: WholeLog = {
    logId: () => reading(() => (logId ??= reader.first()?.id)),
    read: (read = {}) => reading(() => reader.log(read)),
    last: () => reading(() => reader.last()),
    at: (position) => reading(() => reader.at(position)),
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
      bell.ring();
      return closing;
    },
  };
}

/** Never leaves the writer's thread behind. */
async function openReader(file: string, giveUp: () => Promise<void>): Promise<LogReader> {
  try {
    return openLogReader(file);
  } catch (error) {
    await giveUp();
    throw error;
  }
}

function resultOf(answer: AppendAnswer): AppendResult {
  if (answer.outcome === 'conflict') {
    return { outcome: 'conflict', actual: answer.revision === -1 ? 'none' : answer.revision };
  }
  const { outcome, revision, number } = answer;
  return { outcome, revision, position: positionOf(number) };
}

function endProcess(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(EXIT_IO_ERROR);
}
