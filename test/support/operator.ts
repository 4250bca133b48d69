/** The operator's socket in the data folder: an operation, its arguments, and what came of it. */
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface OperatorAnswer {
  readonly status: number;
  readonly progress: readonly { readonly doing: string; readonly done: number }[];
  readonly result?: Readonly<Record<string, unknown>> & { readonly ok: boolean };
  readonly error?: string;
}

/** Has an operation done by the program that has the folder. */
export async function operate(folder: string, operation: string, given: object = {}): Promise<OperatorAnswer> {
  const { status, body } = await new Promise<{ status: number; body: string }>((resolve, reject) => {
    request({ socketPath: join(folder, 'caseledger.sock'), path: `/${operation}`, method: 'POST' }, (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, body });
      }, reject);
    })
      .once('error', reject)
      .end(JSON.stringify(given));
  });
  const lines = body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const progress = lines.flatMap((line) => (line['progress'] === undefined ? [] : [line['progress']]));
  const end = lines.find((line) => 'result' in line || 'error' in line) ?? {};
  return { status, progress, ...end } as unknown as OperatorAnswer;
}

/** Creates a tenant; rejects with the sentence where it is refused. */
export async function createTenant(folder: string, tenant: string, timeZone = 'Europe/Amsterdam'): Promise<void> {
  const given = { tenant, name: `Agency ${tenant}`, timeZone, currency: 'EUR', locale: 'en' };
  const { error } = await operate(folder, 'tenant-create', given);
  if (error !== undefined) throw new Error(error);
}
