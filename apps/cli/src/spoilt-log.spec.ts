/** What doctor and restore say of a log that was changed, or that another program has written to, and how they end. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { CommandId, DecidingActor, Tenant } from '@caseledger/kernel';
import { createTenant } from '@caseledger/organisation';
import { registerPerson } from '@caseledger/parties';
import { openDatabase } from '@caseledger/sqlite';
import { openLog } from '../../program/src/logging';
import { openProgram } from '../../program/src/program';
import { readSettings } from '../../program/src/settings/settings';

const BINARY = resolve(__dirname, '../../../bin/caseledger.js');
const base = mkdtempSync(join(tmpdir(), 'caseledger-spoilt-'));
const begun = join(base, 'begun');
jest.setTimeout(60_000);

async function typed(folder: string, ...given: readonly string[]): Promise<object> {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder };
  const child = spawn(process.execPath, [BINARY, ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await closed)[0], stdout, stderr };
}

beforeAll(async () => {
  const program = await openProgram(readSettings({ DATA_FOLDER: begun }), openLog('silent'));
  const actor: DecidingActor = { id: 'test', roles: [], tenant: 'demo' as Tenant, may: () => true };
  const commandId = () => randomUUID() as CommandId;
  const tenant = { name: 'Demo', timeZone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en' };
  await program.gateway.execute(createTenant({ commandId: commandId(), ...tenant }), { actor });
  for (const familyName of ['Jansen', 'Bakker']) {
    await program.gateway.execute(registerPerson({ commandId: commandId(), details: { familyName } }), { actor });
  }
  await program.close();
});
afterAll(() => rmSync(base, { recursive: true }));

/** The folder as it was begun, with something done to the registration of Bakker behind the back of the log. */
function changed(name: string, change: (body: Readonly<Record<string, unknown>>) => object): string {
  const folder = join(base, name);
  cpSync(begun, folder, { recursive: true });
  const log = openDatabase(join(folder, 'events.db'));
  const find = log.prepare(
    `SELECT position, body FROM events WHERE body LIKE '%"PersonRegistered"%' ORDER BY position DESC`,
  );
  const [position = null, body] = find.get() ?? [];
  const stored = JSON.parse(String(body)) as Readonly<Record<string, unknown>>;
  log.prepare('UPDATE events SET body = ? WHERE position = ?').run(JSON.stringify(change(stored)), position);
  log.close();
  return folder;
}

async function restored(folder: string): Promise<object> {
  const [log, keys] = [`${folder}-log`, `${folder}-keys`];
  const options = ['--to', log, '--keys-to', keys, '--with-key-encryption-key'];
  expect(await typed(folder, 'backup', ...options)).toMatchObject({ code: 0 });
  return typed(`${folder}-restored`, 'restore', '--from', log, '--keys-from', keys, '--erasures-lost');
}

test('a sealed value that was changed is found though the read models hold it still, and no rebuild is advised', async () => {
  const folder = changed('box', ({ sealed, ...event }) => {
    const [{ box, ...rest }] = sealed as [{ readonly box: string }];
    return { ...event, sealed: [{ ...rest, box: `${box.startsWith('A') ? 'B' : 'A'}${box.slice(1)}` }] };
  });
  const found =
    /^PersonRegistered, revision 0 of party-demo\.\S+: what is sealed of details cannot be opened\.\n.*restore the log from a backup.*\n/m;
  expect(await typed(folder, 'doctor')).toMatchObject({ code: 1, stderr: '', stdout: expect.stringMatching(found) });
  expect(await restored(folder)).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(new RegExp(`^It is restored, but not whole: .*\n${found.source}`, 'm')),
  });
});

test('a restore that is whole ends with 0, and says what doctor finds in it', async () => {
  const folder = changed('newer', (event) => ({ ...event, schemaVersion: 99 }));
  expect(await restored(folder)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^It is restored, and whole: start the server\..*\nThe view cases is stopped: .*99/m),
  });
});

test('one in which all is well says only that', async () => {
  expect(await restored(begun)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/all is well\. Start the server\.\n$/),
  });
});
