/** Measures rows on both pairs of engines: a row on embedded engines, then the same on servers. */
import { measure, notMeasured } from '../measure';
import { type PairResult, pairTableOf } from '../report/pair-table';
import { circumstances } from '../report/machine';
import { writePairResults } from '../report/results';
import { circumstancesText } from '../report/table';
import type { Row } from '../row';
import { openRun, type RunSettings } from '../run';
import { NO_SERVERS, openServers } from './servers';

export async function measureOnPairs(chosen: readonly Row[], sizes: RunSettings, standIns: boolean): Promise<void> {
  const { EVENTSTOREDB_URL, MONGODB_URL } = process.env;
  const hasServers = standIns || (EVENTSTOREDB_URL !== undefined && MONGODB_URL !== undefined);
  if (!hasServers) process.stderr.write(`On servers ${NO_SERVERS}.\n`);
  const servers = hasServers ? await openServers(standIns) : undefined;
  const embedded = await openRun(sizes);
  const onServers = servers && (await openRun({ ...sizes, servers }));
  const measuredOn = circumstances();
  const results: PairResult[] = [];
  try {
    for (const row of chosen) {
      results.push({
        row,
        embedded: row.engines === 'servers' ? notMeasured('of servers alone') : await measure(row, embedded),
        servers: onServers === undefined ? notMeasured() : await measure(row, onServers),
      });
    }
  } finally {
    await embedded.close();
    await onServers?.close();
  }
  const name = servers?.name ?? `EventStoreDB, MongoDB: ${NO_SERVERS}`;
  const pair = standIns ? `STAND-INS, no engines (${name})` : name;
  process.stdout.write(`\n${circumstancesText(measuredOn)}\n${pairTableOf(pair, results)}\n`);
  if (standIns) process.stdout.write('Of stand-ins, and therefore no result: it is not written down.\n');
  else process.stdout.write(`Written to ${writePairResults(measuredOn, pair, results)}.md and .json.\n`);
}
