/**
 * Required into the server: no file of it may grow beyond FILE_BYTES, as on a disk that is full. The operating system
 * refuses the write itself, and it needs no right to mount one.
 */
const { execFileSync } = require('node:child_process');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${process.env.FILE_BYTES}`]);
