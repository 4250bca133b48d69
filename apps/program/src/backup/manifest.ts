/** `backup.json`: what a backup's folder holds. It is written last, so that a folder without it is no backup. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '@caseledger/files';

/** Raised when an older program could not restore the backup. */
const FORMAT = 1;
export const MANIFEST_NAME = 'backup.json';
export const DRAFT_NAME = `${MANIFEST_NAME}.draft`;

export interface BackedUpFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its content, in hexadecimal digits. */
  readonly sha256: string;
}

interface OfEveryBackup {
  readonly format: number;
  /** The version of the program that made it. */
  readonly program: string;
  readonly takenAt: string;
  /** The id of the log; null where it was empty. */
  readonly logId: string | null;
  readonly files: readonly BackedUpFile[];
}

export interface LogManifest extends OfEveryBackup {
  readonly kind: 'log';
  readonly events: number;
  readonly last: { readonly position: string; readonly eventId: string } | null;
}

export interface KeyManifest extends OfEveryBackup {
  readonly kind: 'keys';
  /** Persons who have a key. */
  readonly keys: number;
  readonly erased: number;
}

export type Manifest = LogManifest | KeyManifest;

/** A backup cannot be used. The message says which and why. */
export class UnusableBackup extends Error {
  override readonly name = 'UnusableBackup';
}

/** What a manifest says of a file of the folder. */
export async function describeFile(folder: string, name: string): Promise<BackedUpFile> {
  const path = join(folder, name);
  return { name, bytes: (await stat(path)).size, sha256: await hashOf(path) };
}

/** Makes a folder a backup: the manifest appears whole and durable, or not at all. */
export async function writeManifest<M extends Manifest>(folder: string, about: Omit<M, 'format'>): Promise<void> {
  const draft = join(folder, DRAFT_NAME);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ format: FORMAT, ...about }, undefined, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, MANIFEST_NAME));
  await syncFolder(folder);
}

/** The manifest of a backup of this kind. Throws UnusableBackup where the folder is none, or of a newer program. */
export async function readManifest<Kind extends Manifest['kind']>(
  folder: string,
  kind: Kind,
): Promise<Extract<Manifest, { kind: Kind }>> {
  const manifest = await parsedManifest(folder);
  if (manifest.format > FORMAT) {
    throw new UnusableBackup(`The backup ${folder} was made by a newer version of the program, ${manifest.program}.`);
  }
  if (manifest.kind !== kind) throw new UnusableBackup(`The backup ${folder} is one of the ${manifest.kind}.`);
  return manifest as Extract<Manifest, { kind: Kind }>;
}

/** Reads every file of a backup and compares it with its manifest. Throws UnusableBackup for the first that is another. */
export async function verifyFiles(folder: string, { files }: Manifest): Promise<void> {
  for (const { name, bytes, sha256 } of files) {
    const found = await describeFile(folder, name).catch((error: unknown) => {
      throw new UnusableBackup(`The backup's file ${join(folder, name)} cannot be read.`, { cause: error });
    });
    if (found.bytes === bytes && found.sha256 === sha256) continue;
    throw new UnusableBackup(`The backup's file ${join(folder, name)} is not as it was when the backup was made.`);
  }
}

async function parsedManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST_NAME), 'utf8');
  } catch (error) {
    throw new UnusableBackup(`${folder} holds no finished backup: there is no ${MANIFEST_NAME} in it.`, {
      cause: error,
    });
  }
  const parsed = jsonOf(text) as Partial<Manifest> | undefined;
  if (typeof parsed?.format === 'number' && typeof parsed.kind === 'string' && isFiles(parsed.files)) {
    return parsed as Manifest;
  }
  throw new UnusableBackup(`${join(folder, MANIFEST_NAME)} is damaged.`);
}

/** A name with a way in it would reach files that are not the backup's. */
function isFiles(files: unknown): boolean {
  return Array.isArray(files) && files.every((file: Partial<BackedUpFile>) => /^[\w.-]+$/.test(file.name ?? ''));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
