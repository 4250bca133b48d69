/** Where the stores are: what their URLs must be, each and together. */

/** What may name a store: a file, or a server of its kind. */
interface StoreUrl {
  readonly pattern: RegExp;
  readonly mustBe: string;
}

const file = (name: string): string => `file: and a path, such as file:./data/${name}, or `;
const mongoDb = (name: string, database: string): StoreUrl => ({
  pattern: /^file:.+$|^mongodb(?:\+srv)?:\/\/\S+$/,
  mustBe: `${file(name)}mongodb://, a server and the database, such as mongodb://db1/${database}`,
});

export const EVENT_STORE: StoreUrl = {
  pattern: /^file:.+$|^esdb(?:\+discover)?:\/\/\S+$/,
  mustBe: `${file('events.db')}esdb:// and a server, such as esdb://db1:2113`,
};
export const READ_STORE = mongoDb('read.db', 'caseledger');
export const KEY_STORE = mongoDb('keys.db', 'caseledger-keys');

export interface StoreSettings {
  readonly PROJECTING: string;
  readonly EVENT_STORE_URL: string | undefined;
  readonly READ_STORE_URL: string | undefined;
  readonly KEY_STORE_URL: string | undefined;
}

/**
 * What is wrong with the stores together, or undefined: what several processes share must be on servers, and whoever has the
 * read models must not thereby have the keys.
 */
export function wrongStores({
  PROJECTING,
  EVENT_STORE_URL,
  READ_STORE_URL,
  KEY_STORE_URL,
}: StoreSettings): string | undefined {
  const onServers = [EVENT_STORE_URL, READ_STORE_URL, KEY_STORE_URL].every((url) => url?.startsWith('file:') === false);
  if (PROJECTING === 'elsewhere' && !onServers) {
    return 'PROJECTING must be here unless EVENT_STORE_URL, READ_STORE_URL and KEY_STORE_URL all name servers.';
  }
  const readModels = databaseOf(READ_STORE_URL, 'caseledger');
  const isOne = readModels !== undefined && readModels === databaseOf(KEY_STORE_URL, 'caseledger-keys');
  return isOne ? 'KEY_STORE_URL must name another database than READ_STORE_URL.' : undefined;
}

/** Where several processes can share a view, each of two has half of it to do, and each of four a quarter. */
const PARTITIONS_ON_A_SERVER = 4;

/** How many partitions a view gets. */
export function partitionsOf({
  READ_STORE_URL,
  VIEW_PARTITIONS,
}: Pick<StoreSettings, 'READ_STORE_URL'> & { readonly VIEW_PARTITIONS: number | undefined }): number {
  const onServer = READ_STORE_URL !== undefined && !READ_STORE_URL.startsWith('file:');
  return VIEW_PARTITIONS ?? (onServer ? PARTITIONS_ON_A_SERVER : 1);
}

/** The servers and the database of a MongoDB URL, without what is secret in it; undefined for any other. */
function databaseOf(url: string | undefined, standard: string): string | undefined {
  const [, servers, database] = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)(?:\/([^?]*))?/.exec(url ?? '') ?? [];
  return servers && `${servers}/${database === undefined || database === '' ? standard : database}`;
}
