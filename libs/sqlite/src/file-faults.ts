/** What an error of the engine says of its file and the disk, in words for whoever keeps the machine. */

/** Result codes by how they begin (SQLite, "Result and Error Codes"), and what each means to an operator. */
const MEANINGS: readonly (readonly [code: string, meaning: string])[] = [
  ['SQLITE_CORRUPT', 'it is damaged'],
  ['SQLITE_NOTADB', 'it is damaged, or no database'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_READONLY', 'it is read-only'],
  ['SQLITE_IOERR', 'the disk is full or fails'],
  ['SQLITE_CANTOPEN', 'it, or its folder, cannot be opened'],
  ['SQLITE_BUSY', 'another program is using it'],
];

/** A check of a file has found what the engine did not stumble on. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  readonly code = 'SQLITE_CORRUPT';
}

/** What is wrong with the file: the end of a sentence such as "The file cannot be read: …". Other errors say it themselves. */
export function whatIsWrong(error: unknown): string {
  const meaning = meaningOf(codeOf(error));
  const said = error instanceof Error ? error.message : String(error);
  return meaning === undefined ? said : `${meaning} (${said})`;
}

/** Whether an error says something of the file or the disk, and not of what the program asked. */
export function isFileFault(error: unknown): boolean {
  return meaningOf(codeOf(error)) !== undefined;
}

/** Whether an error says that the file's content cannot be read as what it was: no other try will. */
export function tellsOfDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

function meaningOf(code: string): string | undefined {
  return MEANINGS.find(([start]) => code.startsWith(start))?.[1];
}

/** The result code of the error, or of what caused it; empty where the engine said nothing. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : codeOf(error.cause);
}
