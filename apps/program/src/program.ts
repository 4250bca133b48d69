/** Puts the program together on its engines, and starts all that runs beside the requests. */
import { followAccessRetention, openAccessRecord, recordingGateway, recordingQueries } from '@caseledger/audit';
import {
  type Gateway,
  type Loader,
  openGateway,
  openLoader,
  openReferences,
  pauseBefore,
  type RunningProcess,
  startActCompletion,
} from '@caseledger/commanding';
import {
  type Actor,
  idOfTenantStream,
  type Instant,
  instantOf,
  type TeamId,
  type Tenant,
  type TimeZone,
  type Uuid,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { eraseWorker, type EraseWorker, type TenantState, type WorkerState } from '@caseledger/organisation';
import { erasePerson, type ErasePerson, forgetMergedPersons, startSettlingMerges } from '@caseledger/parties';
import { followErasures, personalData } from '@caseledger/privacy';
import { type Projections, startProjecting } from '@caseledger/projecting';
import { openQueryGateway, type QueryGateway } from '@caseledger/querying';
import {
  type Authenticate,
  authentication,
  type LocalIssuer,
  oidcIssuer,
  openLocalIssuer,
  whereReachable,
} from '@caseledger/security';
import { v7 as newUuid } from 'uuid';
import { startAlone } from './alone';
import { recallErasures } from './backup/recall-erasures';
import { type Engines, openEngines } from './engines';
import { openFirstSight } from './first-sight';
import { forgottenPersonOf } from './forgotten-person';
import { lastKnown } from './last-known';
import type { Logger } from './logging';
import { catalogue, commands, views } from './modules';
import { rememberedLogId } from './remembered-log-id';
import { scheduling } from './scheduling';
import type { Settings } from './settings/settings';
import { partitionsOf } from './settings/stores';
import { watchedEngines } from './watching/engines';
import { watchedGateway, watchedProjections, watchedQueries } from './watching/gateways';
import { viewReadings } from './watching/views';
import type { Watching } from './watching/watching';

export interface Program {
  readonly engines: Engines;
  readonly loader: Loader;
  readonly gateway: Gateway;
  readonly queries: QueryGateway;
  readonly projections: Projections;
  readonly erasePerson: ErasePerson;
  readonly eraseWorker: EraseWorker;
  readonly authenticate: Authenticate;
  /** Undefined where an OIDC issuer is configured. */
  readonly localIssuer: LocalIssuer | undefined;
  tenantExists(tenant: Tenant): Promise<boolean>;
  /** Stops what runs beside the requests, and closes the engines. */
  close(): Promise<void>;
}

/** How long a mutation or a query waits for a view, in milliseconds. */
const PATIENCE = 2_000;
/** How long an erasure waits for its view, in milliseconds. */
const ERASURE_PATIENCE = 10_000;

/**
 * Opens the engines and starts the program: erasures are carried out and acts completed before it answers. What it does is
 * watched where it is given what to be watched with. It takes the time from `now`: another clock than the machine's must
 * not go back.
 */
export async function openProgram(
  settings: Settings,
  log: Logger,
  watching?: Watching,
  now: () => Instant = () => instantOf(Date.now()),
): Promise<Program> {
  const opened = await openEngines(settings, log, watching?.metrics.commit);
  const engines = watchedEngines(opened, watching);
  const stopping = new AbortController();
  try {
    return await startOn(engines, settings, log, stopping, watching, now);
  } catch (error) {
    stopping.abort();
    await engines.close();
    throw error;
  }
}

async function startOn(
  engines: Engines,
  settings: Settings,
  log: Logger,
  stopping: AbortController,
  watching: Watching | undefined,
  now: () => Instant,
): Promise<Program> {
  const { store, keys, snapshots, readStore, folder } = engines;
  const { signal } = stopping;
  // Whatever a file can refuse comes before anything that runs.
  const localIssuer = settings.OIDC_ISSUER === undefined ? await openLocalIssuer(folder) : undefined;
  const personal = personalData(keys);
  const wholeLog = store.wholeLog();
  const logId = rememberedLogId(() => wholeLog.logId());
  const newId = () => newUuid() as Uuid;
  /** Whether views are kept up and processes run here, or elsewhere. */
  const projects = settings.PROJECTING === 'here';

  const loader = openLoader({
    catalogue,
    personal,
    snapshots,
    logId,
    onSnapshotFault: (error) => {
      log.warn({ err: error }, 'A snapshot could not be kept or read; that costs time only.');
    },
  });
  const tenantState = lastKnown(String, async (tenant: Tenant): Promise<TenantState> => {
    const streams = store.forTenant(tenant);
    return (await loader.load(streams, 'tenant', idOfTenantStream(tenant, 'tenant'))).state as TenantState;
  });
  const teamsOf = lastKnown(
    ({ tenant, id }: Actor) => workerStreamIdOf(tenant, id),
    async ({ tenant, id }: Actor): Promise<readonly TeamId[]> => {
      const { state } = await loader.load(store.forTenant(tenant), 'worker', workerStreamIdOf(tenant, id));
      return (state as WorkerState).teams;
    },
  );
  const timeZoneOf = async (tenant: Tenant): Promise<TimeZone> => (await tenantState(tenant)).timeZone;
  const tenantExists = async (tenant: Tenant): Promise<boolean> => (await tenantState(tenant)).created;
  const processes = {
    ...{ store, loader, personal, log: wholeLog, now, signal },
    logger: {
      error: (message: string, cause: unknown) => {
        log.error({ err: cause }, message);
      },
    },
  };
  const references = openReferences({ store, loader, personal, now, newId });
  const deciding = openGateway({
    store,
    loader,
    personal,
    references,
    commands: new Map(commands.map((command) => [command.name, command])),
    timeZoneOf,
    teamsOf,
    logId,
    now,
    pause: pauseBefore,
  });
  if (projects) await recallErasures({ keys, log: wholeLog, store, loader, gateway: deciding, report: log });
  const erasures = await followErasures({
    log: wholeLog,
    keys,
    forgottenPersonOf,
    signal,
    onError: (error) => {
      log.error({ err: error }, 'The erasures cannot be followed; it is tried again.');
    },
  });
  const sharing = {
    readStore,
    signal,
    onError: (error: unknown) => {
      log.warn({ err: error }, 'The lease of a process cannot be asked for; it is tried again.');
    },
  };
  const alone = (name: string, start: (held: AbortSignal) => RunningProcess): readonly RunningProcess[] =>
    projects ? [startAlone(sharing, name, start)] : [];
  const acts = alone('acts', (held) => startActCompletion({ ...processes, signal: held }));
  for (const { caughtUp } of acts) await caughtUp;

  const following = await startProjecting({
    log: wholeLog,
    readStore,
    catalogue,
    personal,
    views,
    keeps: projects,
    partitions: partitionsOf(settings),
    onReport: ({ level, message, view, error }) => {
      log[level]({ view, ...(error === undefined ? {} : { err: error }) }, message);
    },
  });
  const projections = watchedProjections(following, watching);
  watching?.metrics.watchViews(viewReadings(projections, wholeLog, Date.now));
  const record = openAccessRecord({ store, personal, now, newId, tenantExists });
  const gateway = recordingGateway(deciding, record);
  const answering = openQueryGateway({
    ...{ store, loader, personal, catalogue, readStore, projections, timeZoneOf, teamsOf, now },
    patience: PATIENCE,
  });
  const queries = recordingQueries(answering, record);
  const retaining = { store, loader, gateway, keys, personal, readStore, projections, now };
  const accessRetention = followAccessRetention(retaining, signal, (error) => {
    log.error({ err: error }, 'The access record could not expire; it is tried again.');
  });

  const forgetMerged = forgetMergedPersons({ store, loader, gateway: deciding });
  const erase = erasePerson({ forgetMerged, keys, personal, projections, readStore, patience: ERASURE_PATIENCE });
  const merges = alone('merges', (held) =>
    startSettlingMerges({ ...processes, signal: held, gateway: deciding, erasePerson: erase }),
  );
  const scheduler = alone('scheduler', scheduling({ readStore, gateway: deciding, timeZoneOf, now, log }));
  const firstSight = openFirstSight({
    ...{ gateway, newId },
    onFault: (error) => {
      log.warn({ err: error }, 'A worker could not be noted; it is tried again at their next request.');
    },
  });
  const authenticate = authentication({
    trusted: localIssuer?.trusted ?? oidcIssuer(providerOf(settings)),
    tenantExists: (tenant) => whereReachable(tenantExists(tenant)),
    claims: { tenant: settings.TOKEN_TENANT_CLAIM, roles: settings.TOKEN_ROLES_CLAIM },
  });
  return {
    engines,
    loader,
    gateway: watchedGateway(gateway, watching),
    queries: watchedQueries(queries, watching),
    projections,
    erasePerson: erase,
    eraseWorker: eraseWorker({ keys, projections, readStore, patience: ERASURE_PATIENCE }),
    authenticate: async (...bearer) => {
      const caller = await authenticate(...bearer);
      firstSight.see(caller.actor);
      return caller;
    },
    localIssuer,
    tenantExists,
    close: async () => {
      await projections.stop();
      stopping.abort();
      const running = [...acts, ...merges, ...scheduler].map(({ stopped }) => stopped);
      await Promise.all([erasures.stopped, ...running, accessRetention, firstSight.settled()]);
      await engines.close();
    },
  };
}

function providerOf(settings: Settings): Parameters<typeof oidcIssuer>[0] {
  return {
    issuer: settings.OIDC_ISSUER ?? '',
    audience: settings.OIDC_AUDIENCE,
    jwksUri: settings.OIDC_JWKS_URI,
    algorithms: settings.OIDC_ALGORITHMS,
  };
}
