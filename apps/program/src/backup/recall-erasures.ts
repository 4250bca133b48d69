/**
 * Erases again, in the log, whom the keys know to be erased and the log does not: a log that was restored is older than
 * keys that stayed, or that were told of later erasures. So it is also where a file was put back by hand.
 */
import type { Gateway, Loader, Outcome } from '@caseledger/commanding';
import type { EventStore, WholeLog } from '@caseledger/event-store';
import {
  type Command,
  type CommandId,
  type DecidingActor,
  derivedUuid,
  type PartyId,
  type Tenant,
  type WorkerStreamId,
} from '@caseledger/kernel';
import { deactivateWorker, forgetWorker, type WorkerState } from '@caseledger/organisation';
import { forgetMergedPerson, forgetPerson, type PartyState } from '@caseledger/parties';
import type { ForgottenPerson, KeyStore } from '@caseledger/privacy';

export interface RecallParts {
  readonly keys: KeyStore;
  readonly log: WholeLog;
  readonly store: EventStore;
  readonly loader: Loader;
  readonly gateway: Gateway;
  readonly report: {
    warn(about: object, message: string): void;
    error(about: object, message: string): void;
  };
}

/**
 * Carries the erasures of the keys into the log, where the two are not of one time; before the log's own are carried out
 * in the keys, which makes them so. Nothing may be served before. Throws where the log or the keys cannot be reached.
 */
export async function recallErasures(parts: RecallParts): Promise<void> {
  if (await areOfOneTime(parts)) return;
  let again = 0;
  let unsettled = 0;
  const erased = await parts.keys.erased();
  // A party that was merged into another is erased after that one.
  for (const step of [forgetAgain, forgetMergedAgain]) {
    for (const person of erased) {
      const outcome = await step(parts, person);
      if (outcome === 'again') again += 1;
      if (outcome === 'unsettled') unsettled += 1;
    }
  }
  if (again > 0)
    parts.report.warn({ persons: again }, 'Persons whose erasure the log did not know were erased in it again.');
  if (unsettled > 0) {
    const message =
      'The log does not take the erasure of persons whose keys are destroyed: nothing of theirs can be read.';
    parts.report.error({ persons: unsettled }, message);
  }
}

/** Whether the place up to which the keys have carried out the log's erasures is one of this log. */
async function areOfOneTime({ keys, log }: RecallParts): Promise<boolean> {
  const place = await keys.erasedUpTo();
  if (place === undefined || place.logId !== (await log.logId())) return false;
  return (await log.at(place.position))?.id === place.eventId;
}

type Step = 'again' | 'nothing' | 'unsettled';

async function forgetAgain(parts: RecallParts, { tenant, person }: ForgottenPerson): Promise<Step> {
  const streams = parts.store.forTenant(tenant);
  const party = (await parts.loader.load(streams, 'party', person)).state as PartyState;
  if (party.status !== 'unregistered') {
    if (party.status === 'forgotten' || party.status === 'merged') return 'nothing';
    const ground = 'LEGAL_OBLIGATION';
    return done(await give(parts, tenant, forgetPerson({ commandId: idOf(tenant, person), partyId: person, ground })));
  }
  const workerId = person as string as WorkerStreamId;
  const worker = (await parts.loader.load(streams, 'worker', person)).state as WorkerState;
  if (worker.status === 'unseen' || worker.forgotten) return 'nothing';
  // Only who has left is erased: they had left when it was done the first time.
  if (worker.status === 'active') {
    const left = deactivateWorker({ commandId: idOf(tenant, person, 'left'), workerId });
    if (done(await give(parts, tenant, left)) === 'unsettled') return 'unsettled';
  }
  return done(await give(parts, tenant, forgetWorker({ commandId: idOf(tenant, person), workerId })));
}

async function forgetMergedAgain(parts: RecallParts, { tenant, person }: ForgottenPerson): Promise<Step> {
  const load = async () =>
    (await parts.loader.load(parts.store.forTenant(tenant), 'party', person)).state as PartyState;
  const { status, mergedInto: survivorId } = await load();
  if (status !== 'merged' || survivorId === undefined) return 'nothing';
  const commandId = idOf(tenant, person);
  await give(parts, tenant, forgetMergedPerson({ commandId, partyId: person, survivorId }));
  return (await load()).status === 'forgotten' ? 'again' : 'unsettled';
}

function give({ gateway }: RecallParts, tenant: Tenant, command: Command): Promise<Outcome> {
  return gateway.execute(command, { actor: actorIn(tenant) });
}

function done({ kind }: Outcome): Step {
  return kind === 'accepted' ? 'again' : 'unsettled';
}

/** Whoever restores a backup does it in no caseworker's name. */
function actorIn(tenant: Tenant): DecidingActor {
  return { id: 'process:restored-erasures', roles: ['OPERATOR'], tenant, may: () => true };
}

/** The same at every start, so that one that is interrupted is finished by the next. */
function idOf(tenant: Tenant, person: PartyId, what = 'forgotten'): CommandId {
  return derivedUuid(person, 'restored erasure', tenant, what);
}
