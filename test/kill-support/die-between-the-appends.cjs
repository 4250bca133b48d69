/**
 * Loaded before the server: its event store kills the process when the first batch of an act on two streams is durable, and
 * the second has not been appended (R3). Everything else is the program as it is.
 */
const { join } = require('node:path');
const { isMainThread } = require('node:worker_threads');

const engine = require.resolve(join(__dirname, '../../dist/libs/event-store/src/embedded/event-store.js'));

if (isMainThread) {
  const { openEmbeddedEventStore, ...others } = require(engine);
  require.cache[engine].exports = {
    ...others,
    openEmbeddedEventStore: async (parts) => dyingBetweenAppends(await openEmbeddedEventStore(parts)),
  };
}

function dyingBetweenAppends(store) {
  return {
    ...store,
    forTenant: (tenant) => {
      const streams = store.forTenant(tenant);
      return {
        ...streams,
        append: async (stream, expected, events) => {
          const result = await streams.append(stream, expected, events);
          if (events.some(({ type }) => type === 'ActIntended')) process.kill(process.pid, 'SIGKILL');
          return result;
        },
      };
    },
  };
}
