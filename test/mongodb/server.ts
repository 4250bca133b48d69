/**
 * The MongoDB that tests run on: the one that MONGODB_URL names, or a stand-in that `install.sh` fetched, which keeps its
 * data in memory. A stand-in is no mongod: it has no replica set, plans nothing, and scans where an index would answer.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MONGODB_URL } from '../support/real-servers';

export interface MongoServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** How the note begins that says which port the server of a process has. */
const NOTE = 'caseledger-mongodb-';
const PLACE = join(__dirname, '../../node_modules/.cache/mongodb-for-tests');

/** Whether the tests have a real MongoDB. */
export const HAS_REAL_MONGODB = MONGODB_URL !== undefined;
/** Whether they have a MongoDB at all. */
export const HAS_MONGODB = HAS_REAL_MONGODB || existsSync(join(PLACE, 'state'));

/** A block of tests that need a MongoDB; without one it is left out, and says so. */
export function describeOnMongoDb(name: string, tests: () => void): void {
  if (HAS_MONGODB) describe(name, tests);
  else
    describe.skip(
      `${name} (not run: set MONGODB_URL, or run test/mongodb/install.sh, which needs a JDK and Maven)`,
      tests,
    );
}

/** A test that only a real MongoDB can pass; without one it is left out, and says so. */
export function testOnRealMongoDb(name: string, test: () => Promise<void>, timeout?: number): void {
  if (HAS_REAL_MONGODB) it(name, test, timeout);
  else it.skip(`${name} (not run: MONGODB_URL names no real server)`, test, timeout);
}

/** The server of this process' tests, started at the first call; it ends with the process. */
export async function mongoServer(): Promise<Pick<MongoServer, 'url'>> {
  if (MONGODB_URL !== undefined) return { url: MONGODB_URL };
  // The files of tests that one process runs know nothing of each other.
  const file = join(tmpdir(), `${NOTE}${process.pid}`);
  const known = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (known !== undefined && (await answersAt(Number(known)))) return { url: `mongodb://127.0.0.1:${known}` };
  removeNotesOfTheEnded();
  const { url } = await startMongoServer();
  writeFileSync(file, new URL(url).port);
  return { url };
}

/** A process of tests that has ended had no moment to take its note away: jest tells no file of tests of the end. */
function removeNotesOfTheEnded(): void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(NOTE) && !isAlive(Number(name.slice(NOTE.length))))
      rmSync(join(tmpdir(), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Starts a stand-in of its own, on a port that is free. */
export function startMongoServer(): Promise<MongoServer> {
  const classes = [join(PLACE, 'classes'), join(PLACE, 'jars', '*')].join(':');
  const child = spawn('java', ['-XX:TieredStopAtLevel=1', '-Xmx512m', '-cp', classes, 'StandIn', '0'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('The MongoDB server of the tests could not be started.'));
    });
    createInterface(child.stdout).once('line', (line) => {
      // It ends when this process does, and keeps it from nothing.
      for (const each of [child, child.stdin, child.stdout]) (each as Partial<typeof child>).unref?.();
      resolve({
        url: `mongodb://127.0.0.1:${line}`,
        stop: () =>
          new Promise((stopped) => {
            if (child.exitCode !== null || child.signalCode !== null) {
              stopped();
              return;
            }
            child.once('exit', () => {
              stopped();
            });
            child.kill('SIGKILL');
          }),
      });
    });
  });
}

function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
