/** A start on servers: it waits for those that are out of reach, and ends with a sentence where waiting does not help. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from './support/eventually';
import { freePort } from './support/free-port';
import { beginServer, emptyFolder, type Environment, refusedStart } from './support/server';
import { type Cluster, openCluster } from './several-support/cluster';
import { startStandIn } from './eventstoredb/stand-in';
import { describeOnMongoDb } from './mongodb/server';

jest.setTimeout(60_000);

describeOnMongoDb('a start on servers', () => {
  let cluster: Cluster;
  let settings: Environment;
  beforeAll(async () => {
    cluster = await openCluster();
    settings = { ...cluster.engines.settings, KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') };
  });
  afterAll(() => cluster.remove());

  const SECRET = 'geheim4711';

  test('waits for an event store that is not there, says so, and serves when it comes', async () => {
    const { standIn } = cluster.engines;
    await standIn!.stop();
    const observe = await freePort();
    const folder = await emptyFolder();
    const starting = beginServer({
      ...{ ...settings, DATA_FOLDER: folder, OBSERVE_PORT: String(observe), LOG_LEVEL: 'warn' },
    });
    const health = async (): Promise<readonly [number, unknown]> => {
      const response = await fetch(`http://127.0.0.1:${String(observe)}/health/ready`);
      return [response.status, await response.json()];
    };
    const waitsFor = expect.stringMatching(/EventStoreDB/) as string;
    await eventually(async () => {
      expect(await health()).toEqual([503, { status: 'starting', waitsFor, views: [] }]);
    });
    expect(starting.said.stderr).toMatch(/"waitsFor":"[^"]*EventStoreDB[^"]*".*An engine is out of reach/);
    await standIn!.start();
    await starting.ready;
    // Its views may have something to catch up with.
    await eventually(async () => {
      expect((await health())[0]).toBe(200);
    });
    await starting.kill9();
  });

  /** What is wrong for good is one sentence, and never the secret in it. */
  async function sentenceOf(wrong: Environment): Promise<string> {
    const folder = await emptyFolder();
    const { code, stdout, stderr } = await refusedStart({ ...settings, DATA_FOLDER: folder, ...wrong });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^caseledger cannot start\. [^\n]+\n$/);
    expect(stderr).not.toContain(SECRET);
    return stderr;
  }

  test('ends where the event store refuses the credentials', async () => {
    const strict = await startStandIn({ username: 'admin', password: 'another' });
    const url = strict.url.replace('esdb://', `esdb://admin:${SECRET}@`);
    expect(await sentenceOf({ EVENT_STORE_URL: url })).toMatch(/EventStoreDB refuses the credentials/);
    await strict.stop();
  });

  test('ends where what answers is no event store', async () => {
    const page = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
    await new Promise((listening) => page.once('listening', listening));
    const { port } = page.address() as AddressInfo;
    const url = `esdb://admin:${SECRET}@127.0.0.1:${String(port)}?tls=false`;
    expect(await sentenceOf({ EVENT_STORE_URL: url })).toMatch(/no EventStoreDB/);
    page.close();
  });

  test.each([
    ['EVENT_STORE_URL', `esdb://admin:${SECRET}@:x?tls=maybe`, /EventStoreDB/],
    ['READ_STORE_URL', `mongodb://somebody:${SECRET}@[x/readmodels`, /READ_STORE_URL|MongoDB/],
    ['KEY_STORE_URL', `mongodb://somebody:${SECRET}@[x/keys`, /KEY_STORE_URL|MongoDB/],
  ])('ends where %s cannot be understood', async (name, url, says) => {
    expect(await sentenceOf({ [name]: url })).toMatch(says);
  });

  test.each(['READ_STORE_URL', 'KEY_STORE_URL'])('ends where %s has wrong credentials', async (name) => {
    const url = settings[name]!.replace('mongodb://', `mongodb://somebody:${SECRET}@`);
    expect(await sentenceOf({ [name]: url })).toMatch(/credentials|refuse/i);
  });
});
