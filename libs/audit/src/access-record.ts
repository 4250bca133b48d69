/** The access record: keeps who was refused what, and what was shown to those whose reading is watched. */
import type { Access, RecordAccess, Tenant } from '@caseledger/kernel';
import { type AccessWriter, accessWriter, type AccessWriterParts } from './access-writer';

export interface AccessRecordParts extends Omit<AccessWriterParts, 'run'> {
  readonly tenantExists: (tenant: Tenant) => Promise<boolean>;
}

/** More than this is not kept waiting: the log is away, or slower than what is asked. */
const MOST_WAITING = 2_000;
/** What one event holds; an access with more targets is as many events. */
const MOST_TARGETS = 1_000;

/** Opens the record for this run of the process. */
export function openAccessRecord({ tenantExists, ...parts }: AccessRecordParts): RecordAccess {
  const run = parts.newId();
  const writers = new Map<Tenant, AccessWriter>();
  let waiting = 0;

  const write = async (access: Access): Promise<void> => {
    const { tenant } = access.actor;
    let writer = writers.get(tenant);
    if (writer === undefined) {
      // A tenant that could not be created has no record, and nobody who could read it.
      if (!(await tenantExists(tenant))) return;
      writer = writers.get(tenant) ?? accessWriter({ ...parts, run }, tenant);
      writers.set(tenant, writer);
    }
    await writer(access);
  };

  return async (accesses) => {
    const events = accesses.flatMap(inEvents);
    if (waiting + events.length > MOST_WAITING) throw new Error('Too many accesses wait to be recorded.');
    waiting += events.length;
    try {
      await Promise.all(events.map(write));
    } finally {
      waiting -= events.length;
    }
  };
}

function inEvents(access: Access): readonly Access[] {
  const { targets } = access;
  const events = Math.max(1, Math.ceil(targets.length / MOST_TARGETS));
  return Array.from({ length: events }, (_, index) => ({
    ...access,
    targets: targets.slice(index * MOST_TARGETS, (index + 1) * MOST_TARGETS),
  }));
}
