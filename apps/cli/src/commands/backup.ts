/** caseledger backup: copies the log and the keys, each to a folder of its own, while commands go on. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { does } from '../command';
import { EXIT, Failure } from '../failure';

interface Options {
  readonly to?: string;
  readonly keysTo?: string;
  readonly withKeyEncryptionKey?: boolean;
}

interface Taken {
  readonly log?: { readonly events: number };
  readonly keys?: { readonly keys: number; readonly erased: number };
  readonly keyEncryptionKey?: 'in the backup' | 'in its file' | 'in the environment';
}

export function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('copy the log and the keys while commands go on; read models and snapshots are rebuilt')
    .option('--to <folder>', 'an empty or new folder for the log, in which nobody can be read without the keys')
    .option('--keys-to <folder>', "another one for the persons' keys; best on another disk")
    .option('--with-key-encryption-key', 'put the key that wraps the keys beside them, where it is a file');
  does(command, async ({ ask }, { to, keysTo, withKeyEncryptionKey = false }: Options) => {
    if (to === undefined && keysTo === undefined) {
      throw new Failure(EXIT.wrongUsage, 'Say where to: --to for the log, --keys-to for the keys, or both.');
    }
    const result = await ask({
      operation: 'backup',
      given: {
        logTo: to && resolve(to),
        keysTo: keysTo && resolve(keysTo),
        ...(withKeyEncryptionKey && { withKeyEncryptionKey: 'true' }),
      },
    });
    return { result, lines: linesOf(result as unknown as Taken, to ?? '', keysTo ?? '') };
  });
}

function linesOf({ log, keys, keyEncryptionKey }: Taken, to: string, keysTo: string): readonly string[] {
  return [
    ...(log === undefined ? [] : [`The log is in ${to}: ${String(log.events)} events, read back and checked.`]),
    ...(keys === undefined
      ? ['The keys are not in this backup (--keys-to): without them nobody in the log can be read.']
      : [`The keys are in ${keysTo}: of ${String(keys.keys)} persons; ${String(keys.erased)} are erased.`]),
    ...(keyEncryptionKey === undefined ? [] : [KEPT[keyEncryptionKey]]),
    ...(keys === undefined || log === undefined ? [] : ['Keep the two apart: together they tell everything.']),
  ];
}

const KEPT = {
  'in the backup': 'The key-encryption key is beside the keys: whoever has that folder and the log can read everybody.',
  'in its file':
    'The key-encryption key is NOT in the backup. Keep a copy of key-encryption.key somewhere else: without it the keys open nothing.',
  'in the environment':
    'The key-encryption key is NOT in the backup. It is in KEY_ENCRYPTION_KEY: keep it where you keep that.',
} as const;
