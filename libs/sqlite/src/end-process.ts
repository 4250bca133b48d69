/** How a process ends when an engine that it cannot do without has failed. */

/** EX_IOERR of sysexits. */
const EXIT_IO_ERROR = 74;

/** Says why on stderr, and ends with code 74. */
export function endProcess(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(EXIT_IO_ERROR);
}
