/** The EventStoreDB engine keeps the port's promises. */
import { startStandIn } from '../../../../test/eventstoredb/stand-in';
import { EVENTSTOREDB_URL } from '../../../../test/support/real-servers';
import { eventStoreContract } from '../contract/event-store.contract';
import { openEventStoreDb } from './event-store';

jest.setTimeout(60_000);

/** A server of its own, or the one that is named: then nothing is restarted, and others may write to it. */
async function aServer(): Promise<{ readonly url: string; restart(): Promise<void>; stop(): Promise<void> }> {
  const url = EVENTSTOREDB_URL;
  const nothing = (): Promise<void> => Promise.resolve();
  return url === undefined ? startStandIn() : { url, restart: nothing, stop: nothing };
}

eventStoreContract('The EventStoreDB engine', async () => {
  const server = await aServer();
  let store = await openEventStoreDb({ url: server.url });
  return {
    store,
    reopen: async () => {
      await store.close();
      await server.restart();
      return (store = await openEventStoreDb({ url: server.url }));
    },
    dispose: async () => {
      await store.close();
      await server.stop();
    },
  };
});
