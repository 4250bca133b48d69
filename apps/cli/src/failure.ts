/** How a command ends that could not be done: a sentence for whoever typed it, and the exit code. */

/** What the exit code of every command says. */
export const EXIT = {
  fine: 0,
  /** Something was found that an operator must look at, or the command was refused. */
  found: 1,
  wrongUsage: 2,
  /** The server, the data folder or a file cannot be reached or opened. */
  outOfReach: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command could not be done. The message is one sentence, or a few. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

/** What an error says, without where it was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
