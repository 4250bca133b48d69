/** Backups and restores of the embedded engines, in this process: what is refused, what is kept, and who stays erased. */
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Command,
  type CommandId,
  type DecidingActor,
  type PartyId,
  type Tenant,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { createTenant, deactivateWorker, forgetWorker, noteWorker } from '@caseledger/organisation';
import { forgetPerson, mergeParties, type PartyState, registerPerson } from '@caseledger/parties';
import { openLog } from '../logging';
import { markMoved } from '../moving/moved';
import { openProgram, type Program } from '../program';
import { readSettings, type Settings } from '../settings/settings';
import { restoreBackup } from './restore';
import type { RestoreRequest } from './restore-request';
import { takeBackup } from './take-backup';

const DEMO = 'demo' as Tenant;
const LOG = openLog('silent');
const ALMIGHTY: DecidingActor = { id: 'test', roles: [], tenant: DEMO, may: () => true };
const still = (): void => undefined;
const base = mkdtempSync(join(tmpdir(), 'caseledger-backup-'));
afterAll(() => rmSync(base, { recursive: true }));
jest.setTimeout(60_000);

let folders = 0;
const newFolder = (): string => join(base, String((folders += 1)));
const settingsOf = (folder: string, others: object = {}): Settings => readSettings({ DATA_FOLDER: folder, ...others });
const newCommand = (): CommandId => randomUUID() as CommandId;

async function withProgram<Result>(folder: string, work: (program: Program) => Promise<Result>): Promise<Result> {
  const program = await openProgram(settingsOf(folder), LOG);
  try {
    return await work(program);
  } finally {
    await program.close();
  }
}

