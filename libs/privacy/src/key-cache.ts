/** Keys that this process has unwrapped, for a short time and up to a number. */
import type { PartyId, Tenant } from '@caseledger/kernel';
import type { DataKey } from './key-store';

export interface KeyCacheLimits {
  /** At most so many keys. Default 10,000. */
  readonly entries?: number;
  /**
   * A key is kept so many milliseconds from when it was read, used or not: for no longer is a key found here that
   * another process has destroyed. Default 60,000.
   */
  readonly lifetime?: number;
  /** The milliseconds of a clock that never goes back. */
  readonly clock?: () => number;
}

export interface KeyCache {
  get(tenant: Tenant, person: PartyId): DataKey | undefined;
  keep(tenant: Tenant, person: PartyId, key: DataKey): void;
  drop(tenant: Tenant, person: PartyId): void;
  /** Drops all keys and stops. */
  close(): void;
}

/** An empty cache. */
export function keyCache({
  entries = 10_000,
  lifetime = 60_000,
  clock = () => performance.now(),
}: KeyCacheLimits = {}): KeyCache {
  // A Map keeps the order of arrival, which is also the order in which the entries' time is up.
  const kept = new Map<string, { readonly key: DataKey; readonly until: number }>();
  const dropExpired = (): void => {
    const now = clock();
    for (const [name, { until }] of kept) {
      if (until > now) return;
      kept.delete(name);
    }
  };
  // So that a process that is idle holds no keys either.
  const sweep = setInterval(dropExpired, lifetime).unref();
  // Dropped keys are not overwritten with zeros: a caller may be sealing with the same buffer, and would seal with zeros.
  return {
    get: (tenant, person) => {
      const entry = kept.get(nameOf(tenant, person));
      return entry !== undefined && entry.until > clock() ? entry.key : undefined;
    },
    keep: (tenant, person, key) => {
      const name = nameOf(tenant, person);
      kept.delete(name);
      dropExpired();
      for (const oldest of kept.keys()) {
        if (kept.size < entries) break;
        kept.delete(oldest);
      }
      kept.set(name, { key, until: clock() + lifetime });
    },
    drop: (tenant, person) => {
      kept.delete(nameOf(tenant, person));
    },
    close: () => {
      clearInterval(sweep);
      kept.clear();
    },
  };
}

// No tenant has a slash in it.
function nameOf(tenant: Tenant, person: PartyId): string {
  return `${tenant}/${person}`;
}
