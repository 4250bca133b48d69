/** caseledger: the command line. */
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { addBackup } from './commands/backup';
import { addCopy } from './commands/copy';
import { addDemo } from './commands/demo';
import { addDoctor } from './commands/doctor';
import { addExport } from './commands/export';
import { addForget } from './commands/forget';
import { addRebuild } from './commands/rebuild';
import { addReplay } from './commands/replay';
import { addRestore } from './commands/restore';
import { addRetryParked } from './commands/retry-parked';
import { addStatus } from './commands/status';
import { addTenant } from './commands/tenant';
import { addToken } from './commands/token';
import { EXIT, sentenceOf } from './failure';

const COMMANDS = [
  ...[addToken, addTenant, addDemo, addStatus, addDoctor],
  ...[addReplay, addRebuild, addRetryParked, addForget, addExport, addBackup, addRestore, addCopy],
];

const program = new Command('caseledger')
  .description('Keeps a caseledger: asks the server that runs on the data folder, or does it here where none runs.')
  .addHelpText(
    'after',
    '\nThe settings are those of the server, from the same environment variables (docs/settings.md).' +
      '\nExit codes: 0 fine, 1 something was found or refused, 2 wrong usage, 3 out of reach.',
  )
  .configureOutput({
    outputError: (text, write) => write(text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase())),
  })
  .showSuggestionAfterError(false)
  .exitOverride();
for (const add of COMMANDS) add(program);

/** How Commander ends is an exit code of ours: help that was asked for is fine, all else is wrong usage. */
function ended(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.wrongUsage;
    return;
  }
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = EXIT.found;
}

program.parseAsync().catch(ended);
