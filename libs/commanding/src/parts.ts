/** What the gateway works with. */
import type { EventStore } from '@caseledger/event-store';
import type { Actor, CommandDeclaration, Instant, LogId, TeamId, Tenant, TimeZone } from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import type { Loader } from './load';
import type { References } from './references';

export interface GatewayParts {
  readonly store: EventStore;
  readonly loader: Loader;
  readonly personal: PersonalData;
  readonly references: References;
  /** Every command that there is, by name. */
  readonly commands: ReadonlyMap<string, CommandDeclaration>;
  /** The zone that the tenant's days are days of. */
  readonly timeZoneOf: (tenant: Tenant) => Promise<TimeZone>;
  /** The teams that an actor is in. Asked only for what is not open to everybody. */
  readonly teamsOf: (actor: Actor) => Promise<readonly TeamId[]>;
  /** The id of the log; undefined while it is empty. */
  readonly logId: () => Promise<LogId | undefined>;
  readonly now: () => Instant;
  /** Waits before another attempt; `attempt` counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
}
