/** A key that was handed out is never lost: a process that hands out keys is killed, and each of them is found again. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { PartyId, Tenant } from '@caseledger/kernel';
import { DESTROYED, type KeyStore } from '../key-store';
import { openFileKeyStore } from './file-key-store';

const TENANT = 'westerpoort' as Tenant;
/** After how many printed lines the process is killed. */
const KILLS = [1, 17, 60, 133, 250];
const BUILT = resolve('dist/libs/privacy/src/file/file-key-store.js');

/** Prints `person keyId key` for each key that it was handed, and `person destroyed` for each that it destroyed. */
const HANDS_OUT_KEYS = `
  const { randomUUID } = require('node:crypto');
  const { writeSync } = require('node:fs');
  const [built, file, keyEncryptionKey] = process.argv.slice(1);
  const { openFileKeyStore } = require(built);
  const handOut = async (keys, number) => {
    const person = randomUUID();
    const key = await keys.obtain('${TENANT}', person);
    writeSync(1, person + ' ' + key.id + ' ' + key.bytes.toString('hex') + '\\n');
    if (number % 5 !== 0) return;
    await keys.destroy('${TENANT}', person);
    writeSync(1, person + ' destroyed\\n');
  };
  void openFileKeyStore({ file, keyEncryptionKey: Buffer.from(keyEncryptionKey, 'hex') }).then(async (keys) => {
    for (;;) await Promise.all([1, 2, 3, 4, 5].map((number) => handOut(keys, number)));
  });`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Kills a process that hands out keys once it has printed so many lines; all whole lines that it printed. */
async function linesBeforeKilling(file: string, keyEncryptionKey: Buffer, after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['-e', HANDS_OUT_KEYS, BUILT, file, keyEncryptionKey.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    if (lines.push(line) === after) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return lines;
}

async function stateOf(keys: KeyStore, person: string): Promise<string> {
  const found = await keys.find(TENANT, person as PartyId);
  if (found === undefined) return 'lost';
  return found === DESTROYED ? 'destroyed' : `${found.id} ${found.bytes.toString('hex')}`;
}

test('after a kill at any moment, no key that was handed out is lost and no erased person has one', async () => {
  expect(existsSync(BUILT)).toBe(true);
  const file = join(folder, 'keys.db');
  const keyEncryptionKey = randomBytes(32);
  const unprinted = new Set<string>();
  const handedOut = new Map<string, string>();
  for (const after of KILLS) {
    for (const line of await linesBeforeKilling(file, keyEncryptionKey, after)) {
      const person = line.slice(0, 36);
      handedOut.set(person, line.slice(37));
    }
    const keys = await openFileKeyStore({ file, keyEncryptionKey });
    for (const [person, state] of handedOut) {
      const found = await stateOf(keys, person);
      if (found === 'destroyed' && state !== found) unprinted.add(person);
      else expect([person, found]).toEqual([person, state]);
    }
    await keys.close();
  }
  // Each kill may have come after one key was destroyed and before that was printed.
  expect(unprinted.size).toBeLessThanOrEqual(KILLS.length);
  expect(handedOut.size).toBeGreaterThan(300);
}, 30_000);
