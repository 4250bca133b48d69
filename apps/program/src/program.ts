/** Puts the program together on its engines, and starts all that runs beside the requests. */
import {
  type Gateway,
  type Loader,
  openGateway,
  openLoader,
  openReferences,
  pauseBefore,
  startActCompletion,
} from '@caseledger/commanding';
import {
  idOfTenantStream,
  instantOf,
  type LogId,
  parseStreamName,
  type PartyId,
  type TeamId,
  type Tenant,
  type TimeZone,
  type Uuid,
} from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import { erasePerson, type ErasePerson } from '@caseledger/parties';
import { followErasures, personalData } from '@caseledger/privacy';
import { type Projections, startProjecting } from '@caseledger/projecting';
import { openQueryGateway, type QueryGateway } from '@caseledger/querying';
import { type Authenticate, authentication, type LocalIssuer, oidcIssuer, openLocalIssuer } from '@caseledger/security';
import { v7 as newUuid } from 'uuid';
import { type Engines, openEngines } from './engines';
import type { Logger } from './logging';
import { catalogue, commands, views } from './modules';
import type { Settings } from './settings/settings';

export interface Program {
  readonly engines: Engines;
  readonly loader: Loader;
  readonly gateway: Gateway;
  readonly queries: QueryGateway;
  readonly projections: Projections;
  readonly erasePerson: ErasePerson;
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

/** Opens the engines and starts the program: erasures are carried out and acts completed before it answers. */
export async function openProgram(settings: Settings, log: Logger): Promise<Program> {
  const engines = await openEngines(settings);
  const stopping = new AbortController();
  try {
    return await startOn(engines, settings, log, stopping);
  } catch (error) {
    stopping.abort();
    await engines.close();
    throw error;
  }
}

async function startOn(engines: Engines, settings: Settings, log: Logger, stopping: AbortController): Promise<Program> {
  const { store, keys, snapshots, readStore, folder } = engines;
  const { signal } = stopping;
  const personal = personalData(keys);
  const wholeLog = store.wholeLog();
  const logId = rememberedLogId(() => wholeLog.logId());
  const now = () => instantOf(Date.now());
  const newId = () => newUuid() as Uuid;

  const erasures = await followErasures({
    log: wholeLog,
    keys,
    forgottenPersonOf: ({ type, stream }) => {
      const address = type === 'PersonForgotten' ? parseStreamName(stream) : undefined;
      return address && { tenant: address.tenant, person: address.id as PartyId };
    },
    signal,
    onError: (error) => {
      log.error({ err: error }, 'The erasures cannot be followed; it is tried again.');
    },
  });

  const loader = openLoader({
    catalogue,
    personal,
    snapshots,
    logId,
    onSnapshotFault: (error) => {
      log.warn({ err: error }, 'A snapshot could not be kept or read; that costs time only.');
    },
  });
  const tenantState = async (tenant: Tenant): Promise<TenantState> => {
    const streams = store.forTenant(tenant);
    return (await loader.load(streams, 'tenant', idOfTenantStream(tenant, 'tenant'))).state as TenantState;
  };
  const teamsOf = (): Promise<readonly TeamId[]> => Promise.resolve([]);
  const timeZoneOf = async (tenant: Tenant): Promise<TimeZone> => (await tenantState(tenant)).timeZone;
  const acts = startActCompletion({
    ...{ store, loader, personal, log: wholeLog, now, signal },
    logger: {
      error: (message, cause) => {
        log.error({ err: cause }, message);
      },
    },
  });
  await acts.caughtUp;

  const projections = await startProjecting({
    log: wholeLog,
    readStore,
    catalogue,
    personal,
    views,
    onReport: ({ level, message, view, error }) => {
      log[level]({ view, ...(error === undefined ? {} : { err: error }) }, message);
    },
  });
  const references = openReferences({ store, loader, personal, now, newId });
  const gateway = openGateway({
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
  const queries = openQueryGateway({
    ...{ store, loader, personal, catalogue, readStore, projections, timeZoneOf, teamsOf, now },
    patience: PATIENCE,
  });

  const tenantExists = async (tenant: Tenant): Promise<boolean> => (await tenantState(tenant)).created;
  const localIssuer = settings.OIDC_ISSUER === undefined ? await openLocalIssuer(folder) : undefined;
  return {
    engines,
    loader,
    gateway,
    queries,
    projections,
    erasePerson: erasePerson({ keys, personal, projections, readStore, patience: ERASURE_PATIENCE }),
    authenticate: authentication({
      trusted: localIssuer?.trusted ?? oidcIssuer(providerOf(settings)),
      tenantExists,
      claims: { tenant: settings.TOKEN_TENANT_CLAIM, roles: settings.TOKEN_ROLES_CLAIM },
    }),
    localIssuer,
    tenantExists,
    close: async () => {
      await projections.stop();
      stopping.abort();
      await Promise.all([erasures.stopped, acts.stopped]);
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

/** A log gets its id with its first event, and keeps it. */
function rememberedLogId(ask: () => Promise<LogId | undefined>): () => Promise<LogId | undefined> {
  let known: LogId | undefined;
  return async () => (known ??= await ask());
}
