/** Databases of a run of their own on a MongoDB server: they have names that nobody else has, and go when the run ends. */
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';

export interface Databases {
  /** Such as `MongoDB 7.0.14`. */
  readonly server: string;
  /** The URL of another one, empty, which is made by whoever writes to it first. */
  another(holding: string): string;
  dropAll(): Promise<void>;
}

const MONGODB_URL = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/;

/** Asks the server who it is. Rejects where it cannot be reached. */
export async function openDatabases(url: string): Promise<Databases> {
  const [, servers, options = ''] = MONGODB_URL.exec(url) ?? [];
  if (servers === undefined) throw new Error('MONGODB_URL is no URL of a MongoDB, such as mongodb://127.0.0.1:27017.');
  const { version } = await on(url, (client) => client.db('admin').command({ buildInfo: 1 }));
  const run = randomUUID().slice(0, 8);
  const names: string[] = [];
  return {
    server: `MongoDB ${String(version)}`,
    another: (holding) => {
      const name = `caseledger-bench-${run}-${String(names.length + 1)}-${holding}`;
      names.push(name);
      return `${servers}/${name}${options}`;
    },
    dropAll: () =>
      on(url, async (client) => {
        for (const name of names) await client.db(name).dropDatabase();
      }),
  };
}

async function on<Result>(url: string, work: (client: MongoClient) => Promise<Result>): Promise<Result> {
  const client = await MongoClient.connect(url, { serverSelectionTimeoutMS: 5_000 });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
