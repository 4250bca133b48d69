/** The version of the program, as its package says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Such as 0.1.0. */
export function versionOfProgram(): string {
  // From the sources, or from what is built of them in dist.
  const root = join(__dirname, __filename.endsWith('.ts') ? '../../..' : '../../../..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}
