/** Serves the program over HTTP, and says how to ask it. */
import { ROLES } from '@caseledger/security';
import type { Program } from '../../program/src/program';
import type { Kind, Opened, Served } from '../../program/src/running/start';
import { createFirstTenant, DEMO_TENANT } from './first-tenant';
import { type ApiLimits, apiLimits } from './limits';
import { startServer } from './server';
import { welcome } from './welcome';

/** A token that is printed at the start lives for a working day, in seconds. */
const TOKEN_LIFETIME = 12 * 60 * 60;

/** Reads what the settings name; answers how to serve. Rejects with a sentence that names the setting. */
export const prepareServing: Kind['prepare'] = async (settings) => {
  const limits = await apiLimits(settings);
  return (opened) => serve(opened, limits);
};

async function serve({ program, settings, log, watching, stopping }: Opened, limits: ApiLimits): Promise<Served> {
  if (program.localIssuer !== undefined) await createFirstTenant(program);
  const server = await startServer(program, settings, limits, log, watching, stopping);
  return {
    address: server.address,
    welcome: welcome(server, program.engines.folder, await tokens(program)),
    close: () => server.close(),
  };
}

/** A ready token for each role, where the program has its own issuer. */
async function tokens({ localIssuer }: Program): Promise<readonly (readonly [string, string])[]> {
  if (localIssuer === undefined) return [];
  const issue = async (role: string) =>
    [
      role,
      await localIssuer.issue({
        subject: role.toLowerCase().replaceAll('_', '-'),
        tenant: DEMO_TENANT,
        roles: [role],
        lifetimeSeconds: TOKEN_LIFETIME,
      }),
    ] as const;
  return Promise.all(ROLES.map(issue));
}
