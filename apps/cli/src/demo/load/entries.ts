/** The ids of what commands make in a case: most follow from the command, some from where its event was stored. */
import {
  type CaseId,
  type Command,
  type CommandId,
  derivedUuid,
  entryIdAt,
  type Id,
  streamName,
  type Tenant,
} from '@caseledger/kernel';
import type { Day } from './day';
import type { Life } from './life';

const streamOf = (tenant: Tenant, id: CaseId): string => streamName({ category: 'case', tenant, id });

/** The id of what a command makes under a name. */
export function entryOf<Of extends string>(tenant: Tenant, caseId: CaseId, commandId: CommandId, name: string): Id<Of> {
  return derivedUuid<Of>(commandId, streamOf(tenant, caseId), 'entry', name);
}

/**
 * Has the caseworker enter what has a revision in its id. Answers what tells the id from the next day on; before that it
 * throws a RangeError.
 */
export function enters<Of extends string>(
  tenant: Tenant,
  { caseId, worker }: Life,
  day: Day,
  make: (about: { readonly commandId: CommandId; readonly caseId: CaseId }) => Command,
): () => Id<Of> {
  let storedAt = Number.NaN;
  const stored = (revision: number): void => {
    storedAt = revision;
  };
  const by = worker.actor;
  const commandId = day.give('midday', by, (id) => make({ commandId: id, caseId }), { stored });
  return () => entryIdAt<Of>(commandId, streamOf(tenant, caseId), storedAt);
}
