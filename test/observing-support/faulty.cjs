/**
 * Loaded before the server, so that it fails in ways that the program never should, with what was typed in every message: as
 * a driver or a library might. A text that begins with `fail:` says how. Everything else is the program as it is.
 */
const { isMainThread } = require('node:worker_threads');
const { replace } = require('../support/replaced.cjs');

function fail(typed) {
  const cause = new RangeError(`driver: ${typed}`);
  const error = new TypeError(`Cannot store ${typed}\n    at ${typed} (/app/x.js:1:1)`, { cause });
  return Object.assign(error, { code: typed, input: typed, errors: [new Error(typed), typed] });
}

function failing(gateway, typedIn) {
  return {
    execute: async (asked, ...rest) => {
      const typed = typedIn(asked);
      const [, how] = /fail:(\w+)/.exec(typed) ?? [];
      if (how === 'error') throw fail(typed);
      if (how === 'text') throw typed;
      if (how === 'uncaught')
        setTimeout(() => {
          throw fail(typed);
        });
      if (how === 'unhandled') void Promise.reject(fail(typed));
      return gateway.execute(asked, ...rest);
    },
  };
}

if (isMainThread) {
  const typedIn = ({ input }) => JSON.stringify(input);
  replace('libs/commanding/src/gateway.js', 'openGateway', (open) => (parts) => failing(open(parts), typedIn));
  replace('libs/querying/src/query-gateway.js', 'openQueryGateway', (open) => (parts) => failing(open(parts), typedIn));
}
