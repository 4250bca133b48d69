/** One openCase after another, below HTTP, beside Emmett on SQLite with the same decision and the same durability. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { askChild } from '../children/child';
import type { OneByOne } from '../children/one-by-one';
import { inTurns } from '../rounds';
import type { Row } from '../row';

const PEER = resolve(__dirname, '../../../bench/peer');

/** Installs what is compared with, once. sqlite3 brings no binary for every machine, and may have to be compiled. */
async function installPeer(): Promise<void> {
  if (existsSync(join(PEER, 'node_modules/@event-driven-io/emmett-sqlite'))) return;
  process.stderr.write('  npm ci --prefix bench/peer: it may take some minutes\n');
  await promisify(execFile)('npm', ['ci', '--prefix', PEER]);
}

export const peer: Row = {
  name: 'peer',
  title: 'one openCase after another, below HTTP, durable / Emmett with emmett-sqlite, synchronous FULL',
  target: { atLeast: 4 },
  measure: async (run) => {
    await installPeer();
    const each = (file: string) => async () => ({
      ...(await askChild<OneByOne['answer']>(file, { folder: await run.folder(), seconds: run.seconds })),
    });
    return inTurns({
      rounds: run.rounds,
      program: each('open-cases'),
      baseline: each('emmett'),
      ratio: (ours, theirs) => ours.perSecond / theirs.perSecond,
    });
  },
};
