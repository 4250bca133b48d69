/** caseledger status: where each read model stands. */
import type { ViewStatus } from '@caseledger/projecting';
import type { Command } from 'commander';
import { does } from '../command';
import { table, yesOrNo } from '../output';

export function addStatus(program: Command): void {
  does(program.command('status').description('say where each read model stands'), async ({ ask }) => {
    const result = await ask({ operation: 'status' });
    const views = result['views'] as unknown as readonly ViewStatus[];
    const isDivided = views.some(({ partitions }) => (partitions?.of ?? 1) > 1);
    const rows = views.map(({ view, version, state, partitions, applied, skipped, parked, caughtUp, reason }) => [
      ...[view, version, state],
      ...(isDivided ? [partitions === undefined ? '' : `${String(partitions.here)} of ${String(partitions.of)}`] : []),
      ...[applied, skipped, parked, yesOrNo(caughtUp)],
      reason ?? '',
    ]);
    const headings = [
      ...['View', 'Version', 'State'],
      ...(isDivided ? ['Here'] : []),
      ...['Applied', 'Skipped', 'Parked', 'Up to date', 'Reason'],
    ];
    return { result, lines: table(headings, rows) };
  });
}
