/** One process owns a data folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUse, lockDataFolder } from './data-folder';

const root = mkdtempSync(join(tmpdir(), 'caseledger-folder-'));
afterAll(() => rmSync(root, { recursive: true }));
jest.setTimeout(60_000);
const LOCKING = join(__dirname, '../../../../dist/libs/event-store/src/embedded/data-folder.js');

test('a missing folder is made, for its owner alone, as are the files in it', async () => {
  const folder = join(root, 'some', 'where', 'new');
  const lock = await lockDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const files = readdirSync(folder);
  expect(files).toEqual(expect.arrayContaining(['lock.db', 'owner.json']));
  expect(files.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)).toEqual([]);
  await lock.release();
});

test('a second start is refused and told which process has the folder, until that one dies, however it dies', async () => {
  const folder = join(root, 'contended');
  const owner = await processWithFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderInUse);
  await expect(lockDataFolder(folder)).rejects.toThrow(
    new RegExp(`^The data folder ${folder} is in use by process ${owner.pid}, which started at \\d{4}-\\S+Z\\.$`),
  );
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  const lock = await lockDataFolder(folder);
  await lock.release();
});

test('the same process cannot take a folder twice, and being refused takes nothing from the one that has it', async () => {
  const folder = join(root, 'twice');
  const lock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(`process ${process.pid}`);
  await expect(processWithFolder(folder)).rejects.toThrow('DataFolderInUse');
  await lock.release();
});

test('a released folder can be taken by another process, and names no owner', async () => {
  const folder = join(root, 'released');
  const lock = await lockDataFolder(folder);
  await lock.release();
  await lock.release();
  expect(readdirSync(folder)).not.toContain('owner.json');
  const owner = await processWithFolder(folder);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
});

/** Another process that holds the folder; rejects with what it said when it could not take it. */
async function processWithFolder(folder: string) {
  const program = `
    require(process.argv[1]).lockDataFolder(process.argv[2]).then(
      () => { console.log('held'); process.stdin.resume(); },
      (error) => { console.log(error.name); process.exit(1); },
    );`;
  const owner = spawn(process.execPath, ['-e', program, LOCKING, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(owner.stdout, 'data')) as [Buffer];
  if (said.toString().trim() !== 'held') throw new Error(said.toString());
  return owner;
}
