/** How much may be asked in a short time: by one worker, by a tenant, and from an address without a token that is known. */
import { isIPv6 } from 'node:net';
import type { Actor } from '@caseledger/kernel';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from '../errors/public-error';

/** The length of a window, in seconds. When it is over, everything may be asked again. */
export const RATE_WINDOW = 10;

/** What may be spent in one window; 0 is without a limit. */
export interface RateSettings {
  /** The cost of the documents of one worker (see `costOf`). */
  readonly perActor: number;
  /** The cost of the documents of all the workers of one tenant. */
  readonly perTenant: number;
  /** The requests from one address whose token is missing or not valid. */
  readonly unauthenticated: number;
}

type Asking = Pick<Actor, 'tenant' | 'id'>;

/** Counts in the memory of this process. Each method rejects with RATE_LIMITED where the window's share is spent. */
export interface RateLimits {
  /** Looks before anything is done, and counts nothing. */
  refuseSpent(asking: Asking): Promise<void>;
  /** Counts the cost of what is about to be done. */
  spend(asking: Asking, cost: number): Promise<void>;
  /** Counts what was refused before its cost was known, by its length. Never rejects. */
  countRefused(asking: Asking, bytes: number): Promise<void>;
  /** Looks before a token that is not known is verified. */
  refuseGuessing(address: string): Promise<void>;
  /** Counts a request without a valid token. Never rejects. */
  countGuess(address: string): Promise<void>;
}

/** So many bytes of a request that is refused cost one point: reading 15,000 characters in vain costs as much as a long list. */
const BYTES_A_POINT = 10;

export function rateLimits({ perActor, perTenant, unauthenticated }: RateSettings): RateLimits {
  const [actors, tenants, addresses] = [share(perActor), share(perTenant), share(unauthenticated)];
  // A name of a tenant holds no such sign.
  const actorKey = ({ tenant, id }: Asking): string => `${tenant}/${id}`;
  return {
    refuseSpent: async (asking) => {
      const [actor, tenant] = await Promise.all([actors.spent(actorKey(asking)), tenants.spent(asking.tenant)]);
      actors.refuse(actor, 0);
      tenants.refuse(tenant, 0);
    },
    spend: async (asking, cost) => {
      const points = Math.ceil(cost);
      const [actor, tenant] = await Promise.all([
        actors.count(actorKey(asking), points),
        tenants.count(asking.tenant, points),
      ]);
      actors.refuse(actor, 1);
      tenants.refuse(tenant, 1);
    },
    countRefused: async (asking, bytes) => {
      const points = Math.ceil(bytes / BYTES_A_POINT);
      await Promise.all([actors.count(actorKey(asking), points), tenants.count(asking.tenant, points)]);
    },
    refuseGuessing: async (address) => {
      addresses.refuse(await addresses.spent(addressKey(address)), 0);
    },
    countGuess: async (address) => {
      await addresses.count(addressKey(address), 1);
    },
  };
}

type Spent = Pick<RateLimiterRes, 'consumedPoints' | 'msBeforeNext'> | null;

/** One share of a window for each key. */
interface Share {
  /** What was spent of it, with this. */
  count(key: string, points: number): Promise<Spent>;
  spent(key: string): Promise<Spent>;
  /** Throws where more than the share is spent; with `after` 0, already where all of it is. */
  refuse(spent: Spent, after: 0 | 1): void;
}

function share(points: number): Share {
  if (points === 0) return { count: nothing, spent: nothing, refuse: () => undefined };
  const limiter = new RateLimiterMemory({ points, duration: RATE_WINDOW });
  return {
    count: (key, spent) => limiter.penalty(key, spent),
    spent: (key) => limiter.get(key),
    refuse: (spent, after) => {
      if (spent === null || spent.consumedPoints < points + after) return;
      throw rateLimited(Math.max(1, Math.ceil(spent.msBeforeNext / 1_000)));
    },
  };
}

const nothing = (): Promise<null> => Promise.resolve(null);

/** One customer has a /64 of IPv6 addresses at least: they count as one. */
function addressKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const after = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
