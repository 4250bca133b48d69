/** Has an operation done: by the server that runs on the data folder, or in this process where none does. */
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { EXIT, Failure } from './failure';
import { doInProcess, type OperationResult, type Progress, type Question, type Settings } from './in-process';

/** What comes over the socket: progress as it goes, and in the end a result or an error. */
interface Line {
  readonly progress?: Progress;
  readonly result?: OperationResult;
  readonly error?: string;
}

/** Nobody listens: there is no socket, it was left behind by a server that was killed, or its path is too long for one. */
const NO_SERVER: readonly unknown[] = ['ENOENT', 'ECONNREFUSED', 'EINVAL', 'ENAMETOOLONG'];

/** Throws a Failure where it is refused, or where neither the server nor the folder can be had. */
export async function ask(
  question: Question,
  settings: Settings,
  tell: (progress: Progress) => void,
): Promise<OperationResult> {
  const response = await send(question, join(resolve(settings.DATA_FOLDER), 'caseledger.sock'));
  return response === undefined ? doInProcess(question, settings, tell) : answerIn(response, tell);
}

/** The server's response, or undefined where no server runs. */
function send({ operation, given = {}, bearer }: Question, socketPath: string): Promise<IncomingMessage | undefined> {
  return new Promise((found, failed) => {
    const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
    const asking: ClientRequest = request({ socketPath, path: `/${operation}`, method: 'POST', headers }, found);
    asking.once('error', (error: NodeJS.ErrnoException) => {
      if (NO_SERVER.includes(error.code)) found(undefined);
      else failed(new Failure(EXIT.outOfReach, `The server cannot be asked at ${socketPath}: ${error.message}.`));
    });
    asking.end(JSON.stringify(given));
  });
}

async function answerIn(response: IncomingMessage, tell: (progress: Progress) => void): Promise<OperationResult> {
  if (response.statusCode !== 200) {
    response.resume();
    throw new Failure(EXIT.outOfReach, 'The server that runs does not know this command: it is of another version.');
  }
  try {
    for await (const text of createInterface(response)) {
      const { progress, result, error } = JSON.parse(text) as Line;
      if (progress !== undefined) tell(progress);
      if (error !== undefined) throw new Failure(EXIT.found, error);
      if (result !== undefined) return result;
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
  }
  throw new Failure(EXIT.outOfReach, 'The server ended before it had answered. Whether it was done is not known.');
}
