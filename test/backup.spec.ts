/**
 * The promise: a backup that was taken while commands went on holds every command that was answered before it began, and
 * restoring it brings nobody back. With the real server and the command line, as an operator types it.
 */
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Agency, give, openAgency, register } from './support/agency';
import { clientAt } from './support/client';
import { typed } from './support/command-line';
import { onFiles } from './support/engines';
import { eventsIn } from './support/log';
import { operate } from './support/operator';
import { startServer } from './support/server';
import { tokenIn } from './support/tokens';
import { faultsIn, halfActs, lost } from './kill-support/log-checks';
import { type Order, registration, writer } from './kill-support/orders';
import { chance } from './kill-support/random';
import { send, writeUntilGone } from './kill-support/sending';

const WRITERS = 8;
const PARTIES = 8;
jest.setTimeout(180_000);
/** A server has backup tools of its own. */
const testOfFiles = onFiles(test);

let agency: Agency;
let backups: string;
let old: string;
const orders: Order[] = [];
let answeredBefore: readonly Order[];
let erasedBefore: string;
let erasedAfter: string;
const at = (name: string): string => join(backups, name);
const backUp = (...given: string[]) => typed(old, ['backup', ...given]);
const FROM_BOTH = () => ['--from', at('log'), '--keys-from', at('keys')];

/** A server that is backed up under load; somebody is erased before that and somebody after it; then it is killed. */
beforeAll(async () => {
  backups = await mkdtemp(join(tmpdir(), 'caseledger-backups-'));
  agency = await openAgency();
  old = agency.server.folder;
  const client = agency.as('SUPERVISOR');
  const administrator = agency.as('APPLICATION_ADMIN');
  erasedBefore = await register(administrator, { familyName: 'Zwartendijk' });
  erasedAfter = await register(administrator, { familyName: 'Overgracht' });
  await give(administrator, 'forgetPerson', { partyId: erasedBefore, ground: 'OBJECTION' });
  for (let n = 0; n < PARTIES; n += 1) orders.push(registration(`Party ${String(n)}`));
  for (const order of orders) expect(await send(client, order)).toBe(true);
  const ids = orders.map(({ answer }) => (answer as { id: string }).id);

  const written = Array.from({ length: WRITERS }, () => [] as Order[]);
  const writing = written.map((own, n) => writeUntilGone(client, writer(`writer${String(n)}`, ids, chance(n)), own));
  const all = (): readonly Order[] => [...orders, ...written.flat()];
  while (all().filter(({ answer }) => answer?.kind === 'done').length < 100) await pause(20);
  answeredBefore = all().filter(({ answer }) => answer?.kind === 'done');
  expect(await backUp('--to', at('log'), '--keys-to', at('keys'), '--with-key-encryption-key')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^The log is in \S+: \d+ events, read back and checked\.\n/),
  });
  const answered = all().filter(({ answer }) => answer !== undefined).length;
  await give(administrator, 'forgetPerson', { partyId: erasedAfter, ground: 'CONSENT_WITHDRAWN' });
  // Nobody waited for the backup.
  expect(answered).toBeGreaterThan(answeredBefore.length);
  await agency.server.kill9();
  await Promise.all(writing);
  orders.push(...written.flat());
});
afterAll(async () => {
  await agency.server.remove();
  await rm(backups, { recursive: true });
});

/** What is known of the two in a folder that was restored, asked of the server that was started on it. */
async function whoIsThere(folder: string): Promise<object> {
  const server = await startServer({ DATA_FOLDER: folder });
  const auditor = clientAt(() => server.address(), tokenIn(folder, { role: 'AUDITOR' }));
  const person = 'kind details { familyName }';
  const seen = await auditor.ask<object>(
    `query ($before: UUID!, $after: UUID!) { before: person(id: $before) { ${person} } after: person(id: $after) { ${person} } }`,
    { before: erasedBefore, after: erasedAfter },
  );
  expect(await operate(folder, 'doctor')).toMatchObject({ result: { ok: true, damaged: [] } });
  expect(await operate(folder, 'replay')).toMatchObject({ result: { ok: true } });
  expect(await server.stop()).toBe(0);
  return seen;
}

const ERASED = { kind: 'ERASED', details: { familyName: null } };

testOfFiles('the files are for their owner alone, and the log is apart from everything that opens it', () => {
  expect(readdirSync(at('log')).sort()).toEqual(['backup.json', 'events.db']);
  expect(readdirSync(at('keys')).sort()).toEqual(['backup.json', 'key-encryption.key', 'keys.db']);
  for (const folder of ['log', 'keys']) {
    expect(statSync(at(folder)).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(at(folder))) expect(statSync(join(at(folder), name)).mode & 0o777).toBe(0o600);
  }
});

testOfFiles('it is not restored without a word on who was erased since, and nothing is left of the try', async () => {
  const folder = at('refused');
  const ended = await typed(folder, ['restore', ...FROM_BOTH()]);
  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--erasures-from') });
  expect(readdirSync(backups)).not.toContain('refused');
});

testOfFiles(
  'restored elsewhere, every command that was answered before it is there, nobody is back, and all is well',
  async () => {
    const folder = at('restored');
    const ended = await typed(folder, ['restore', ...FROM_BOTH(), '--erasures-from', old]);
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/all is well\. Start the server\.\n$/) });
    expect(await whoIsThere(folder)).toEqual({ before: ERASED, after: ERASED });

    const log = await eventsIn(folder);
    expect(lost(log, answeredBefore)).toEqual([]);
    expect(halfActs(log)).toEqual([]);
    // What came after the backup is not there, whole orders only: they would be done again under their commandId.
    const there = new Set(log.map(({ commandId }) => String(commandId)));
    const known = orders.filter(({ input }) => there.has(input.commandId));
    for (const order of known) order.answer ??= { kind: 'refused', code: 'unanswered' };
    const unknown = (fault: string): boolean => !fault.includes('and yet written') && !fault.includes('sent by nobody');
    expect(faultsIn(log, known).filter(unknown)).toEqual([]);
    const [forgotten] = log.filter(({ type, stream }) => type === 'PersonForgotten' && stream.endsWith(erasedAfter));
    expect(forgotten?.actor.id).toBe('process:restored-erasures');
  },
);

testOfFiles('a backup is not taken to where something is, nor is one restored under a server that runs', async () => {
  expect(await backUp('--to', at('log'))).toMatchObject({ code: 1, stderr: expect.stringContaining('not empty') });
  expect(await backUp('--to', at('new'), '--keys-to', at('new/keys'))).toMatchObject({ code: 1 });
  expect(await backUp()).toMatchObject({ code: 2 });
  await agency.server.restart();
  const ended = await typed(old, ['restore', ...FROM_BOTH(), '--erasures-lost']);
  expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('in use by process') });
});
