/** caseledger rebuild: makes read models anew from the log, beside those in use. */
import type { Command } from 'commander';
import { does } from '../command';

export function addRebuild(program: Command): void {
  const command = program
    .command('rebuild')
    .description('make the read models anew from the log, beside those in use')
    .option('--view <view>', 'only this read model');
  does(command, async ({ ask }, { view }: { view?: string }) => {
    const result = await ask({ operation: 'rebuild', given: { view } });
    const rebuilt = result['rebuilt'] as readonly string[];
    return { result, lines: [`Made anew: ${rebuilt.join(', ')}.`] };
  });
}
