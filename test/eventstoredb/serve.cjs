/** Starts `main.ts` as a program of its own: `node test/eventstoredb/serve.cjs`. Compiles what is beside it as it is loaded. */
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  if (dirname(filename) !== __dirname) throw new Error(`The stand-in stands alone and does not load ${filename}.`);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    configFile: join(__dirname, '../../.swcrc'),
  });
  module._compile(code, filename);
};
require('./main.ts');
