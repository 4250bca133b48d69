/** Starts the program and serves it over HTTP until it is told to stop. */
import '../../program/src/running/production';
import 'reflect-metadata';
import { ROLES } from '@caseledger/security';
import { type Opened, run, type Served } from '../../program/src/running/run';
import type { Program } from '../../program/src/program';
import { createFirstTenant, DEMO_TENANT } from './first-tenant';
import { type ApiLimits, apiLimits } from './limits';
import { startServer } from './server';
import { welcome } from './welcome';

/** A token that is printed at the start lives for a working day, in seconds. */
const TOKEN_LIFETIME = 12 * 60 * 60;

run({
  name: 'caseledger',
  prepare: async (settings) => {
    const limits = await apiLimits(settings);
    return (opened) => serve(opened, limits);
  },
});

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
