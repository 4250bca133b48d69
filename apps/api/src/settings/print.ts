/** Writes docs/settings.md from the table of settings; with --check, says whether the file is what the table says. */
import { readFile, writeFile } from 'node:fs/promises';
import { SETTINGS } from './settings';

const FILE = 'docs/settings.md';

function page(): string {
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const standard = 'default' in setting ? `\`${setting.default}\`` : '';
    return `| \`${name}\` | ${setting.description} | ${standard} | ${setting.mustBe} |`;
  });
  return [
    '# Settings',
    '',
    'Everything is set by environment variables. A wrong value stops the start with a sentence that names it. An empty value is the same as none.',
    '',
    '| variable | what it is | default | must be |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '<!-- Written by `npm run settings` from apps/api/src/settings/settings.ts. -->',
    '',
  ].join('\n');
}

async function main(check: boolean): Promise<void> {
  if (!check) {
    await writeFile(FILE, page());
    return;
  }
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== page()) {
    process.stderr.write(`${FILE} is not what the settings say. Run npm run settings.\n`);
    process.exitCode = 1;
  }
}

void main(process.argv.includes('--check'));
