/**
 * What is loaded before it is needed: all of the program takes seconds of a processor, so a command that asks a server, and a
 * start that a wrong setting ends, do without it.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { API, type Environment, PROJECTOR } from './support/server';

const COMMAND_LINE = { main: resolve(__dirname, '../bin/caseledger.js') };
const LONG_TO_LOAD = ['@nestjs/common', '@nestjs/graphql', 'graphql', 'libsql', 'mongodb', 'pino', 'rxjs'];

/** The packages that a process has loaded when it ends. */
async function loadedBy({ main }: { readonly main: string }, given: readonly string[], settings: Environment) {
  const program = `
    process.once('exit', () => {
      const names = Object.keys(require.cache).flatMap((file) => /.*node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(file)?.[1] ?? []);
      require('node:fs').writeSync(3, [...new Set(names)].join());
    });
    require(${JSON.stringify(main)});`;
  const env = { PATH: process.env['PATH'], DATA_FOLDER: resolve(__dirname, 'no-such-folder'), ...settings };
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'] as const;
  const child = spawn(process.execPath, ['-e', program, ...given], { env, stdio: [...stdio] });
  const [said, loaded] = await Promise.all([child.stderr, child.stdio[3]].map((stream) => text(stream as Readable)));
  return { said, loaded: loaded!.split(',') };
}

test.each([['doctor'], ['token', '--role', 'AUDITOR'], ['demo']])('caseledger %s', async (...given) => {
  const { said, loaded } = await loadedBy(COMMAND_LINE, given, {});
  expect(said).toMatch(/^There is no data folder/);
  expect(loaded).toContain('commander');
  expect(loaded.filter((name) => LONG_TO_LOAD.includes(name))).toEqual([]);
});

test.each([
  ['API', API],
  ['projector', PROJECTOR],
])('a start of the %s that a wrong setting ends', async (_, kind) => {
  const { said, loaded } = await loadedBy(kind, [], { PORT: '80x' });
  expect(said).toMatch(/cannot start\. PORT must be/);
  expect(loaded).toContain('reflect-metadata');
  expect(loaded.filter((name) => LONG_TO_LOAD.includes(name))).toEqual([]);
});
