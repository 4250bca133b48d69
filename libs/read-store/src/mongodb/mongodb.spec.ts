/** The MongoDB engine keeps the port's promises. */
import { randomUUID } from 'node:crypto';
import { describeOnMongoDb } from '../../../../test/mongodb/server';
import { databaseAt, dropDatabase } from '../../../../test/support/mongo-databases';
import { readStoreContract } from '../contract/read-store.contract';
import type { ReadStore } from '../read-store';
import { openMongoReadStore } from './read-store';

jest.setTimeout(60_000);

describeOnMongoDb('MongoDB', () => {
  readStoreContract('mongodb', async () => {
    const url = await databaseAt(`caseledger-test-${randomUUID().slice(0, 8)}`);
    const stores: ReadStore[] = [];
    const open = async (): Promise<ReadStore> => {
      const store = await openMongoReadStore({ url });
      stores.push(store);
      return store;
    };
    let store = await open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await open();
        return store;
      },
      another: open,
      dispose: async () => {
        await Promise.all(stores.map((each) => each.close()));
        await dropDatabase(url);
      },
    };
  });
});
