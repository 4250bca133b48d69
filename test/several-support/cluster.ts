/** Several processes on engines that they share: APIs that keep no view, and projectors that do. */
import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEASE_SECONDS } from '@caseledger/read-store';
import type { Role } from '@caseledger/security';
import { type Client, clientAt } from '../support/client';
import type { EnginesOfFolder } from '../support/engines-of-folder';
import { enginesOnServers } from '../support/engines-on-servers';
import { eventually } from '../support/eventually';
import { operate } from '../support/operator';
import { emptyFolder, type Environment, PROJECTOR, type Server, startServer } from '../support/server';
import { type Bearer, tokenIn } from '../support/tokens';

export interface Cluster {
  readonly engines: EnginesOfFolder;
  /** Starts one more API. */
  api(settings?: Environment): Promise<Server>;
  /** Starts one more projector. */
  projector(): Promise<Server>;
  /** Starts a projector that is not counted among those that keep the views; whoever starts it removes it. */
  extra(settings: Environment): Promise<Server>;
  /** Has those that are started from now on find the engines by other settings. */
  goThrough(settings: Environment): void;
  /** A worker who asks at one of the APIs. */
  at(api: Server, role: Role, bearer?: Omit<Bearer, 'role'>): Client;
  /** The projectors that keep partitions of a view, and how many each; one that does nothing for now keeps none. */
  keepersOf(view: string): Promise<ReadonlyMap<Server, number>>;
  /** Resolves, within seconds, when all partitions of a view are kept, by as many projectors. */
  keptBy(view: string, count: number): Promise<readonly Server[]>;
  /** Expects, within seconds, that no view has lost an event, and that every document of each is what the log says. */
  viewsAreTheLog(): Promise<void>;
  /** Ends all of them, and removes what they had. */
  remove(): Promise<void>;
}

/** As many as a view has on MongoDB where nothing else is set. */
const PARTITIONS = 4;

interface Status {
  readonly views: readonly {
    readonly view: string;
    readonly state: string;
    readonly partitions?: { readonly of: number; readonly here: number };
  }[];
}

/** Nothing runs yet. */
export async function openCluster(): Promise<Cluster> {
  const first = await emptyFolder();
  const engines = await enginesOnServers(first);
  let shared: { readonly engines: Environment } = { engines: engines.settings };
  const common = { KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'), LOG_LEVEL: 'warn' };
  const [apis, projectors]: [Server[], Server[]] = [[], []];

  const statesAt = async ({ folder }: Server): Promise<Status['views']> =>
    ((await operate(folder, 'status')).result as unknown as Status).views;
  const keepersOf: Cluster['keepersOf'] = async (wanted) => {
    const found = new Map<Server, number>();
    for (const projector of projectors) {
      const views = await Promise.race([statesAt(projector).catch(() => []), silence()]);
      for (const { view, state, partitions } of views)
        if (view === wanted && state === 'running') found.set(projector, partitions?.here ?? 0);
    }
    return found;
  };
  const keptBy: Cluster['keptBy'] = (view, count) =>
    eventually(async () => {
      const kept = await keepersOf(view);
      expect([...kept.values()].reduce((sum, here) => sum + here, 0)).toBe(PARTITIONS);
      expect(kept.size).toBe(count);
      return [...kept.keys()];
    }, LEASE_SECONDS + 20);
  return {
    engines,
    api: async (settings = {}) => {
      const folder = apis.length === 0 ? first : await emptyFolder();
      // Whoever has a token of one has a token of all.
      if (apis.length > 0) await copyFile(join(first, 'local-issuer.json'), join(folder, 'local-issuer.json'));
      const own = { ...common, PROJECTING: 'elsewhere', DATA_FOLDER: folder, ...settings };
      const api = await startServer(own, shared);
      apis.push(api);
      return api;
    },
    projector: async () => {
      const projector = await startServer(common, { ...shared, kind: PROJECTOR });
      projectors.push(projector);
      return projector;
    },
    extra: (settings) => startServer({ ...common, ...settings }, { ...shared, kind: PROJECTOR }),
    goThrough: (settings) => {
      shared = { engines: settings };
    },
    at: (api, role, bearer = {}) => clientAt(() => api.address(), tokenIn(first, { ...bearer, role })),
    keepersOf,
    keptBy,
    viewsAreTheLog: async () => {
      await eventually(async () => {
        const { result } = await operate(apis[0]!.folder, 'doctor');
        expect(result).toMatchObject({ parked: [], spoilt: [], damaged: [], ok: true });
        for (const { view } of await statesAt(apis[0]!)) {
          let compared = 0;
          for (const [{ folder }, here] of await keepersOf(view)) {
            expect(await operate(folder, 'replay', { view })).toMatchObject({
              result: { ok: true, compared: [{ partitions: { of: PARTITIONS, compared: here } }] },
            });
            compared += here;
          }
          expect(compared).toBe(PARTITIONS);
        }
      }, 30);
    },
    remove: async () => {
      await Promise.all([...projectors, ...apis].map((server) => server.remove()));
      await engines.remove();
    },
  };
}

/** Whoever is frozen takes a question and never answers it. */
function silence(): Promise<[]> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve([]);
    }, 500).unref();
  });
}
