#!/usr/bin/env node
/** Starts the command line that `npm run build` has made. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '../dist/apps/cli/src/main.js');
if (existsSync(main)) {
  require(main);
} else {
  process.stderr.write('caseledger is not built yet. Run npm run build first.\n');
  process.exitCode = 3;
}
