/** Asks the operator's socket of a running program. */
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. */
const ASKED_EVERY = 100;

/** What came of an operation. */
export type OperationResult = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** Has an operation done, such as `rebuild`; rejects where it is refused. */
export async function operate(folder: string, operation: string, given: object = {}): Promise<void> {
  const result = await askOperator(folder, operation, given);
  if (!result.ok) throw new Error(`${operation} was answered ${JSON.stringify(result)}`);
}

/** Resolves when all views show the end of the log, whoever keeps them. */
export async function viewsCaughtUp(folder: string): Promise<void> {
  for (;;) {
    const { views } = await askOperator(folder, 'status', {});
    if ((views as readonly { readonly caughtUp: boolean }[]).every(({ caughtUp }) => caughtUp)) return;
    await pause(ASKED_EVERY);
  }
}

async function askOperator(folder: string, operation: string, given: object): Promise<OperationResult> {
  const said = await new Promise<string>((resolve, reject) => {
    request({ socketPath: join(folder, 'caseledger.sock'), path: `/${operation}`, method: 'POST' }, (response) => {
      text(response).then(resolve, reject);
    })
      .once('error', reject)
      .end(JSON.stringify(given));
  });
  const { result } = JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as { readonly result?: OperationResult };
  if (result === undefined) throw new Error(`${operation} was answered ${said}`);
  return result;
}
