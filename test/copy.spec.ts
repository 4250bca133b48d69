/**
 * The promise: an operator of the embedded engines copies the log and the keys to servers while commands go on, stops, copies
 * the rest, and goes on there with every event as it was, whatever becomes of the copying meanwhile. As an operator does it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openEventStoreDb } from '@caseledger/event-store/eventstoredb/event-store';
import { randomUUID } from 'node:crypto';
import { anEvent, newId, UTRECHT } from '@caseledger/event-store/contract/sample-events';
import { type Place, type RecordedEvent, storedPart } from '@caseledger/kernel';
import { markMoved } from '../apps/program/src/moving/moved';
import { allAt, whenThereAre } from './copy-support/logs';
import { type StandIn, startStandIn } from './eventstoredb/stand-in';
import { describeOnMongoDb } from './mongodb/server';
import { type Agency, give, open, openAgency, register } from './support/agency';
import { type Client, clientAt } from './support/client';
import { typed } from './support/command-line';
import { onFiles } from './support/engines';
import { eventually } from './support/eventually';
import { eventsInFile } from './support/engines-in-files';
import { contentsOf, databaseAt, dropDatabase } from './support/mongo-databases';
import { operate } from './support/operator';
import { emptyFolder, refusedStart, type Server, startServer } from './support/server';
import { tokenIn } from './support/tokens';

jest.setTimeout(180_000);
const BINARY = resolve(__dirname, '../bin/caseledger.js');
const HISTORY = `query ($case: UUID!, $person: UUID!, $erased: UUID!) {
  case(id: $case) { id revision reference status caseworker client { id kind ... on Person { details { familyName } } } }
  caseHistory(id: $case, first: 100) { edges { node { id revision type sentence actor reason recordedAt } } }
  person(id: $person) { id details { familyName } }
  erased: person(id: $erased) { id details { familyName } }
}`;

onFiles(describe)('caseledger copy', () => {
  describeOnMongoDb('takes a folder to servers', () => {
    let agency: Agency;
    let folder: string;
    let standIn: StandIn;
    let keys: string;
    let readModels: string;
    let person: string;
    let erased: string;
    let caseId: string;

    beforeAll(async () => {
      folder = await emptyFolder();
      // Acts in two streams, merges and erasures are among it.
      expect(await typed(folder, ['demo', '--cases', '80'])).toMatchObject({ code: 0 });
      agency = await openAgency({ DATA_FOLDER: folder });
      const administrator = agency.as('APPLICATION_ADMIN');
      person = await register(administrator, { familyName: 'Overgracht' });
      erased = await register(administrator, { familyName: 'Zwartendijk' });
      await give(administrator, 'forgetPerson', { partyId: erased, ground: 'OBJECTION' });
      caseId = (await open(agency.as('SUPERVISOR'), { clientId: person })).id;
      standIn = await startStandIn();
      keys = await databaseAt(`caseledger-test-${randomUUID().slice(0, 8)}`);
      readModels = await databaseAt(`caseledger-test-${randomUUID().slice(0, 8)}`);
    });
    afterAll(async () => {
      await agency.server.remove();
      await standIn.stop();
      await Promise.all([keys, readModels].map(dropDatabase));
    });

    const given = (to = standIn.url) => [
      ...['copy', '--from', `file:${join(folder, 'events.db')}`, '--to', to],
      ...['--keys-from', `file:${join(folder, 'keys.db')}`, '--keys-to', keys],
    ];
    const copy = (to?: string) => typed(folder, given(to));
    const inFolder = (): readonly RecordedEvent[] => eventsInFile(join(folder, 'events.db'));
    const whatIsSeen = (client: Client) =>
      client.ask<Readonly<Record<string, unknown>>>(HISTORY, { case: caseId, person, erased });

    test('a log with other events is left as it is', async () => {
      const other = await startStandIn();
      const store = await openEventStoreDb({ url: other.url });
      const streams = store.forTenant(UTRECHT);
      await streams.append(streams.name('case', newId()), 'none', [anEvent()]);
      const { code, stderr } = await copy(other.url);
      expect([code, stderr]).toEqual([1, expect.stringContaining('The destination is not empty, and no copy')]);
      expect((await store.wholeLog().read({})).length).toBe(1);
      expect([...(await contentsOf(keys)).values()].flat()).toEqual([]);
      await store.close();
      await other.stop();
    });

    test('keys are not copied under another key-encryption key', async () => {
      const another = { KEY_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') };
      const { code, stderr } = await typed(folder, given(), another);
      expect([code, stderr]).toEqual([3, expect.stringContaining('another key-encryption key') as string]);
      expect([...(await contentsOf(keys)).values()].flat()).toEqual([]);
      expect(await allAt(standIn.url)).toEqual([]);
    });

    test('the key-encryption key is the one beside the keys, also where the data folder has another one', async () => {
      const elsewhere = await emptyFolder();
      await writeFile(join(elsewhere, 'key-encryption.key'), Buffer.alloc(32, 1).toString('base64'), { mode: 0o600 });
      const other = await startStandIn();
      const to = await databaseAt(`caseledger-test-${randomUUID().slice(0, 8)}`);
      // A server has the source, so that more may come.
      expect(await typed(elsewhere, [...given(other.url).slice(0, -1), to])).toMatchObject({ code: 1 });
      expect((await contentsOf(to)).get('keys')?.length).toBeGreaterThan(0);
      await other.stop();
      await dropDatabase(to);
      await rm(elsewhere, { recursive: true });
    });

    test('a server that is not there is named without its password, and so is a wrong URL', async () => {
      const away = await copy('esdb://admin:geheim4711@127.0.0.1:1?tls=false');
      expect(away).toMatchObject({ code: 3, stdout: '', stderr: expect.stringMatching(/EventStoreDB/) as string });
      const wrong = await copy('mongodb://admin:geheim4711@127.0.0.1:1/log');
      expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^--to must be /) as string });
      expect(away.stderr + wrong.stderr).not.toMatch(/geheim/);
    });

    test('killed half way, it has copied the beginning', async () => {
      // So slow that it cannot be done before it is killed.
      const quickAgain = standIn.faults.delay('answering', 300, 100_000);
      const env = { PATH: process.env['PATH'], DATA_FOLDER: folder };
      const child = spawn(process.execPath, [BINARY, ...given()], { env, stdio: 'ignore' });
      const killed = whenThereAre(100, standIn.url, () => child.kill('SIGKILL'));
      const [code] = (await once(child, 'exit')) as [number | null];
      await killed;
      quickAgain();
      expect(code).toBeNull();
      const [original, there] = [inFolder(), await allAt(standIn.url)];
      expect(there.length).toBeLessThan(original.length);
      expect(there.map(storedPart)).toEqual(original.slice(0, there.length).map(storedPart));
    });

    test('while the server runs it goes on from there through lost and late answers, and is not done', async () => {
      const half = (await allAt(standIn.url)).length;
      standIn.faults.drop('afterStoring');
      const lost = whenThereAre(half + 100, standIn.url, () => {
        standIn.faults.drop('afterStoring', 2);
        standIn.faults.delay('answering', 300, 50);
      });
      const { code, stdout } = await copy();
      await lost;
      expect([code, stdout]).toEqual([1, expect.stringMatching(/in use by process \d+.* Stop the server/) as string]);
      expect((await allAt(standIn.url)).map(storedPart)).toEqual(inFolder().map(storedPart));
    });

    test('with the server stopped it copies the rest, event by event the same, and the old folder is refused', async () => {
      const supervisor = agency.as('SUPERVISOR');
      await give(supervisor, 'correctPersonalDetails', { partyId: person, details: { familyName: 'Ondergracht' } });
      await register(supervisor, { familyName: 'Nakomer' });
      const before = await whatIsSeen(supervisor);
      expect(before).toMatchObject({ person: { details: { familyName: 'Ondergracht' } } });
      await agency.server.stop();

      const { code, stdout, stderr } = await copy();
      expect([code, stdout]).toEqual([0, expect.stringContaining('No server starts on the old log')]);
      expect(stderr).not.toMatch(/[a-z]+:\/\//);
      const [original, there] = [inFolder(), await allAt(standIn.url)];
      expect(stdout).toContain(`${String(original.length)} events are there`);
      expect(there.slice(0, original.length).map(storedPart)).toEqual(original.map(storedPart));
      // Processes begin where they were.
      const places = there.slice(original.length);
      expect(places.length).toBe(new Set(original.map(({ stream }) => stream).filter(isProcess)).size);
      for (const { type, stream, data } of places) {
        expect([type, isProcess(stream)]).toEqual(['ProcessAdvanced', true]);
        expect(there.find(({ position }) => position === data['position'])?.id).toBe(data['upTo']);
      }
      // So do the erasures.
      const [upTo] = (await contentsOf(keys)).get('erasedUpTo') ?? [];
      const place = upTo?.['place'] as Place;
      expect(there.find(({ position }) => position === place.position)?.id).toBe(place.eventId);
      expect(await refusedStart({ DATA_FOLDER: folder })).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/was moved to another engine/) as string,
      });
      seenBefore = before;
    });
    let seenBefore: Readonly<Record<string, unknown>>;

    test('given once more, it says that it is done, and changes nothing', async () => {
      const before = await allAt(standIn.url);
      const { code, stdout } = await copy();
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^The log was moved on .* already/) as string]);
      expect(await allAt(standIn.url)).toEqual(before);
    });

    test('a log that was moved is not copied to a second place', async () => {
      const second = await startStandIn();
      const { code, stderr } = await copy(second.url);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/was moved to another engine/) as string]);
      expect(await allAt(second.url)).toEqual([]);
      await second.stop();
    });

    describe('the program on the servers', () => {
      let moved: Server;
      beforeAll(async () => {
        const KEY_ENCRYPTION_KEY = (await readFile(join(folder, 'key-encryption.key'), 'utf8')).trim();
        const engines = { EVENT_STORE_URL: standIn.url, KEY_STORE_URL: keys, READ_STORE_URL: readModels };
        moved = await startServer({ KEY_ENCRYPTION_KEY }, { engines });
      });
      afterAll(() => moved.remove());

      test('shows the same case, history and names, and nothing of an erased person', async () => {
        const supervisor = clientAt(() => moved.address(), tokenIn(moved.folder, { role: 'SUPERVISOR' }));
        // The views are built first.
        expect(await eventually(() => whatIsSeen(supervisor))).toEqual(seenBefore);
        expect(JSON.stringify(seenBefore)).not.toMatch(/Zwartendijk/);
      });

      test('finds all well, and does nothing again', async () => {
        expect(await operate(moved.folder, 'doctor')).toMatchObject({ result: { ok: true, damaged: [], spoilt: [] } });
        const steps = (events: readonly RecordedEvent[]) => events.filter(({ type }) => type.startsWith('Step')).length;
        expect(steps(inFolder())).toBeGreaterThan(0);
        expect(steps(await allAt(standIn.url))).toBe(steps(inFolder()));
      });

      test('answers a command that was given before the move as it did then', async () => {
        const [command] = inFolder()
          .filter(({ type }) => type === 'PersonalDetailsCorrected')
          .slice(-1);
        const there = await openEventStoreDb({ url: standIn.url });
        const { stream, commandId, revision } = command!;
        const found = await there.forTenant('demo' as typeof UTRECHT).findCommand(stream, commandId);
        await there.close();
        expect(found).toEqual([revision]);
      });
    });

    test('the way back goes to a folder, also one that was moved before, and a server starts on it', async () => {
      const back = await emptyFolder();
      await markMoved(back, new Date().toISOString());
      const KEY_ENCRYPTION_KEY = (await readFile(join(folder, 'key-encryption.key'), 'utf8')).trim();
      const giveBack = [
        ...['copy', '--from', standIn.url, '--to', `file:${join(back, 'events.db')}`],
        ...['--keys-from', keys, '--keys-to', `file:${join(back, 'keys.db')}`],
      ];
      const { code, stdout } = await typed(back, giveBack, { KEY_ENCRYPTION_KEY });
      expect([code, stdout]).toEqual([0, expect.stringContaining('see to it that none does') as string]);
      expect(eventsInFile(join(back, 'events.db')).map(storedPart)).toEqual((await allAt(standIn.url)).map(storedPart));
      const server = await startServer({ DATA_FOLDER: back, KEY_ENCRYPTION_KEY });
      const supervisor = clientAt(() => server.address(), tokenIn(back, { role: 'SUPERVISOR' }));
      expect(await eventually(() => whatIsSeen(supervisor))).toEqual(seenBefore);
      await server.remove();
    });

    test('a server that went on at the old place after all is not copied over it', async () => {
      await rm(join(folder, 'moved.json'));
      const server = await startServer({ DATA_FOLDER: folder });
      await register(clientAt(() => server.address(), tokenIn(folder, { role: 'SUPERVISOR' })));
      await server.stop();
      const before = await allAt(standIn.url);
      const { code, stderr } = await copy();
      expect([code, stderr]).toEqual([1, expect.stringMatching(/no copy of the source/) as string]);
      expect(await allAt(standIn.url)).toEqual(before);
    });
  });
});

function isProcess(stream: string): boolean {
  return stream.startsWith('process-');
}
