/** The rules that every change to a worker follows. */
import { isText, rejected, type Rejection } from '@caseledger/kernel';
import type { WorkerState } from './worker.state';

/** A worker is in at most so many teams: a list of what is open to them merges one list for each. */
export const MOST_TEAMS = 15;

/** The longest name or e-mail address of a worker, in characters. */
const MOST_CHARACTERS = 200;

/** Whoever has left the organisation comes into no team. */
export function activeWorkerRejection({ status }: WorkerState): Rejection | undefined {
  if (status === 'active') return undefined;
  return rejected('WorkerNotActive', 'This worker has left the organisation.', { field: 'workerId' });
}

/** A name or an e-mail address: not empty and not too long; the e-mail address may be left out. */
export function workerTextRejection(value: string | undefined, field: 'name' | 'email'): Rejection | undefined {
  if (value === undefined || isText(value, MOST_CHARACTERS)) return undefined;
  return rejected('NameNotAllowed', 'This has 1 to {most} characters.', { field, values: { most: MOST_CHARACTERS } });
}
