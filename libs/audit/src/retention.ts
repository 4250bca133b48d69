/** Lets the access record expire: looks once a day for months that have been kept for long enough. */
import type { Gateway, Loader } from '@caseledger/commanding';
import type { EventStore } from '@caseledger/event-store';
import {
  type CommandId,
  type DecidingActor,
  derivedUuid,
  idOfTenantStream,
  type Instant,
  type Place,
  type StreamCategory,
  type Tenant,
} from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import type { KeyStore, PersonalData } from '@caseledger/privacy';
import { type Projections, ProjectionsStopped } from '@caseledger/projecting';
import { type ReadStore, tenantsIn } from '@caseledger/read-store';
import { pauseFor } from '@caseledger/waiting';
import {
  type AccessMonth,
  accessMonthOf,
  firstInstantOf,
  keeperOf,
  lastToExpire,
  monthsAfter,
} from './domain/access-month';
import type { AccessState } from './domain/access.state';
import { EXPIRE_ACCESS_RECORD, expireAccessRecord } from './domain/commands/expire-access-record';
import { accessesView } from './views/accesses.view';

export interface AccessRetentionParts {
  readonly store: EventStore;
  readonly loader: Loader;
  readonly gateway: Gateway;
  readonly keys: KeyStore;
  readonly personal: PersonalData;
  readonly readStore: ReadStore;
  readonly projections: Pick<Projections, 'keeps' | 'rebuild' | 'waitFor'>;
  readonly now: () => Instant;
}

const DAY = 24 * 60 * 60 * 1_000;
/** What failed, or met a view that was late, is tried again after so many milliseconds. */
const RETRY_AFTER = 60_000;
/** How long the view is waited for, in milliseconds. */
const PATIENCE = 60_000;

/** Looks at the start and every day until the signal aborts, when the promise resolves. Faults are told and tried again. */
export async function followAccessRetention(
  parts: AccessRetentionParts,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  const goesOn = (): boolean => !signal.aborted;
  while (goesOn()) {
    let next = RETRY_AFTER;
    try {
      if (await expireWhatIsDue(parts, signal)) next = DAY;
    } catch (error) {
      if (goesOn() && !(error instanceof ProjectionsStopped)) onError(error);
    }
    await pauseFor(next, signal);
  }
}

/**
 * Lets every month expire that has been kept for long enough, in every tenant: its key is destroyed, and the view is built
 * anew without it. Whatever a crash interrupts is found and done by the next look. False while the view is late, and where
 * another process keeps it, which is the one that looks.
 */
export async function expireWhatIsDue(parts: AccessRetentionParts, signal?: AbortSignal): Promise<boolean> {
  const { readStore, projections } = parts;
  const { name } = accessesView;
  const end = await endOf(parts.store);
  if (end === undefined) return true;
  if (!projections.keeps(name)) return false;
  if ((await projections.waitFor(name, end, PATIENCE, signal)) !== 'reached') return false;
  let stale = false;
  for await (const tenant of tenantsIn(readStore, name)) stale = (await expireIn(parts, tenant)) || stale;
  if (stale) {
    await projections.rebuild(name);
    await readStore.purge();
  }
  return true;
}

async function endOf(store: EventStore): Promise<Place | undefined> {
  const log = store.wholeLog();
  const [logId, last] = await Promise.all([log.logId(), log.last()]);
  return logId && last && { logId, position: last.position, eventId: last.id };
}

/** Expires what is due of one tenant; answers whether its view holds anything that has expired. */
async function expireIn({ loader, store, gateway, ...parts }: AccessRetentionParts, tenant: Tenant): Promise<boolean> {
  const oldest = await oldestIn(parts.readStore, tenant);
  if (oldest === undefined) return false;
  const stateOf = async (category: StreamCategory): Promise<unknown> =>
    (await loader.load(store.forTenant(tenant), category, idOfTenantStream(tenant, category))).state;
  const { settings } = (await stateOf('tenant')) as TenantState;
  const due = lastToExpire(parts.now(), settings.accessRetentionMonths);
  for (let month: AccessMonth | undefined = oldest; month !== undefined && month <= due;) {
    await expire(gateway, parts, tenant, month);
    month = await oldestIn(parts.readStore, tenant, monthsAfter(month, 1));
  }
  const { expired } = (await stateOf('access')) as AccessState;
  return expired.includes(oldest);
}

/** The first month, from one on, of which the view has anything. */
async function oldestIn(
  readStore: ReadStore,
  tenant: Tenant,
  from: AccessMonth = BEFORE_EVERY_MONTH,
): Promise<AccessMonth | undefined> {
  const [row] = await readStore.forTenant(tenant, accessesView.name).page({
    index: 'all',
    equals: { kind: ['REFUSED', 'WATCHED'] },
    range: { from: firstInstantOf(from) },
    direction: 'ascending',
    limit: 1,
  });
  return row && accessMonthOf(row.order as Instant);
}

const BEFORE_EVERY_MONTH = '0000-01' as AccessMonth;

async function expire(
  gateway: Gateway,
  { keys, personal }: Pick<AccessRetentionParts, 'keys' | 'personal'>,
  tenant: Tenant,
  month: AccessMonth,
): Promise<void> {
  const keeper = keeperOf(tenant, month);
  const commandId: CommandId = derivedUuid<'Command'>(keeper, expireAccessRecord.name);
  const { kind } = await gateway.execute(expireAccessRecord({ commandId, month }), { actor: retentionIn(tenant) });
  if (kind !== 'accepted') throw new Error(`The access record of ${month} could not expire: ${kind}.`);
  // Whoever follows the log's erasures does it too; the view must not be built anew before.
  await keys.destroy(tenant, keeper);
  personal.dropCached(tenant, keeper);
}

/** The process that lets the record expire, acting in a tenant. */
function retentionIn(tenant: Tenant): DecidingActor {
  return {
    id: 'process:access-retention',
    roles: [],
    tenant,
    may: (permission) => permission === EXPIRE_ACCESS_RECORD,
  };
}
