/**
 * Runs the program as a process. Its settings are read before all else of it is loaded, which takes far longer: a process that
 * a wrong one ends, again and again where it is restarted, has cost next to nothing.
 */
import { readSettings } from '../settings/settings';
import type { Kind } from './start';

/** Runs a process. What stops its start is one sentence on stderr, and the exit code 1. */
export function run(kind: Kind): void {
  settingsAndStart(kind).catch((error: unknown) => {
    process.stderr.write(`${kind.name} cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

async function settingsAndStart(kind: Kind): Promise<void> {
  const given = readSettings(process.env);
  const settings = kind.settingsFor?.(given) ?? given;
  const { start } = await import('./start.js');
  await start(kind, settings);
}
