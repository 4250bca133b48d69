/** Asks the operator's socket of a running program. */
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Has an operation done, such as `rebuild`; rejects where it is refused. */
export async function operate(folder: string, operation: string, given: object = {}): Promise<void> {
  const said = await new Promise<string>((resolve, reject) => {
    request({ socketPath: join(folder, 'caseledger.sock'), path: `/${operation}`, method: 'POST' }, (response) => {
      text(response).then(resolve, reject);
    })
      .once('error', reject)
      .end(JSON.stringify(given));
  });
  const end = JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as { readonly result?: { readonly ok: boolean } };
  if (end.result?.ok !== true) throw new Error(`${operation} was answered ${said}`);
}
