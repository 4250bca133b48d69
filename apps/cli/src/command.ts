/** What all commands have in common: how they answer, fail and end. */
import type { Command } from 'commander';
import { ask } from './ask';
import { EXIT, Failure, sentenceOf } from './failure';
import { type OperationResult, type Progress, type Question, type Settings, settingsOf } from './in-process';
import { progressOn } from './progress';

/** What a command is done with. */
export interface Desk {
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  readonly tell: (progress: Progress) => void;
  /** Asks the server that runs, or does it in this process. */
  readonly ask: (question: Question) => Promise<OperationResult>;
}

/** What came of a command, for programs and for people. */
export interface Said {
  /** `ok` is false where something was found that an operator must look at. */
  readonly result: Readonly<Record<string, unknown>> & { readonly ok: boolean };
  readonly lines: readonly string[];
}

/** Adds what a command does, and its `--json`. Its arguments come in their order, its options behind them. */
export function does<Given extends readonly unknown[]>(
  command: Command,
  work: (desk: Desk, ...given: Given) => Promise<Said>,
): Command {
  return command.option('--json', 'print one JSON document and nothing else').action(async (...given: unknown[]) => {
    const { json = false } = command.opts<{ json?: boolean }>();
    const shown = progressOn(process.stderr);
    try {
      const settings = settingsOf(process.env);
      const { tell } = shown;
      const desk = {
        ...{ settings, tell, environment: process.env },
        ask: (question: Question) => ask(question, settings, tell),
      };
      // Commander hands the command itself over as the last argument.
      const { result, lines } = await work(desk, ...(given.slice(0, -1) as unknown as Given));
      shown.end();
      process.stdout.write(json ? `${JSON.stringify(result, undefined, 2)}\n` : `${lines.join('\n')}\n`);
      process.exitCode = result.ok ? EXIT.fine : EXIT.found;
    } catch (error) {
      shown.end();
      if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: sentenceOf(error) }, undefined, 2)}\n`);
      process.stderr.write(`${sentenceOf(error)}\n`);
      process.exitCode = error instanceof Failure ? error.exitCode : EXIT.found;
    }
  });
}
