/** caseledger demo --cases: ten years of a simulated organisation in an empty data folder. */
import {
  addDays,
  dateIn,
  type Instant,
  instantOf,
  type LocalDate,
  type Tenant,
  type TimeZone,
} from '@caseledger/kernel';
import { openLog } from '../../../../program/src/logging';
import { openProgram, type Program } from '../../../../program/src/program';
import type { Desk, Said } from '../../command';
import { EXIT, Failure, sentenceOf } from '../../failure';
import { catchUp, type Settings } from '../../in-process';
import { dateOf, hourOf, type Period, tenYearsUntil } from './calendar';
import { type Clock, clockAt } from './clock';
import { fill } from './fill';
import { markFolder, requireEmptyFolder } from './folder';

export interface Load {
  readonly cases: number;
  readonly seed: string;
  /** Default: ten years that end yesterday. */
  readonly period?: Period;
}

const TENANT = 'demo' as Tenant;

/** Fills the folder of the settings. Throws a Failure where it is not empty, or a server runs on it. */
export async function loadDemonstration(
  { settings, tell }: Omit<Desk, 'ask' | 'environment'>,
  load: Load,
): Promise<Said> {
  requireEmptyFolder(settings);
  const { cases, seed, period = tenYearsUntil(yesterday()) } = load;
  const clock = clockAt(hourOf(period.from, 0));
  const marked = { cases, seed, from: dateOf(period.from), until: dateOf(period.until), finished: false };
  const simulated = { tenant: TENANT, seed, cases, period };
  const began = performance.now();
  const since = (moment: number): number => (performance.now() - moment) / 1_000;
  const { commands } = await within(settings, clock, async (program) => {
    await markFolder(settings, marked);
    return fill(program, clock, simulated, (date, filled) => {
      const rate = Math.round(filled.commands / since(began));
      tell({ doing: `${date}, ${String(rate)} commands/s`, done: filled.cases, of: cases });
    });
  });
  const seconds = since(began);
  // Opened once more, it does what its processes were late with: the server that comes next need not.
  const events = await within(settings, clock, async (program) => {
    await catchUp(program, tell);
    return eventsIn(program.projections.status());
  });
  await markFolder(settings, { ...marked, finished: true });
  return said({ ...marked, commands, events, seconds, afterwards: since(began) - seconds });
}

/** Throws a Failure where the program cannot be opened, or the work cannot be done. */
async function within<Result>(
  settings: Settings,
  { now }: Clock,
  work: (program: Program) => Promise<Result>,
): Promise<Result> {
  const program = await openAt(settings, now);
  try {
    return await work(program);
  } catch (error) {
    throw new Failure(EXIT.found, `${sentenceOf(error)} The demonstration is not finished: delete its folder.`);
  } finally {
    await program.close();
  }
}

async function openAt(settings: Settings, now: () => Instant): Promise<Program> {
  try {
    return await openProgram(settings, openLog('silent'), undefined, now);
  } catch (error) {
    throw new Failure(EXIT.outOfReach, sentenceOf(error));
  }
}

interface Measured {
  readonly cases: number;
  readonly seed: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly commands: number;
  readonly events: number;
  readonly seconds: number;
  readonly afterwards: number;
}

function said({ cases, seed, from, until, commands, events, seconds, afterwards }: Measured): Said {
  const rate = (count: number): number => Math.round(count / seconds);
  const rates = { casesPerSecond: rate(cases), commandsPerSecond: rate(commands), eventsPerSecond: rate(events) };
  const about = { tenant: TENANT, cases, seed, from, until, commands, events };
  const [took, behind] = [seconds.toFixed(1), afterwards.toFixed(1)];
  return {
    result: { ok: true, ...about, ...rates, seconds: Number(took), secondsBehind: Number(behind) },
    lines: [
      `The tenant ${TENANT} has ${String(cases)} cases, from ${from} to ${until}, by the seed ${seed}. None of it is real.`,
      `${String(commands)} commands and ${String(events)} events in ${took} s: ${String(rates.casesPerSecond)} cases/s, ` +
        `${String(rates.commandsPerSecond)} commands/s, ${String(rates.eventsPerSecond)} events/s.`,
      `The read models and the processes had caught up ${behind} s later.`,
    ],
  };
}

/** What a view has accounted for is all that is in the log. */
function eventsIn(views: readonly { applied: number; skipped: number; parked: number }[]): number {
  return Math.max(...views.map(({ applied, skipped, parked }) => applied + skipped + parked));
}

function yesterday(): LocalDate {
  return addDays(dateIn('Europe/Amsterdam' as TimeZone, instantOf(Date.now())), -1);
}
