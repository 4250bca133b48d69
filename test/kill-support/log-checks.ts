/** What the log must hold, whoever was killed: checked against the orders, and independently of the program. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IntendedAppend, parseStreamName, type RecordedEvent } from '@caseledger/kernel';
import { ON_SERVERS } from '../support/engines';
import { eventsInFile } from '../support/engines-in-files';
import { eventsIn } from '../support/log';
import type { Order } from './orders';

type Log = readonly RecordedEvent[];

/** The log of a program that is gone. A file is read in a copy: what mends it is the next start alone. */
export async function logLeftIn(folder: string): Promise<Log> {
  if (ON_SERVERS) return eventsIn(folder);
  const copy = mkdtempSync(join(tmpdir(), 'caseledger-left-'));
  try {
    for (const file of ['events.db', 'events.db-wal']) {
      if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(copy, file));
    }
    return eventsInFile(join(copy, 'events.db'));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Events by a member or what follows from it, each group in the order of the log. */
function groupedBy(log: Log, keyOf: (event: RecordedEvent) => string): ReadonlyMap<string, Log> {
  const groups = new Map<string, RecordedEvent[]>();
  for (const event of log) {
    const group = groups.get(keyOf(event));
    if (group === undefined) groups.set(keyOf(event), [event]);
    else group.push(event);
  }
  return groups;
}

const orderly = (log: Log): Log => log.filter(({ stream }) => /^(case|party)-/.test(stream));

/** How many orders are in the log though their sender was not told. */
export function durableUnanswered(log: Log, orders: readonly Order[]): number {
  const written = new Set(log.map(({ commandId }) => String(commandId)));
  return orders.filter(({ answer, input }) => answer === undefined && written.has(input.commandId)).length;
}

/** The orders that were answered as done and are not in the log, by their ids. */
export function lost(log: Log, orders: readonly Order[]): readonly string[] {
  const written = new Set(log.map(({ commandId }) => String(commandId)));
  return orders.flatMap(({ answer, input }) =>
    answer?.kind === 'done' && !written.has(input.commandId) ? [input.commandId] : [],
  );
}

/** The acts of which the second stream does not hold the batch that the first one intends. */
export function halfActs(log: Log): readonly string[] {
  const ids = new Set(log.map(({ id, stream }) => `${stream} ${id}`));
  return log
    .filter(({ type }) => type === 'ActIntended')
    .flatMap(({ stream, data }) => {
      const intended = data['append'] as unknown as IntendedAppend;
      return intended.events.every(({ id }) => ids.has(`${intended.stream} ${id}`)) ? [] : [stream];
    });
}

/** Everything that is not as it must be, a sentence each. */
export function faultsIn(log: Log, orders: readonly Order[]): readonly string[] {
  return [...faultsOfOrder(log), ...faultsOfOrders(log, orders), ...halfActs(log).map((act) => `${act} is a half act`)];
}

function faultsOfOrder(log: Log): readonly string[] {
  const faults: string[] = [];
  if (new Set(log.map(({ id }) => id)).size !== log.length) faults.push('An event is in the log twice.');
  if (log.some(({ position }, index) => index > 0 && position <= log[index - 1]!.position)) {
    faults.push('The positions do not increase.');
  }
  for (const [stream, events] of groupedBy(log, ({ stream: name }) => name)) {
    if (events.some(({ revision }, index) => revision !== index)) faults.push(`${stream} has a gap.`);
  }
  const references = log.filter(({ type }) => type === 'CaseOpened').map(({ data }) => data['reference']);
  if (new Set(references).size !== references.length) faults.push('Two cases have one reference.');
  return faults;
}

/** Each order's events are there exactly once and whole, where it was done; not at all, where it was refused. */
function faultsOfOrders(log: Log, orders: readonly Order[]): readonly string[] {
  const byCommand = groupedBy(orderly(log), ({ commandId }) => commandId);
  const faults = orders.flatMap((order) => {
    const events = byCommand.get(order.input.commandId) ?? [];
    const fault = faultOf(order, events);
    return fault === undefined ? [] : [`${order.mutation} ${order.input.commandId}: ${fault}`];
  });
  const known = new Set(orders.map(({ input }) => input.commandId));
  const strangers = [...byCommand.keys()].filter((commandId) => !known.has(commandId));
  return [...faults, ...strangers.map((commandId) => `${commandId} was sent by nobody`)];
}

function faultOf({ answer, makes }: Order, events: Log): string | undefined {
  if (answer === undefined) return 'was never answered';
  if (answer.kind === 'refused') return events.length === 0 ? undefined : `refused (${answer.code}), and yet written`;
  const batches = [...groupedBy(events, ({ stream }) => stream).values()];
  const types = batches.map((batch) => batch.map(({ type }) => type));
  if (JSON.stringify(types) !== JSON.stringify(makes)) return `wrote ${JSON.stringify(types)}`;
  if (batches.some((batch) => batch.some(({ revision }, index) => revision !== batch[0]!.revision + index))) {
    return 'is torn';
  }
  const last = batches.at(-1)!.at(-1)!;
  const written = `${String(parseStreamName(last.stream)?.id)} at ${String(last.revision)}`;
  const told = `${answer.id} at ${String(answer.revision)}`;
  return written === told ? undefined : `answered ${told}, wrote ${written}`;
}
