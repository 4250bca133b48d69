/** caseledger replay: folds the whole log anew and compares every document of the read models with it. */
import type { Comparison } from '@caseledger/projecting';
import type { Command } from 'commander';
import { does } from '../command';
import { firstOf, table } from '../output';

export function addReplay(program: Command): void {
  const command = program
    .command('replay')
    .description('fold the log anew and compare every read model with it')
    .option('--view <view>', 'only this read model');
  does(command, async ({ ask }, { view }: { view?: string }) => {
    const result = await ask({ operation: 'replay', given: { view } });
    const compared = result['compared'] as unknown as readonly Comparison[];
    const rows = compared.map(({ view: name, events, documents, differences }) => [
      name,
      ...[events, documents, differences.length],
    ]);
    const found = compared.flatMap(({ view: name, differences }) =>
      differences.map(({ tenant, key, kind, fields }) => `${name}, ${tenant}/${key}: ${kind} ${fields.join(', ')}`),
    );
    const lines = [
      ...table(['View', 'Events', 'Documents', 'Differences'], rows),
      '',
      ...firstOf(found),
      ...compared.flatMap(notCompared),
      result.ok
        ? 'The read models are what the log says.'
        : 'These documents are not what the log says. Ask doctor whether the log can be read: where it can, rebuild makes ' +
          'them anew.',
    ];
    return { result, lines };
  });
}

/** What of a view another process keeps is compared there. */
function notCompared({ view, partitions: { of, compared } = { of: 1, compared: 1 } }: Comparison): readonly string[] {
  if (compared === of) return [];
  return [
    `${view}: ${String(compared)} of ${String(of)} partitions, those kept here. Ask the other projectors as well.`,
  ];
}
