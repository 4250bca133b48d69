/**
 * The engines that the program under test runs on: the embedded ones, or, where TEST_ENGINES is `servers`, EventStoreDB and
 * MongoDB. Each data folder has a log, read models and keys of its own. Where EVENTSTOREDB_URL names a real server, there is
 * one log for all folders, and the keys to it are theirs together.
 */
import { resolve } from 'node:path';
import { enginesInFiles } from './engines-in-files';
import type { EnginesOfFolder } from './engines-of-folder';
import { enginesOnServers } from './engines-on-servers';

/** Whether the engines are servers in this run of the tests. */
export const ON_SERVERS = process.env['TEST_ENGINES'] === 'servers';

/** A block or a test about files, which servers have not: it is for the embedded engines alone. */
export function onFiles<Block extends { readonly skip: unknown }>(block: Block): Block {
  return ON_SERVERS ? (block.skip as Block) : block;
}

const known = new Map<string, Promise<EnginesOfFolder>>();

/** The engines of a data folder, made at the first call. */
export function enginesOf(folder: string): Promise<EnginesOfFolder> {
  const path = resolve(folder);
  const engines = known.get(path) ?? (ON_SERVERS ? enginesOnServers(path) : Promise.resolve(enginesInFiles(path)));
  known.set(path, engines);
  return engines;
}

/** The settings that name the engines of a data folder, where it has some; none where a program has never been started on it. */
export async function engineSettingsOf(folder: string | undefined): Promise<EnginesOfFolder['settings']> {
  return (await known.get(resolve(folder ?? '')))?.settings ?? {};
}

/** Removes the engines of a data folder that are not in it. */
export async function removeEnginesOf(folder: string): Promise<void> {
  const engines = known.get(resolve(folder));
  known.delete(resolve(folder));
  await (await engines)?.remove();
}
