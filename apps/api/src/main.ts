/** Starts the program and serves it until it is told to stop. */
import './production';
import 'reflect-metadata';
import { ROLES } from '@caseledger/security';
import { serveAdministration, socketIn } from './socket';
import { createFirstTenant, DEMO_TENANT } from './first-tenant';
import { readinessOf } from './health';
import { apiLimits } from './limits';
import { startObserving } from './observing';
import { type Logger, openLog } from '../../program/src/logging';
import { openProgram, type Program } from '../../program/src/program';
import { startServer } from './server';
import { stopWhenTold } from './stop';
import { readSettings, type Settings } from '../../program/src/settings/settings';
import { versionOfProgram } from '../../program/src/version';
import { openWatching } from '../../program/src/watching/watching';
import { welcome } from './welcome';

/** A token that is printed at the start lives for a working day, in seconds. */
const TOKEN_LIFETIME = 12 * 60 * 60;
const STARTED = 'caseledger has started.';

async function start(settings: Settings, log: Logger): Promise<void> {
  // Before anything is made in the folder.
  const socket = socketIn(settings.DATA_FOLDER);
  const limits = await apiLimits(settings);
  const version = versionOfProgram();
  const watching = await openWatching(process.env, version, log);
  const stopping = new AbortController();
  const opened: { program?: Program } = {};
  const observing = await startObserving(settings, watching.metrics, () =>
    readinessOf(opened.program, stopping.signal),
  );
  const program = await openProgram(settings, log, watching);
  opened.program = program;
  if (program.localIssuer !== undefined) await createFirstTenant(program);
  const server = await startServer(program, settings, limits, log, watching, stopping.signal);
  const administration = await serveAdministration(program, socket);
  stopWhenTold({
    stopping,
    drainSeconds: settings.DRAIN_SECONDS,
    inOrder: async () => {
      await Promise.all([server.close(), administration.close()]);
      await program.close();
      await watching.tracing.close();
      await observing.close();
    },
    log,
  });
  log.info({ version, node: process.version, address: server.address, observe: observing.address }, STARTED);
  // Who reads that it is ready may tell it to stop.
  process.stdout.write(welcome(server, program.engines.folder, await tokens(program)));
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

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  const settings = readSettings(process.env);
  const log = openLog(settings.LOG_LEVEL);
  // Node would print the error whole, with what somebody has typed in it.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'A fault that nobody has caught: caseledger ends. Nothing that was answered is lost.');
    process.exit(1);
  });
  start(settings, log).catch((error: unknown) => {
    process.stderr.write(`caseledger cannot start. ${sentenceOf(error)}\n`);
    process.exit(1);
  });
} catch (error) {
  process.stderr.write(`caseledger cannot start. ${sentenceOf(error)}\n`);
  process.exit(1);
}
