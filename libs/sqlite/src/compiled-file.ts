/** Where a file that a thread runs has been compiled to. */
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The compiled file of that name beside `file` (a `__filename`), in `dist` where that one runs from its sources. */
export function compiledFile(file: string, name: string): string {
  const folder = dirname(file);
  return join(file.endsWith('.ts') ? join(ROOT, 'dist', relative(ROOT, folder)) : folder, `${name}.js`);
}
