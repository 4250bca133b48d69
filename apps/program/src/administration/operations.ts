/** What an operator can have done, in the server that runs or in a program that is opened for it. */
import { isAbsolute } from 'node:path';
import type { Accepted } from '@caseledger/commanding';
import { type CommandId, isTenant, isUuid, type JsonObject, type PartyId } from '@caseledger/kernel';
import { createTenant } from '@caseledger/organisation';
import { outcomeExport } from '@caseledger/outcomes';
import { ERASURE_GROUNDS, type ErasureGround, forgetPerson } from '@caseledger/parties';
import { personalData } from '@caseledger/privacy';
import { v7 as newUuid } from 'uuid';
import { takeBackup } from '../backup/take-backup';
import { catalogue, views } from '../modules';
import type { Program } from '../program';
import { checkFiles } from './check-files';
import { erasedClients } from './erased-clients';
import { exportOutcomes, exportRequestOf } from './export-outcomes';
import { operatorOf } from './operator';
import type { Progress } from './progress';
import { spoiltEvents } from './sealed-values';
import { isAtWork } from './view-state';

export interface Asked {
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The bearer token, for what the operator may not do by himself. */
  readonly bearer: string | undefined;
}

/** What came of an operation. `ok` is false where something was found that an operator must look at. */
export type OperationResult = JsonObject & { readonly ok: boolean };
export type Operation = (
  program: Program,
  asked: Asked,
  progress: (progress: Progress) => void,
) => Promise<OperationResult>;

/** The operator asked for something that cannot be. The message says what. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

const viewNames = ({ arguments: { view } }: Asked): readonly string[] => {
  const known = views.map(({ name }) => name);
  if (view === undefined) return known;
  if (typeof view === 'string' && known.includes(view)) return [view];
  const list = new Intl.ListFormat('en-GB').format(known);
  throw new NotPossible(`There is no such view; there are ${list}.`);
};

const text = ({ arguments: given }: Asked, name: string): string => {
  const value = given[name];
  if (typeof value !== 'string' || value === '') throw new NotPossible(`${name} is needed.`);
  return value;
};

/** A path that is the same for whoever asks and whoever does it. */
const folder = (asked: Asked, name: string): string | undefined => {
  if (asked.arguments[name] === undefined) return undefined;
  const path = text(asked, name);
  if (!isAbsolute(path)) throw new NotPossible(`${name} must be an absolute path.`);
  return path;
};

const status: Operation = async ({ projections }) => {
  const found = projections.status();
  return {
    ok: found.every(isAtWork),
    views: found.map((view) => ({ ...view }) as unknown as JsonObject),
  };
};

/** Everything that can be checked without changing anything. */
const doctor: Operation = async ({ projections, engines }, _, progress) => {
  progress({ doing: 'Reading the log and the keys whole', done: 0 });
  const damaged = await checkFiles(engines.files);
  const wholeLog = engines.store.wholeLog();
  const spoilt = await spoiltEvents(wholeLog, catalogue, personalData(engines.keys), progress);
  progress({ doing: 'Counting the log beside each view', done: 0 });
  const completeness = await projections.checkCompleteness();
  const parked = (await Promise.all(views.map(({ name }) => projections.parked(name).catch(() => [])))).flat();
  progress({ doing: 'Looking for open cases of erased clients', done: 0 });
  const erased = await erasedClients(engines.readStore, wholeLog, progress);
  const states = projections.status();
  return {
    ok:
      damaged.length === 0 &&
      spoilt.length === 0 &&
      completeness.every(({ complete }) => complete) &&
      parked.length === 0 &&
      erased.length === 0 &&
      states.every(isAtWork),
    damaged: damaged.map((found) => ({ ...found })),
    spoilt: spoilt.map((found) => ({ ...found })),
    completeness: completeness.map((view) => ({ ...view })) as unknown as JsonObject[],
    states: states.map(({ view, state, reason }) => ({ view, state, reason })),
    parked: parked.map(({ view, tenant, key, position, error }) => ({ view, tenant, key, position, error })),
    openCasesOfErasedClients: erased.map((found) => ({ ...found })),
  };
};

/** Folds the log anew and compares every document of the read models with it. */
const replay: Operation = async ({ projections }, asked, progress) => {
  const compared: JsonObject[] = [];
  for (const view of viewNames(asked)) {
    const comparison = await projections.compareWithLog(view, (at) => {
      progress({ doing: `Folding the log beside ${view}`, done: at.events, of: at.of });
    });
    compared.push({ view, ...(comparison as unknown as JsonObject) });
  }
  return { ok: compared.every(({ differences }) => (differences as readonly unknown[]).length === 0), compared };
};

