/** What is kept of an exception that an event caused: nothing that could hold a value of the event. */
import { basename } from 'node:path';

/** Why an event could not be read or folded: the exception's kind and where it was thrown. Its message stays out. */
export function faultIn(doing: string, error: unknown): string {
  if (!(error instanceof Error)) return `Something that is no error was thrown while ${doing}.`;
  const kind = /^[A-Za-z]{1,64}$/.test(error.name) ? error.name : 'Error';
  const frames = (error.stack ?? '').replace(error.message, '').split('\n');
  const [, file] = /\(?([^()\s]+:\d+:\d+)\)?$/.exec(frames.find((line) => /^\s+at /.test(line)) ?? '') ?? [];
  return `${kind} while ${doing}${file === undefined ? '' : ` (${basename(file)})`}.`;
}
