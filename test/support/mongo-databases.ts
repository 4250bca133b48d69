/** Databases of MongoDB for tests: their names in a URL, what is in them, and their end. */
import { type Document, MongoClient } from 'mongodb';
import { mongoServer } from '../mongodb/server';

/** The URL of a database on the server that the tests have. */
export async function databaseAt(name: string, server?: string): Promise<string> {
  const url = server ?? (await mongoServer()).url;
  const [, servers, options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(url)!;
  return `${servers!}/${name}${options}`;
}

export function dropDatabase(url: string): Promise<void> {
  return withDatabase(url, async (database) => {
    await database.dropDatabase();
  });
}

/** Everything in a database, by collection. */
export type Contents = ReadonlyMap<string, readonly Document[]>;

export function contentsOf(url: string): Promise<Contents> {
  return withDatabase(url, async (database) => {
    const names = (await database.listCollections().toArray()).map(({ name }) => name);
    const found = names.map(async (name) => [name, await database.collection(name).find().toArray()] as const);
    return new Map(await Promise.all(found));
  });
}

/** Puts a database back to what it held. */
export function putBack(url: string, contents: Contents): Promise<void> {
  return withDatabase(url, async (database) => {
    const names = (await database.listCollections().toArray()).map(({ name }) => name);
    for (const name of new Set([...names, ...contents.keys()])) {
      const collection = database.collection(name);
      await collection.deleteMany({});
      const documents = contents.get(name) ?? [];
      if (documents.length > 0) await collection.insertMany([...documents]);
    }
  });
}

async function withDatabase<Result>(
  url: string,
  task: (database: ReturnType<MongoClient['db']>) => Promise<Result>,
): Promise<Result> {
  const client = await MongoClient.connect(url);
  try {
    return await task(client.db());
  } finally {
    await client.close();
  }
}
