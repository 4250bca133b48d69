/** Forgetting a worker has destroyed their key when it answers, whoever follows the log's erasures. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventId,
  type LogId,
  type PartyId,
  type Place,
  type Position,
  type Tenant,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { DESTROYED, type KeyStore } from '@caseledger/privacy';
import { openFileKeyStore } from '@caseledger/privacy/file/file-key-store';
import type { ReadStore } from '@caseledger/read-store';
import { eraseWorker } from './erase-worker';

const north = 'north' as Tenant;
const [worker, colleague] = [workerStreamIdOf(north, 'jo'), workerStreamIdOf(north, 'an')];
const place: Place = { logId: 'log' as LogId, position: '1' as Position, eventId: worker as string as EventId };
let folder: string;
let keys: KeyStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseledger-test-'));
  keys = await openFileKeyStore({ file: join(folder, 'keys.db'), keyEncryptionKey: Buffer.alloc(32, 7) });
});
afterEach(async () => {
  await keys.close();
  await rm(folder, { recursive: true });
});

const keyOf = (id: string) => keys.find(north, id as PartyId);

test('the key is destroyed, then the view waited for, then its bytes are dropped; a colleague keeps theirs', async () => {
  for (const id of [worker, colleague]) await keys.obtain(north, id as string as PartyId);
  const steps: unknown[] = [];
  const erase = eraseWorker({
    keys,
    projections: {
      waitFor: async (view, at, patience) => {
        steps.push([await keyOf(worker), view, at, patience]);
        return 'reached' as const;
      },
    },
    readStore: { purge: () => Promise.resolve(void steps.push('purged')) } as unknown as ReadStore,
    patience: 10,
  });
  await erase(north, worker, place);
  expect(steps).toEqual([[DESTROYED, 'workers', place, 10], 'purged']);
  expect(await keyOf(colleague)).not.toBe(DESTROYED);
  await erase(north, worker, place);
  expect(await keyOf(worker)).toBe(DESTROYED);
});
