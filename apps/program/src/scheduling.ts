/** What the scheduler does in this program: the dates of every module that cause something. */
import { casesView, endsOfAftercare } from '@caseledger/cases';
import { type Gateway, type RunningProcess, startScheduler } from '@caseledger/commanding';
import type { Instant, Tenant, TimeZone } from '@caseledger/kernel';
import { type ReadStore, tenantsIn } from '@caseledger/read-store';
import type { Logger } from './logging';

interface SchedulingParts {
  readonly readStore: ReadStore;
  readonly gateway: Gateway;
  readonly timeZoneOf: (tenant: Tenant) => Promise<TimeZone>;
  readonly now: () => Instant;
  readonly log: Logger;
}

/** Starts the scheduler while the signal has not aborted. A tenant without a case has nothing that could be due. */
export function scheduling({ readStore, log, ...parts }: SchedulingParts): (held: AbortSignal) => RunningProcess {
  const kinds = [endsOfAftercare(readStore)];
  return (signal) =>
    startScheduler({
      ...{ ...parts, kinds, signal },
      tenants: () => tenantsIn(readStore, casesView.name),
      onError: (error) => {
        log.warn({ err: error }, 'What is due could not be looked for; it is tried again in a minute.');
      },
    });
}
