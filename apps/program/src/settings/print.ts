/** Writes docs/settings.md and docs/permissions.md from their tables; with --check, says whether they are what those say. */
import { readFile, writeFile } from 'node:fs/promises';
import { ERROR_CODES, PERMISSIONS, ROLES } from '@caseledger/security';
import { SETTINGS } from './settings';

const WRITTEN = '<!-- Written by `npm run settings`. -->';

function settingsPage(): string {
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
    WRITTEN,
    '',
  ].join('\n');
}

function permissionsPage(): string {
  const rows = Object.entries(PERMISSIONS).map(([name, { roles, because }]) => {
    const marks = ROLES.map((role) => ((roles as readonly string[]).includes(role) ? 'yes' : ''));
    return `| \`${name}\` | ${marks.join(' | ')} | ${because} |`;
  });
  const codes = Object.entries(ERROR_CODES).map(([code, { meaning }]) => `| \`${code}\` | ${meaning} |`);
  return [
    '# Roles and permissions',
    '',
    'Roles come from the token (the claim `roles`). A token may have several; what any of them allows is allowed.',
    '',
    `| permission | ${ROLES.join(' | ')} | why |`,
    `| --- | ${ROLES.map(() => '---').join(' | ')} | --- |`,
    ...rows,
    '',
    'What is refused answers with one of these in `extensions.code`:',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...codes,
    '',
    WRITTEN,
    '',
  ].join('\n');
}

const PAGES = { 'docs/settings.md': settingsPage, 'docs/permissions.md': permissionsPage } as const;

async function main(check: boolean): Promise<void> {
  for (const [file, page] of Object.entries(PAGES)) {
    if (!check) {
      await writeFile(file, page());
    } else if ((await readFile(file, 'utf8').catch(() => '')) !== page()) {
      process.stderr.write(`${file} is not what its table says. Run npm run settings.\n`);
      process.exitCode = 1;
    }
  }
}

void main(process.argv.includes('--check'));
