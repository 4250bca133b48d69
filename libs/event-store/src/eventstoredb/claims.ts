/**
 * Which command wrote what to a stream. EventStoreDB cannot be asked for that, so it is said before it is done: ahead of a
 * batch, each of its commands is claimed in a stream of its own, which names the place that the batch is meant for. What
 * was claimed need not have come to pass: whoever looks a command up reads what stands at the places.
 */
import { type CommandId, derivedUuid, parseStreamName, type RecordedEvent, type StreamName } from '@caseledger/kernel';
import type { EventToAppend, ExpectedRevision } from '../event-store';
import type { AppendRequest } from './append-request';
import { jsonOf } from './stored-form';
import type { StreamReader } from './stream-reader';

/** Says that a command may have written to a stream: so many events from this revision on. */
interface Claim {
  readonly stream: StreamName;
  readonly commandId: CommandId;
  readonly first: number;
  readonly count: number;
}

const TYPE = 'CommandClaimed';
const PAGE = 500;

/** The stream of a command's claims on a stream. `command` is no category: it stays out of the log. */
export function claimsOf(stream: StreamName, commandId: CommandId): string {
  const address = parseStreamName(stream);
  if (address === undefined) throw new RangeError(`${stream} is no stream.`);
  return `command-${address.tenant}.${derivedUuid(address.id, stream, commandId)}`;
}

/**
 * What has to be claimed before a batch is appended. The command that a stream begins with needs no claim for the events
 * that it begins with: these are looked at whenever a command is looked up.
 */
export function claimsFor(
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): readonly AppendRequest[] {
  const first = expected === 'none' ? 0 : expected + 1;
  const begin = expected === 'none' ? lengthOfBeginning(events) : 0;
  const commands = new Set(events.slice(begin).map(({ commandId }) => commandId));
  return [...commands].map((commandId) => {
    const claim: Claim = { stream, commandId, first, count: events.length };
    const record = { type: TYPE, data: JSON.stringify(claim), metadata: '' };
    return { stream: claimsOf(stream, commandId), expected: 'any', events: [record] };
  });
}

/** The revisions, ascending, that a command has written to a stream. */
export async function findCommand(
  reader: StreamReader,
  stream: StreamName,
  commandId: CommandId,
): Promise<readonly number[]> {
  const claimed = async ({ first, count }: Claim): Promise<readonly RecordedEvent[]> =>
    (await reader.page(stream, { from: first, limit: count })).filter((event) => event.commandId === commandId);
  const [begun, claims] = await Promise.all([
    beginningBy(reader, stream, commandId),
    reader.all(claimsOf(stream, commandId)),
  ]);
  const found = await Promise.all(claims.map(({ data }) => claimed(jsonOf(data) as Claim)));
  const revisions = [...begun, ...found.flat()].map(({ revision }) => revision);
  return [...new Set(revisions)].sort((one, other) => one - other);
}

/** The events that a stream begins with, where they are of this command. */
async function beginningBy(
  reader: StreamReader,
  stream: StreamName,
  commandId: CommandId,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  // Most streams begin with another command: one event says so.
  for (let limit = 1; ; limit = PAGE) {
    const page = await reader.page(stream, { from: events.length, limit });
    const length = lengthOfBeginning(page, commandId);
    events.push(...page.slice(0, length));
    if (length < limit) return events;
  }
}

/** How many events there are before the first one of another command. */
function lengthOfBeginning(
  events: readonly { readonly commandId: CommandId }[],
  commandId = events[0]?.commandId,
): number {
  const other = events.findIndex((event) => event.commandId !== commandId);
  return other < 0 ? events.length : other;
}