async function found({ gateway }: Program): Promise<void> {
  const tenant = { name: 'Demo', timeZone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en' };
  await gateway.execute(createTenant({ commandId: newCommand(), ...tenant }), { actor: ALMIGHTY });
}

async function register({ gateway }: Program, familyName: string): Promise<PartyId> {
  const outcome = await gateway.execute(registerPerson({ commandId: newCommand(), details: { familyName } }), {
    actor: ALMIGHTY,
  });
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
  return outcome.id as PartyId;
}

async function forget({ gateway, erasePerson }: Program, partyId: PartyId): Promise<void> {
  const command = forgetPerson({ commandId: newCommand(), partyId, ground: 'OBJECTION' });
  const outcome = await gateway.execute(command, { actor: ALMIGHTY });
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
  await erasePerson(DEMO, partyId, outcome.place);
}

/** How the log and the keys see somebody. */
async function seen({ engines: { store, keys }, loader }: Program, partyId: PartyId): Promise<readonly unknown[]> {
  const party = (await loader.load(store.forTenant(DEMO), 'party', partyId)).state as PartyState;
  const key = await keys.find(DEMO, partyId);
  return [party.status, typeof key === 'object' ? 'has a key' : key];
}

/** An agency that has begun: somebody who is erased before its backup, and somebody who is after it. */
interface Begun {
  readonly folder: string;
  readonly log: string;
  readonly keys: string;
  readonly before: PartyId;
  readonly after: PartyId;
}

async function begun(): Promise<Begun> {
  const [folder, log, keys] = [newFolder(), newFolder(), newFolder()];
  return withProgram(folder, async (program) => {
    await found(program);
    const [before, after] = [await register(program, 'Before'), await register(program, 'After')];
    await forget(program, before);
    await takeBackup(program.engines, { logTo: log, keysTo: keys, withKeyEncryptionKey: true }, still);
    await forget(program, after);
    return { folder, log, keys, before, after };
  });
}

const request = (given: Partial<RestoreRequest>): RestoreRequest => ({
  ...{ logFrom: undefined, keysFrom: undefined, erasuresFrom: [], erasuresLost: false, keysLost: false },
  ...given,
});
const restore = (folder: string, given: Partial<RestoreRequest>, others: object = {}) =>
  restoreBackup(settingsOf(folder, others), request(given), still);
const both = ({ log, keys }: Begun, given: Partial<RestoreRequest> = {}): Partial<RestoreRequest> => ({
  ...{ logFrom: log, keysFrom: keys, erasuresLost: true },
  ...given,
});

let agency: Begun;
beforeAll(async () => {
  agency = await begun();
});

describe('a restore', () => {
  const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

  async function refused(given: Partial<RestoreRequest>, why: RegExp, folder = newFolder()): Promise<void> {
    const there = namesIn(folder);
    await expect(restore(folder, given)).rejects.toThrow(why);
    expect(namesIn(folder)).toEqual(there);
  }

  test('of log and keys asks who was erased since', () =>
    refused(both(agency, { erasuresLost: false }), /--erasures-from/));

  test('takes erasures from no folder that knows of none', () =>
    refused(both(agency, { erasuresFrom: [newFolder()] }), /Nobody's erasure can be read/));

  test('takes erasures from no earlier backup, nor from another log', async () => {
    await refused(both(agency, { erasuresFrom: [agency.keys] }), /no later than/);
    const other = await begun();
    await refused(both(agency, { erasuresFrom: [other.folder] }), /not the one that was backed up/);
  });

  test('takes the keys of no other log', async () => {
    const other = await begun();
    await refused(both(agency, { keysFrom: other.keys }), /those of another log/);
  });

  test('takes no folder without a finished backup, and the kinds for nothing else', async () => {
    const unfinished = newFolder();
    cpSync(agency.log, unfinished, { recursive: true });
    rmSync(join(unfinished, 'backup.json'));
    await refused(both(agency, { logFrom: unfinished }), /no finished backup/);
    await refused(both(agency, { logFrom: agency.keys }), /is one of the keys/);
  });

  test.each(['events.db', 'keys.db'])('takes no %s that was changed by one bit', async (name) => {
    const changed = newFolder();
    cpSync(name === 'events.db' ? agency.log : agency.keys, changed, { recursive: true });
    const bytes = readFileSync(join(changed, name));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(join(changed, name), bytes);
    const from = name === 'events.db' ? { logFrom: changed } : { keysFrom: changed };
    await refused(both(agency, from), /is not as it was when the backup was made/);
  });

  test('takes no backup of a newer program', async () => {
    const newer = newFolder();
    cpSync(agency.log, newer, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(newer, 'backup.json'), 'utf8')) as object;
    writeFileSync(join(newer, 'backup.json'), JSON.stringify({ ...manifest, format: 2, program: '9.9.9' }));
    await refused(both(agency, { logFrom: newer }), /newer version of the program, 9\.9\.9/);
  });

  test('overwrites nothing, and what it does not restore must be there', async () => {
    await refused(both(agency), /overwrites nothing/, agency.folder);
    await refused({ logFrom: agency.log }, /no keys at/);
    await refused({ keysFrom: agency.keys }, /no log at/);
  });

  test('puts nothing into a folder whose log was moved, where no server would start', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    await markMoved(folder, '2026-03-31T10:00:00.000Z');
    const says = /was moved to another engine on 2026-03-31[^]*delete .*moved\.json first/;
    await expect(restore(folder, both(agency))).rejects.toThrow(says);
    expect(namesIn(folder)).toEqual(['lock.db', 'moved.json']);
  });

  test('names at once all that stands in its way', async () => {
    const all = /events\.db[^]*keys\.db[^]*Say with --erasures-from/;
    await refused(both(agency, { erasuresLost: false }), all, agency.folder);
  });

  test('that was interrupted behind its last file says that nothing is left to do but to start', async () => {
    const folder = newFolder();
    await restore(folder, both(agency));
    await refused(both(agency), /was interrupted behind that[^]*start the program, and run caseledger doctor/, folder);
    expect(await withProgram(folder, (program) => seen(program, agency.before))).toEqual(['forgotten', 'destroyed']);
  });

  test('with another key-encryption key puts nothing into place', async () => {
    const folder = newFolder();
    const KEY_ENCRYPTION_KEY = Buffer.alloc(32).toString('base64');
    await expect(restore(folder, both(agency), { KEY_ENCRYPTION_KEY })).rejects.toThrow(/another key-encryption key/);
    expect(namesIn(folder)).toEqual([]);
  });

  test('without a key-encryption key says so, and takes the one that was put there', async () => {
    const keys = newFolder();
    await withProgram(agency.folder, ({ engines }) =>
      takeBackup(engines, { logTo: undefined, keysTo: keys, withKeyEncryptionKey: false }, still),
    );
    expect(readdirSync(keys).sort()).toEqual(['backup.json', 'keys.db']);
    await refused(both(agency, { keysFrom: keys }), /cannot be opened without their key-encryption key/);
    const fromEnvironment = readFileSync(join(agency.folder, 'key-encryption.key'), 'utf8').trim();
    await restore(newFolder(), both(agency, { keysFrom: keys }), { KEY_ENCRYPTION_KEY: fromEnvironment });
  });

  test('that was interrupted is not served, and the same one again is whole', async () => {
    const folder = newFolder();
    await restore(folder, both(agency));
    writeFileSync(
      join(folder, 'restoring.json'),
      JSON.stringify(['keys.db', 'events.db'].map((name) => join(folder, name))),
    );
    renameSync(join(folder, 'events.db'), join(folder, 'events.db.restoring'));
    await expect(withProgram(folder, () => Promise.resolve())).rejects.toThrow(/was not finished/);
    await restore(folder, both(agency));
    expect(readdirSync(folder).sort()).toEqual(['events.db', 'key-encryption.key', 'keys.db', 'lock.db']);
    expect(await withProgram(folder, (program) => seen(program, agency.before))).toEqual(['forgotten', 'destroyed']);
  });
});

describe('who was erased after the backup was taken', () => {
  const BACK = ['person', 'has a key'];
  const GONE = ['forgotten', 'destroyed'];
  const restored = async (given: Partial<RestoreRequest>, folder = newFolder()): Promise<readonly unknown[]> => {
    await restore(folder, given);
    return withProgram(folder, async (program) => {
      expect(await seen(program, agency.before)).toEqual(GONE);
      return seen(program, agency.after);
    });
  };

  test('is back where nothing is left that knows it', async () => {
    expect(await restored(both(agency))).toEqual(BACK);
  });

  test('is not back where the data folder is left, its keys, its log, or a later backup of the keys', async () => {
    const later = newFolder();
    await withProgram(agency.folder, ({ engines }) =>
      takeBackup(engines, { logTo: undefined, keysTo: later, withKeyEncryptionKey: false }, still),
    );
    const logAlone = newFolder();
    cpSync(agency.folder, logAlone, { recursive: true, filter: (path) => !path.includes('keys.db') });
    for (const erasuresFrom of [[agency.folder], [join(agency.folder, 'keys.db')], [logAlone], [later]]) {
      expect(await restored(both(agency, { erasuresFrom, erasuresLost: false }))).toEqual(GONE);
    }
  });

  test('is not back where the keys have stayed, and the log learns of it', async () => {
    const folder = newFolder();
    cpSync(agency.folder, folder, {
      recursive: true,
      filter: (path) => !/(events|read|snapshots|lock)\.db/.test(path),
    });
    expect(await restored({ logFrom: agency.log }, folder)).toEqual(GONE);
  });

  test('is not back where the log was put back by hand', async () => {
    const folder = newFolder();
    cpSync(agency.folder, folder, { recursive: true, filter: (path) => !/(events|lock)\.db/.test(path) });
    cpSync(join(agency.log, 'events.db'), join(folder, 'events.db'));
    expect(await withProgram(folder, (program) => seen(program, agency.after))).toEqual(GONE);
  });

  test('is not back where the log has stayed', async () => {
    const folder = newFolder();
    cpSync(agency.folder, folder, { recursive: true, filter: (path) => !/(keys|lock)\.db/.test(path) });
    expect(await restored({ keysFrom: agency.keys }, folder)).toEqual(GONE);
  });
});

test('a worker, and a party that was merged, who were erased after the backup are not back either', async () => {
  const [folder, log, keys] = [newFolder(), newFolder(), newFolder()];
  const worker = 'somebody' as WorkerId;
  const workerId = workerStreamIdOf(DEMO, worker);
  const [survivor, merged] = await withProgram(folder, async (program) => {
    const give = async (command: Command): Promise<void> => {
      expect(await program.gateway.execute(command, { actor: ALMIGHTY })).toMatchObject({ kind: 'accepted' });
    };
    await found(program);
    const persons = [await register(program, 'Survivor'), await register(program, 'Merged')] as const;
    await give(noteWorker({ commandId: newCommand(), workerId, worker }));
    await give(mergeParties({ commandId: newCommand(), partyId: persons[1], intoId: persons[0] }));
    await takeBackup(program.engines, { logTo: log, keysTo: keys, withKeyEncryptionKey: true }, still);
    await give(deactivateWorker({ commandId: newCommand(), workerId }));
    await give(forgetWorker({ commandId: newCommand(), workerId }));
    await program.eraseWorker(DEMO, workerId, undefined);
    await forget(program, persons[0]);
    return persons;
  });
  const again = newFolder();
  await restore(again, { logFrom: log, keysFrom: keys, erasuresFrom: [folder] });
  await withProgram(again, async (program) => {
    const { state } = await program.loader.load(program.engines.store.forTenant(DEMO), 'worker', workerId);
    expect(state).toMatchObject({ status: 'inactive', forgotten: true });
    expect(await seen(program, survivor)).toEqual(['forgotten', 'destroyed']);
    expect(await seen(program, merged)).toEqual(['forgotten', 'destroyed']);
  });
});

describe('keys that are older than the log', () => {
  let folder: string;
  let later: PartyId;
  beforeEach(async () => {
    folder = newFolder();
    cpSync(agency.folder, folder, { recursive: true, filter: (path) => !path.includes('lock.db') });
    later = await withProgram(folder, (program) => register(program, 'Later'));
    rmSync(join(folder, 'keys.db'));
    rmSync(join(folder, 'keys.db-journal'), { force: true });
  });

  test('are not started on, nor restored without a word: who has no key cannot be read', async () => {
    await expect(withProgram(folder, () => Promise.resolve())).rejects.toThrow(/there are no keys at/);
    await expect(restore(folder, { keysFrom: agency.keys })).rejects.toThrow(
      /keys of 1 persons in the log are missing/,
    );
    expect(existsSync(join(folder, 'keys.db'))).toBe(false);
  });

  test('are restored where that is said, and those persons are erased', async () => {
    expect(await restore(folder, { keysFrom: agency.keys, keysLost: true })).toMatchObject({ personsLost: 1 });
    await withProgram(folder, async (program) => {
      expect(await seen(program, later)).toEqual(['forgotten', 'destroyed']);
      expect(await seen(program, await register(program, 'New'))).toEqual(['person', 'has a key']);
    });
  });

  test('where there are none at all, the log goes on with new ones', async () => {
    rmSync(join(folder, 'key-encryption.key'));
    expect(await restore(folder, { keysLost: true })).toMatchObject({ personsLost: 1 });
    expect(await withProgram(folder, (program) => seen(program, later))).toEqual(['forgotten', 'destroyed']);
  });
});

test('a log that is not there is not begun anew where its keys are', async () => {
  const folder = newFolder();
  cpSync(agency.folder, folder, { recursive: true, filter: (path) => !/(events|lock)\.db/.test(path) });
  await expect(withProgram(folder, () => Promise.resolve())).rejects.toThrow(/no log at .*Is its disk there/);
  expect(existsSync(join(folder, 'events.db'))).toBe(false);
  writeFileSync(join(folder, 'events.db'), '');
  await expect(withProgram(folder, () => Promise.resolve())).rejects.toThrow(/is empty, but the keys/);
});

test('a backup that fails leaves its folder as empty as it was', async () => {
  const [log, keys] = [newFolder(), newFolder()];
  await withProgram(agency.folder, async ({ engines }) => {
    const files = { ...engines.files, keys: join(newFolder(), 'keys.db') };
    const failing = takeBackup({ ...engines, files }, { logTo: log, keysTo: keys, withKeyEncryptionKey: false }, still);
    await expect(failing).rejects.toThrow(/cannot be used/);
  });
  expect([...readdirSync(log), ...readdirSync(keys)]).toEqual([]);
});
