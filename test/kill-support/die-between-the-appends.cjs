/**
 * Loaded before the server: its event store kills the process when the first batch of an act on two streams is durable, and
 * the second has not been appended (R3). Everything else is the program as it is.
 */
const { isMainThread } = require('node:worker_threads');
const { replaceEventStore } = require('../support/replaced.cjs');

if (isMainThread) replaceEventStore(dyingBetweenAppends);

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
