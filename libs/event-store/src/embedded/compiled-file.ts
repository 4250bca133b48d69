/** Where a file that a thread runs has been compiled to. */
import { join } from 'node:path';

/** The compiled file of this folder: beside this one, or in `dist` when this one runs from its sources. */
export function compiledFile(name: string): string {
  const folder = __filename.endsWith('.ts')
    ? join(__dirname, '../../../../dist/libs/event-store/src/embedded')
    : __dirname;
  return join(folder, `${name}.js`);
}
