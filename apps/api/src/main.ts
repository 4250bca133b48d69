/** Starts the program and serves it until it is told to stop. */
import 'reflect-metadata';
import { ROLES } from '@caseledger/security';
import { serveAdministration, socketIn } from './socket';
import { createFirstTenant, DEMO_TENANT } from './first-tenant';
import { type Logger, openLog } from '../../program/src/logging';
import { openProgram, type Program } from '../../program/src/program';
import { startServer } from './server';
import { readSettings, type Settings } from '../../program/src/settings/settings';
import { welcome } from './welcome';

/** A token that is printed at the start lives for a working day, in seconds. */
const TOKEN_LIFETIME = 12 * 60 * 60;
/** What is in flight when the program is told to stop has so long to finish, in milliseconds. */
const MOST_STOPPING_TIME = 10_000;

async function start(settings: Settings, log: Logger): Promise<void> {
  // Before anything is made in the folder.
  const socket = socketIn(settings.DATA_FOLDER);
  const program = await openProgram(settings, log);
  if (program.localIssuer !== undefined) await createFirstTenant(program);
  const server = await startServer(program, settings, log);
  const administration = await serveAdministration(program, socket);

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info(`Stopping on ${signal}.`);
    setTimeout(() => {
      log.fatal('What was in flight did not finish in time; nothing that was answered is lost.');
      process.exit(1);
    }, MOST_STOPPING_TIME).unref();
    void (async () => {
      await administration.close();
      await server.close();
      await program.close();
      process.exit(0);
    })().catch((error: unknown) => {
      log.fatal({ err: error }, 'The program could not stop in order.');
      process.exit(1);
    });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
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
  start(settings, openLog(settings.LOG_LEVEL)).catch((error: unknown) => {
    process.stderr.write(`caseledger cannot start. ${sentenceOf(error)}\n`);
    process.exit(1);
  });
} catch (error) {
  process.stderr.write(`caseledger cannot start. ${sentenceOf(error)}\n`);
  process.exit(1);
}
