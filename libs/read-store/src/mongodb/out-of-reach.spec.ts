/** A MongoDB that comes and goes, or is none: what is thrown, and what operators are told. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MongoServerError, MongoServerSelectionError } from 'mongodb';
import { asPortSays, duplicatesIn } from '@caseledger/mongodb';
import {
  describeOnMongoDb,
  HAS_REAL_MONGODB,
  type MongoServer,
  startMongoServer,
} from '../../../../test/mongodb/server';
import { eventually } from '../../../../test/support/eventually';
import { startProxy } from '../../../../test/support/proxy';
import { ACME, liveCollection, PARKED, write } from '../contract/samples';
import { ReadStoreUnavailable } from '../read-store';
import { openMongoReadStore } from './read-store';

const SOON = 'serverSelectionTimeoutMS=300';

(HAS_REAL_MONGODB ? describe.skip : describeOnMongoDb)('a MongoDB that goes and comes back', () => {
  let server: MongoServer;
  beforeEach(async () => {
    server = await startMongoServer();
  });
  afterEach(() => server.stop());

  test('is unavailable, then available, and its loss and return are told once each', async () => {
    const told: string[] = [];
    const way = await startProxy(new URL(server.url).host);
    const store = await openMongoReadStore({
      url: `mongodb://${way.host}/?${SOON}`,
      onTrouble: (sentence) => told.push(sentence),
    });
    const collection = await liveCollection(store);
    await collection.write([write('a', 1, { due: 'secret' })]);
    const documents = store.forTenant(ACME, 'cases');
    way.cut();
    await expect(documents.get('a')).rejects.toThrow(ReadStoreUnavailable);
    await expect(documents.page({ index: 'all', equals: {}, direction: 'ascending', limit: 1 })).rejects.toThrow(
      ReadStoreUnavailable,
    );
    await expect(collection.write([write('b', 2, { due: 'secret' })])).rejects.toThrow(ReadStoreUnavailable);
    await expect(store.liveVersion('cases')).rejects.toThrow(ReadStoreUnavailable);
    await expect(store.park(PARKED)).rejects.toThrow(ReadStoreUnavailable);
    expect(told).toHaveLength(1);
    way.letThrough();
    await eventually(() => store.liveVersion('cases'));
    await collection.write([write('a', 2, { due: 'again' })]);
    expect((await documents.get('a'))?.document).toEqual({ due: 'again' });
    expect(told).toHaveLength(2);
    expect(told.join(' ')).not.toContain('secret');
    expect(told[1]).toMatch(/is back/);
    await store.close();
    await way.close();
  }, 30_000);

  test('takes a lease from its holder before anybody else can have it', async () => {
    const leaseTimes = { lapsesAfter: 1_000, renewsEvery: 100, looksEvery: 50 };
    const store = await openMongoReadStore({ url: `${server.url}/?${SOON}`, leaseTimes });
    const lease = await store.lease('cases', new AbortController().signal);
    const stopped = performance.now();
    await server.stop();
    await new Promise((lost) => {
      lease.lost.addEventListener('abort', lost);
    });
    expect(performance.now() - stopped).toBeLessThan(leaseTimes.lapsesAfter);
    await store.close();
  }, 20_000);
});

describe('opening a MongoDB', () => {
  test('where nobody answers is unavailable', async () => {
    await expect(openMongoReadStore({ url: `mongodb://ann:pass@127.0.0.1:1/?${SOON}` })).rejects.toThrow(
      ReadStoreUnavailable,
    );
  });

  test('that is something else fails with a sentence', async () => {
    const other = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as AddressInfo;
    await expect(openMongoReadStore({ url: `mongodb://127.0.0.1:${port}/?${SOON}` })).rejects.toThrow(/MongoDB/);
    other.close();
    other.closeAllConnections();
  });

  test('whose authority is in no file, or in one that is none, is not waited for', async () => {
    for (const file of ['/nowhere/ca.crt', __dirname]) {
      const opening = openMongoReadStore({ url: `mongodb://127.0.0.1:1/?tls=true&tlsCAFile=${file}&${SOON}` });
      await expect(opening).rejects.toThrow(/The URL of the read store names a file that cannot be used/);
      await expect(opening).rejects.not.toThrow(ReadStoreUnavailable);
    }
  });

  test.each([
    'mongodb://ann:pa/ss@host/caseledger',
    'mongodb://ann:secret@host/?noSuchOption=1',
    'http://ann:secret@host/',
    'mongodb://',
    'mongodb://ann:secret@host/%E0%A4%A',
  ])('with the URL %s says what is wrong, without the password', async (url) => {
    const refused = openMongoReadStore({ url });
    await expect(refused).rejects.toThrow(/The URL of the read store is none that MongoDB has/);
    await expect(refused).rejects.not.toThrow(/secret|pa\/ss/);
    await expect(refused).rejects.not.toThrow(ReadStoreUnavailable);
  });
});

describe('what MongoDB answers', () => {
  const saidOf = (error: Error) =>
    asPortSays({ name: 'the read store', database: 'x', Unavailable: ReadStoreUnavailable }, error) as Error;
  const answer = (code: number, codeName: string) => {
    const message = `E11000 duplicate key error: dup key: { _id: "acme Ann Berg" }`;
    return saidOf(new MongoServerError({ message, code, codeName }));
  };

  test.each([
    [11_000, 'DuplicateKey'],
    [2, 'BadValue'],
    [10_107, 'NotWritablePrimary'],
    [18, 'AuthenticationFailed'],
  ])('%i %s is told without a value of a document', (code, name) => {
    expect(JSON.stringify([answer(code, name).message, answer(code, name).cause])).not.toMatch(/Ann|dup key/);
  });

  test('waiting helps where the primary changes, and not where the credentials are refused', () => {
    expect(answer(10_107, 'NotWritablePrimary')).toBeInstanceOf(ReadStoreUnavailable);
    expect(answer(18, 'AuthenticationFailed')).not.toBeInstanceOf(ReadStoreUnavailable);
    expect(answer(18, 'AuthenticationFailed').message).toMatch(/refuses the credentials/);
    expect(duplicatesIn(new Error())).toBeUndefined();
  });

  test('where no primary is found for long, it is said what may be wrong with the URL', () => {
    const timedOut = new MongoServerSelectionError('Server selection timed out after 5000 ms', {} as never);
    expect(saidOf(timedOut).message).toMatch(/no primary is found; .* hosts, replicaSet and tls in the URL/);
  });
});
