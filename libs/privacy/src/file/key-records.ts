/** The stored keys of a file, for moving them; also while a key store is open on it. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makePrivateFolder } from '@caseledger/files';
import type { KeyRecord, KeyRecords } from '../key-records';
import { DESTROYED, type ForgottenPerson } from '../key-store';
import { keyFault } from './file-key-store';
import { opened, type OpenKeys } from './key-copy';
import type { StoredKey } from './key-tables';

/** So few that nobody waits for them noticeably: a page is read or written in one turn. */
const PAGE = 1_000;

/** The records of a file, which is made when something is stored in it. Throws KeyStoreUnavailable, as every method does. */
export function openFileKeyRecords(file: string): KeyRecords {
  let keys: OpenKeys | undefined;
  const open = (): OpenKeys => (keys ??= opened(file));
  const ifThere = (): OpenKeys | undefined => (existsSync(file) ? open() : undefined);
  const reach = async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw keyFault(file, error);
    }
  };
  /** All of it, durably, or nothing. */
  const write = (work: (keys: OpenKeys) => void): Promise<void> =>
    reach(async () => {
      await makePrivateFolder(dirname(file));
      const there = open();
      there.database.transaction(() => {
        work(there);
      });
    });
  return {
    checkValue: () => reach(() => ifThere()?.tables.keptCheckValue()),
    keepCheckValue: (value) =>
      reach(async () => {
        await makePrivateFolder(dirname(file));
        return open().tables.checkValue(value);
      }),
    async *pages() {
      let after = 0;
      for (;;) {
        const rows = await reach(() => ifThere()?.tables.rows(after, PAGE) ?? []);
        yield rows.map((row) => recordOf(row, row));
        if (rows.length < PAGE) return;
        after = rows.at(-1)?.number ?? after;
        await setImmediate();
      }
    },
    find: (persons) =>
      reach(() =>
        persons.flatMap((person) => {
          const stored = ifThere()?.tables.key(person.tenant, person.person);
          return stored === undefined ? [] : [recordOf(person, stored)];
        }),
      ),
    insert: (records) =>
      write(({ tables }) => {
        for (const { tenant, person, key } of records) tables.insertKey(tenant, person, key.id, key.wrapped);
      }),
    destroy: (persons) =>
      write(({ tables }) => {
        for (const { tenant, person } of persons) tables.destroyKey(tenant, person);
      }),
    close: () => {
      keys?.database.close();
      keys = undefined;
      return Promise.resolve();
    },
  };
}

function recordOf({ tenant, person }: ForgottenPerson, { id, wrapped, destroyed }: StoredKey): KeyRecord {
  return { tenant, person, key: destroyed ? DESTROYED : { id, wrapped } };
}
