/** caseledger demo: plays four clients' stories against the running server, or fills an empty folder with many cases. */
import { isUuid, type Uuid } from '@caseledger/kernel';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { v7 as newUuid } from 'uuid';
import { type Desk, does, type Said } from '../command';
import { ben } from '../demo/ben';
import { calendarOf } from '../demo/calendar';
import { kate } from '../demo/kate';
import { type HistoryLine, lookAtCase, readHistory } from '../demo/look';
import { natalie } from '../demo/natalie';
import { paul } from '../demo/paul';
import { play } from '../demo/play';
import { type Server, serverAt } from '../demo/server';
import { EXIT, Failure } from '../failure';
import { mintToken } from '../local-token';
import { readableJson } from '../output';

const STORIES = [paul, natalie, ben, kate];
const TENANT = 'demo';
const TOKEN_LIFETIME_SECONDS = 3_600;
const MOST_CASES = 10_000_000;

interface Options {
  readonly url?: string;
  readonly run?: Uuid;
  readonly cases?: number;
  readonly seed?: string;
}

interface Shown {
  readonly client: string;
  readonly model: string;
  readonly case: unknown;
  readonly history: readonly HistoryLine[];
}

export function addDemo(program: Command): void {
  const command = program
    .command('demo')
    .description('play four scenarios against the running server, or fill an empty data folder with cases')
    .option('--url <url>', 'where the server is (default: by HOST and PORT)', urlIn)
    .option('--run <id>', 'take up a run that was interrupted; what it has done is not done again', runIn)
    .addOption(
      new Option('--cases <n>', 'fill an empty data folder, without a server, with so many cases of ten years')
        .argParser(casesIn)
        .conflicts(['url', 'run']),
    )
    .option('--seed <text>', 'with --cases: another text gives other cases (default: 1)', seedIn);
  does(command, async (desk, { url, run = newUuid() as Uuid, cases, seed }: Options) => {
    if (cases !== undefined) {
      const { loadDemonstration } = await import('../demo/load/load.js');
      return loadDemonstration(desk, { cases, seed: seed ?? '1' });
    }
    if (seed !== undefined) throw new Failure(EXIT.wrongUsage, '--seed says which cases --cases makes: give both.');
    const { HOST, PORT } = desk.settings;
    return playAll(desk, url ?? `http://${HOST}:${String(PORT)}`, run);
  });
}

async function playAll({ settings, tell }: Desk, url: string, run: Uuid): Promise<Said> {
  const worker = async (role: string): Promise<Server> =>
    serverAt(url, await mintToken(settings, { role, tenant: TENANT, lifetimeSeconds: TOKEN_LIFETIME_SECONDS }));
  const caseworker = await worker('CASEWORKER');
  const workers = { CASEWORKER: caseworker, SUPERVISOR: await worker('SUPERVISOR') };
  const auditor = await worker('AUDITOR');

  const scenarios = STORIES.map((story) => story(calendarOf(run)));
  const of = scenarios.reduce((sum, { steps }) => sum + steps.length, 0);
  let done = 0;
  const shown: Shown[] = [];
  try {
    for (const scenario of scenarios) {
      const played = await play(scenario, run, workers, ({ says }) => {
        done += 1;
        tell({ doing: says, done, of });
      });
      const [found, history] = [await lookAtCase(caseworker, played), await readHistory(auditor, played)];
      shown.push({ client: scenario.client, model: scenario.model, case: found, history });
    }
  } catch (error) {
    if (!(error instanceof Failure) || done <= 1) throw error;
    throw new Failure(error.exitCode, `${error.message} To go on where this run stopped: demo --run ${run}`);
  }
  return { result: { ok: true, run, scenarios: shown }, lines: [...shown.flatMap(linesOf), `This was run ${run}.`] };
}

function linesOf({ client, model, case: found, history }: Shown): readonly string[] {
  const title = `${client} (${model})`;
  return [
    ...[title, '='.repeat(title.length), '', 'The case, as GraphQL answers it:', ''],
    readableJson(found),
    ...['', 'Its history:', ''],
    ...history.map(({ recordedAt, actor, sentence }) => `  ${recordedAt.slice(0, 10)}  ${actor}: ${sentence}`),
    '',
  ];
}

function urlIn(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:4000.');
  }
  return text;
}

function casesIn(text: string): number {
  const cases = /^[1-9]\d{0,7}$/.test(text) ? Number(text) : 0;
  if (cases >= 1 && cases <= MOST_CASES) return cases;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${String(MOST_CASES)}.`);
}

function seedIn(text: string): string {
  if (/^[\w-]{1,64}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be 1 to 64 letters, digits, dashes or underscores.');
}

/** A run's id holds its day, so it must be one of version 7, as this command makes them. */
function runIn(text: string): Uuid {
  const id = text.toLowerCase();
  if (!isUuid(id) || !/^.{14}7/.test(id))
    throw new InvalidArgumentError('It must be the id that an earlier run has printed.');
  return id;
}
