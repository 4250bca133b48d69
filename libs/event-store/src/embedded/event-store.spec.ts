/** The embedded engine keeps the port's promises. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../contract/event-store.contract';
import { openEmbeddedEventStore } from './event-store';

eventStoreContract('The embedded engine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caseledger-events-'));
  const file = join(folder, 'events.db');
  let store = await openEmbeddedEventStore({ file });
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = await openEmbeddedEventStore({ file }));
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
