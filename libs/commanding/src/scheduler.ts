/**
 * The scheduler: where a date must cause something, it gives a command whose id follows from (stream, kind, day). However
 * late it looks, and however often it is killed, that is done once. What is due it asks the read model; whether it is done,
 * the command decides.
 */
import {
  addDays,
  type Command,
  type CommandId,
  dateIn,
  derivedUuid,
  type Instant,
  type LocalDate,
  type Tenant,
  type TimeZone,
  type Uuid,
} from '@caseledger/kernel';
import { growingPause, pauseFor } from '@caseledger/waiting';
import type { Gateway } from './gateway';
import type { RunningProcess } from './process';

/** Something that was due on a day of a stream. */
export interface Due {
  readonly id: Uuid;
  readonly due: LocalDate;
}

/** One kind of thing that a date causes. */
export interface ScheduledKind {
  /** Names it for good: the ids of its commands follow from it. */
  readonly name: string;
  /** What was due on this day or before and is not done yet, the earliest first, in pages after the one before. */
  due(tenant: Tenant, until: LocalDate, after: Due | undefined, limit: number): Promise<readonly Due[]>;
  /** The command that does it. One that is refused, because it was done by somebody, leaves nothing behind. */
  command(due: Due, commandId: CommandId): Command;
}

export interface SchedulerParts {
  readonly kinds: readonly ScheduledKind[];
  readonly tenants: () => AsyncIterable<Tenant>;
  readonly gateway: Pick<Gateway, 'execute'>;
  readonly timeZoneOf: (tenant: Tenant) => Promise<TimeZone>;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** Between two looks, and at first after one that failed, in milliseconds. */
const EVERY = 60_000;
const RETRY = { first: 500, longest: EVERY };
const PAGE = 100;

/** Starts the scheduler: it looks at once and every minute until the signal aborts. It has caught up after its first look. */
export function startScheduler(parts: SchedulerParts): RunningProcess {
  const first = looksWell(parts);
  const goOn = async (): Promise<void> => {
    for (let failures = (await first) ? 0 : 1; ;) {
      await pauseFor(failures === 0 ? EVERY : growingPause(failures, RETRY), parts.signal);
      if (parts.signal.aborted) return;
      failures = (await looksWell(parts)) ? 0 : failures + 1;
    }
  };
  return { caughtUp: first.then(() => undefined), stopped: goOn() };
}

/** Looks once. False where that failed, which is told: the next look finds what is left. */
async function looksWell(parts: SchedulerParts): Promise<boolean> {
  try {
    for await (const tenant of parts.tenants()) {
      for (const kind of parts.kinds) await doWhatIsDue(parts, kind, tenant);
    }
    return true;
  } catch (error) {
    if (!parts.signal.aborted) parts.onError(error);
    return false;
  }
}

async function doWhatIsDue(parts: SchedulerParts, kind: ScheduledKind, tenant: Tenant): Promise<void> {
  const { gateway, timeZoneOf, now, signal } = parts;
  // A day is over when the next one has begun at the agency.
  const until = addDays(dateIn(await timeZoneOf(tenant), now()), -1);
  const actor = { id: 'process:scheduler', roles: [], tenant, may: () => true };
  for (let after: Due | undefined; ;) {
    const page = await kind.due(tenant, until, after, PAGE);
    for (const due of page) {
      if (signal.aborted) return;
      await gateway.execute(kind.command(due, derivedUuid<'Command'>(due.id, kind.name, due.due)), { actor });
    }
    if (page.length < PAGE) return;
    after = page.at(-1);
  }
}
