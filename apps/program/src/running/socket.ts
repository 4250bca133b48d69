/**
 * The operator's way into a running program: HTTP on a socket in the data folder, for whoever may read that folder.
 * POST /<operation> with JSON arguments answers JSON lines: `progress` as it goes, and in the end `result` or `error`.
 */
import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve as absolute } from 'node:path';
import { text } from 'node:stream/consumers';
import { bearerOf } from '@caseledger/security';
import type { Program } from '../program';
import { operations } from '../administration/operations';

const MAX_BODY_BYTES = 64 * 1024;
/** How long an operation has to finish when the program stops, in milliseconds. */
const GRACE = 1_000;
/** What every operating system takes as the path of a socket. */
const MOST_PATH_BYTES = 103;

/** Where the socket of a data folder is. Throws an Error where the folder's path is too long for one. */
export function socketIn(dataFolder: string): string {
  const path = join(absolute(dataFolder), 'caseledger.sock');
  const tooLong = Buffer.byteLength(path) - MOST_PATH_BYTES;
  if (tooLong > 0) {
    throw new Error(`DATA_FOLDER is too long a path for the operator's socket in it, by ${String(tooLong)} bytes.`);
  }
  return path;
}

/** Listens at a path. What is left there by a process that died is removed: this process owns the folder. */
export async function serveAdministration(program: Program, path: string): Promise<{ close(): Promise<void> }> {
  await rm(path, { force: true });
  const server = createServer((request, response) => {
    void answer(program, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        // What is being done for the operator may end well; what takes longer ends with the engines.
        server.closeIdleConnections();
        setTimeout(() => {
          server.closeAllConnections();
        }, GRACE);
      }),
  };
}

async function answer(program: Program, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const operation = operations[(request.url ?? '').slice(1)];
  const tooLong = Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES;
  if (request.method !== 'POST' || operation === undefined || tooLong) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const say = (line: object): void => {
    response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const body = await text(request);
    const asked = {
      arguments: body === '' ? {} : (JSON.parse(body) as Readonly<Record<string, unknown>>),
      bearer: bearerOf(request.headers.authorization),
    };
    const result = await operation(program, asked, (progress) => {
      say({ progress });
    });
    say({ result });
  } catch (error) {
    say({ error: sentenceOf(error) });
  }
  response.end();
}

/** What an operator is told. Theirs is the machine: they may see what went wrong on it. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
