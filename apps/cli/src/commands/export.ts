/** caseledger export outcomes: what came of plans and their items, row by row and without names, for analysts. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { bearerOf, type GivenBearer } from '../bearer';
import { does } from '../command';

interface Options extends GivenBearer {
  readonly format: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly output?: string;
}

interface Exported {
  readonly output: string;
  readonly beside: string;
  readonly rows: number;
  readonly position: string;
}

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('exports for analysts')
    .command('outcomes')
    .description('write a row for each plan and each plan item, without names, folded from the log to one position')
    .option('--format <format>', 'csv or ndjson', 'csv')
    .option('--kind <kind>', 'item, plan or period, of a case (default: all)')
    .option('--from <day>', 'only what ended on this day or later, such as 2026-01-01')
    .option('--to <day>', 'only what ended on this day or earlier')
    .option(
      '--output <file>',
      'a new file (default: outcomes.<format> in this folder); what it is of stands in <file>.json',
    )
    .option('--token <token>', 'the token of an analyst (default: CASELEDGER_TOKEN)')
    .option('--tenant <tenant>', 'without a token, and with the local issuer: the tenant whose analyst does it');
  does(command, async (desk, options: Options) => {
    const { format, kind, from, to } = options;
    const output = resolve(options.output ?? `outcomes.${format}`);
    const bearer = await bearerOf(desk, options, 'ANALYST', 'an analyst');
    const result = await desk.ask({
      operation: 'export-outcomes',
      given: { format, kind, from, to, output },
      bearer,
    });
    return { result, lines: linesOf(result as unknown as Exported) };
  });
}

function linesOf({ output, beside, rows, position }: Exported): readonly string[] {
  return [
    `${String(rows)} rows are in ${output}, folded from the log up to position ${position}.`,
    `What they are of stands in ${beside}. It is on the access record that they were exported.`,
  ];
}
