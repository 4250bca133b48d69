/**
 * Loaded before the server: its event store takes its time. A batch that defines a case type called Slow is
 * answered two seconds after it was appended, and to read the stream of a case takes as long. Everything else is the program as it is.
 */
const { join } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { isMainThread } = require('node:worker_threads');

const SLOWNESS = 2_000;
const engine = require.resolve(join(__dirname, '../../dist/libs/event-store/src/embedded/event-store.js'));

if (isMainThread) {
  const { openEmbeddedEventStore, ...others } = require(engine);
  require.cache[engine].exports = {
    ...others,
    openEmbeddedEventStore: async (parts) => slow(await openEmbeddedEventStore(parts)),
  };
}

function slow(store) {
  return {
    ...store,
    forTenant: (tenant) => {
      const streams = store.forTenant(tenant);
      return {
        ...streams,
        append: async (stream, expected, events) => {
          const result = await streams.append(stream, expected, events);
          if (events.some(({ type, data }) => type === 'CaseTypeDefined' && data.label === 'Slow'))
            await pause(SLOWNESS);
          return result;
        },
        read: async (stream, read) => {
          if (stream.startsWith('case-')) await pause(SLOWNESS);
          return streams.read(stream, read);
        },
      };
    },
  };
}
