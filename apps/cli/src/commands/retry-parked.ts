/** caseledger retry-parked: folds parked events again, after what was wrong has been mended. */
import type { Retried } from '@caseledger/projecting';
import type { Command } from 'commander';
import { does } from '../command';
import { table } from '../output';

export function addRetryParked(program: Command): void {
  const command = program
    .command('retry-parked')
    .description('fold parked events again')
    .option('--view <view>', 'only this read model');
  does(command, async ({ ask }, { view }: { view?: string }) => {
    const result = await ask({ operation: 'retry-parked', given: { view } });
    const retried = result['retried'] as unknown as readonly (Retried & { readonly view: string })[];
    const rows = retried.map(({ view: name, documents, events, stopped }) => [name, ...[documents, events, stopped]]);
    return { result, lines: table(['View', 'Documents whole again', 'Events', 'Still stopped'], rows) };
  });
}
