/** Has a function of the compiled program give something else, before the server loads it. */
const { join } = require('node:path');

/**
 * Puts `wrap(original)` in the place of the function that a compiled file exports under a name. `file` is its path under
 * `dist`. Whoever has loaded it before keeps the original.
 */
function replace(file, name, wrap) {
  const path = require.resolve(join(__dirname, '../../dist', file));
  const { [name]: original, ...others } = require(path);
  require.cache[path].exports = { ...others, [name]: wrap(original) };
}

/** Has the server's event store be another, made of the one that it opens. */
function replaceEventStore(made) {
  for (const [file, name] of [
    ['libs/event-store/src/embedded/event-store.js', 'openEmbeddedEventStore'],
    ['libs/event-store/src/eventstoredb/event-store.js', 'openEventStoreDb'],
  ]) {
    replace(file, name, (open) => async (parts) => made(await open(parts)));
  }
}

module.exports = { replace, replaceEventStore };