const rebuild: Operation = async ({ projections }, asked, progress) => {
  const names = viewNames(asked);
  for (const view of names) {
    const present = projections.status().find((status) => status.view === view);
    // What the copy in use has accounted for is about what there is to read; each partition accounts for all of it.
    const accounted = present && present.applied + present.skipped + present.parked;
    const of = accounted && Math.floor(accounted / (present.partitions?.of ?? 1));
    await projections.rebuild(view, (at) => {
      progress({ doing: `Building ${view} anew`, done: at.events, of });
    });
  }
  return { ok: true, rebuilt: names };
};

const retryParked: Operation = async ({ projections }, asked) => {
  const retried = await Promise.all(
    viewNames(asked).map(async (view) => ({ view, ...(await projections.retryParked(view)) })),
  );
  return { ok: true, retried: retried as unknown as JsonObject[] };
};

const backup: Operation = async ({ engines }, asked, progress) => {
  const request = {
    logTo: folder(asked, 'logTo'),
    keysTo: folder(asked, 'keysTo'),
    withKeyEncryptionKey: asked.arguments['withKeyEncryptionKey'] === 'true',
  };
  return { ok: true, ...((await takeBackup(engines, request, progress)) as unknown as JsonObject) };
};

const tenantCreate: Operation = async ({ gateway }, asked) => {
  const tenant = text(asked, 'tenant');
  if (!isTenant(tenant)) throw new NotPossible('A tenant is named with 1 to 32 lower-case letters and digits.');
  const outcome = await gateway.execute(
    createTenant({
      commandId: newUuid() as CommandId,
      name: text(asked, 'name'),
      timeZone: text(asked, 'timeZone'),
      currency: text(asked, 'currency'),
      locale: text(asked, 'locale'),
    }),
    { actor: operatorOf(tenant) },
  );
  return answered(outcome, { tenant });
};

/** Not the operator's to decide: it takes the token of somebody who may. */
const forget: Operation = async ({ gateway, authenticate, erasePerson }, asked) => {
  const caller = await authenticate(asked.bearer);
  const partyId = text(asked, 'person').toLowerCase();
  if (!isUuid(partyId)) throw new NotPossible('person must be the id of a party, a UUID.');
  const ground = text(asked, 'ground');
  if (!(ERASURE_GROUNDS as readonly string[]).includes(ground)) {
    throw new NotPossible(`ground must be one of ${ERASURE_GROUNDS.join(', ')}.`);
  }
  const outcome = await gateway.execute(
    forgetPerson({ commandId: newUuid() as CommandId, partyId: partyId as PartyId, ground: ground as ErasureGround }),
    { actor: { ...caller.actor, may: (permission) => caller.may(permission) } },
  );
  const done = answered(outcome, { person: partyId });
  await erasePerson(caller.actor.tenant, partyId as PartyId, (outcome as Accepted).place);
  return done;
};

/** Not the operator's to see: it takes the token of somebody who may, and is on the access record. */
const outcomes: Operation = async (program, asked, progress) => {
  const { actor, may } = await program.authenticate(asked.bearer);
  const request = exportRequestOf(asked.arguments);
  if (typeof request === 'string') throw new NotPossible(request);
  const output = folder(asked, 'output') ?? text(asked, 'output');
  const leave = await program.queries.execute(outcomeExport({}), { ...actor, may });
  if (leave.kind !== 'answered') throw new NotPossible('The roles of this token do not allow it.');
  return { ok: true, ...(await exportOutcomes(program.engines, actor.tenant, { ...request, output }, progress)) };
};

export const operations: Readonly<Record<string, Operation>> = {
  status,
  doctor,
  replay,
  rebuild,
  'retry-parked': retryParked,
  'tenant-create': tenantCreate,
  forget,
  'export-outcomes': outcomes,
  backup,
};

function answered(outcome: Awaited<ReturnType<Program['gateway']['execute']>>, about: JsonObject): OperationResult {
  switch (outcome.kind) {
    case 'accepted':
      return { ok: true, ...about };
    case 'rejected':
      throw new NotPossible(outcome.rejection.message);
    case 'forbidden':
      throw new NotPossible('The roles of this token do not allow it.');
    case 'notFound':
      throw new NotPossible('There is nobody with this id.');
    default:
      throw new NotPossible('It was changed in the meantime; try again.');
  }
}
