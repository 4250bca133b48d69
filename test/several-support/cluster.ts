/** Several processes on engines that they share: APIs that keep no view, and projectors that do. */
import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  /** The projector that keeps a view; rejects while none does. */
  keeperOf(view: string): Promise<Server>;
  /** Expects, within seconds, that no view has lost an event, and that every document of each is what the log says. */
  viewsAreTheLog(): Promise<void>;
  /** Ends all of them, and removes what they had. */
  remove(): Promise<void>;
}

interface Status {
  readonly views: readonly { readonly view: string; readonly state: string }[];
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
  const keepers = async (): Promise<ReadonlyMap<string, Server>> => {
    const found = new Map<string, Server>();
    for (const projector of projectors) {
      // One that was killed, or that does nothing for now, keeps none.
      const views = await Promise.race([statesAt(projector).catch(() => []), silence()]);
      for (const { view, state } of views) if (state === 'running') found.set(view, projector);
    }
    return found;
  };
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
    keeperOf: async (view) => {
      const keeper = (await keepers()).get(view);
      if (keeper === undefined) throw new Error(`Nobody keeps ${view}.`);
      return keeper;
    },
    viewsAreTheLog: async () => {
      await eventually(async () => {
        const { result } = await operate(apis[0]!.folder, 'doctor');
        expect(result).toMatchObject({ parked: [], spoilt: [], damaged: [], ok: true });
        const kept = await keepers();
        const views = (await statesAt(apis[0]!)).map(({ view }) => view);
        expect([...kept.keys()].sort()).toEqual([...views].sort());
        for (const [view, { folder }] of kept) {
          expect(await operate(folder, 'replay', { view })).toMatchObject({ result: { ok: true } });
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
