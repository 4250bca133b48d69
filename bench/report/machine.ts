/** On what, and with what, was measured. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type as kernel } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const PACKAGES = [
  '@nestjs/core',
  '@nestjs/graphql',
  'mercurius',
  'fastify',
  'graphql',
  'libsql',
  '@eventstore/db-client',
  'mongodb',
  'undici',
];

export interface Circumstances {
  readonly date: string;
  /** The commit, with `+` after it where the tree had changes that are in no commit. */
  readonly commit: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly kernel: string;
  /** The machine's load over the last minute when the run began: what others were doing. */
  readonly loadAverage: number;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
}

export function circumstances(): Circumstances {
  return {
    date: new Date().toISOString(),
    commit: `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '+'}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: `${kernel()} ${release()}`,
    loadAverage: loadavg()[0] ?? Number.NaN,
    node: process.version,
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name: string): string {
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

function git(...words: readonly string[]): string {
  try {
    return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'none';
  }
}
