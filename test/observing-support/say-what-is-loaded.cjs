/** Loaded before the server: writes which files it has loaded into the data folder when it ends. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(join(process.env.DATA_FOLDER, 'loaded.txt'), Object.keys(require.cache).join('\n'));
  });
}
