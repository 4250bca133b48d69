/**
 * Loaded before the server: its event store takes its time. A batch that defines a case type called Slow is
 * answered two seconds after it was appended, and to read the stream of a case takes as long. Everything else is the program as it is.
 */
const { setTimeout: pause } = require('node:timers/promises');
const { isMainThread } = require('node:worker_threads');
const { replaceEventStore } = require('../support/replaced.cjs');

const SLOWNESS = 2_000;
if (isMainThread) replaceEventStore(slow);

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
