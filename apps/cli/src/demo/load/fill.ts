/** Gives a program all that is asked for in a simulated organisation: a part of a day at once, by its clock. */
import { epochMillisecondsOf, instantOf, type Tenant } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from '../../../../program/src/program';
import type { Clock } from './clock';
import { type Day, type Given, type Merge, type Part, PARTS } from './day';
import { daysOf, type Simulated } from './simulation';

/** So many commands are under way at a time: the log is made durable once for all of them. */
const AT_ONCE = 256;
/** Between those of one part of a day, in milliseconds of the simulated clock; less where there are many. */
const BETWEEN = 60_000;
const LONGEST_PART = 7_200_000;

export interface Filled {
  readonly commands: number;
  readonly cases: number;
}

/** Told after every day. */
export type Told = (day: Day['date'], filled: Filled) => void;

/** Rejects with an Error where a command is refused: what is simulated keeps the rules. */
export async function fill(program: Program, clock: Clock, simulated: Simulated, tell: Told): Promise<Filled> {
  let filled: Filled = { commands: 0, cases: 0 };
  for (const day of daysOf(simulated)) {
    let { commands } = filled;
    for (const part of PARTS) commands += await carryOut(program, clock, day, part);
    filled = { commands, cases: day.opened };
    tell(day.date, filled);
  }
  return filled;
}

async function carryOut(program: Program, clock: Clock, day: Day, part: Part): Promise<number> {
  const { begins, given } = day.parts[part];
  const step = Math.min(BETWEEN, (LONGEST_PART * AT_ONCE) / Math.max(1, given.length));
  for (let first = 0; first < given.length; first += AT_ONCE) {
    clock.goTo(instantOf(epochMillisecondsOf(begins) + Math.floor((first / AT_ONCE) * step)));
    const together = given.slice(first, first + AT_ONCE);
    for (const one of together) if (one.alone) await carryOutOne(program, one);
    const others = together.filter(({ alone }) => !alone);
    await readBefore(program, others);
    await Promise.all(others.map((one) => carryOutOne(program, one)));
  }
  return given.length;
}

async function carryOutOne(program: Program, { command, by, merges, stored }: Given): Promise<void> {
  const actor = by();
  const outcome = await program.gateway.execute(command, { actor });
  if (outcome.kind !== 'accepted') {
    const because = outcome.kind === 'rejected' ? outcome.rejection.message : outcome.kind;
    throw new Error(`${command.declaration.name} was refused, which is a fault of the demonstration: ${because}`);
  }
  stored?.(outcome.revision);
  if (merges !== undefined) await settled(program, actor.tenant, merges);
}

/**
 * Reads the clients of cases that are about to be opened, so that no opening waits for its client: references are handed out
 * in the order in which they are asked for, and that must be the same in every run.
 */
async function readBefore({ engines, loader }: Program, given: readonly Given[]): Promise<void> {
  await Promise.all(
    given.map(async ({ reads, by }) => {
      if (reads !== undefined) await loader.load(engines.store.forTenant(by().tenant), 'party', reads);
    }),
  );
}

/** Waits until the survivor's stream says whom it stands for: a process of the program writes it, by the same clock. */
async function settled({ engines, loader }: Program, tenant: Tenant, { partyId, intoId }: Merge): Promise<void> {
  const merged = async (): Promise<boolean> => {
    const { state } = await loader.load(engines.store.forTenant(tenant), 'party', intoId);
    return (state as PartyState).merged.includes(partyId);
  };
  while (!(await merged())) await pause(2);
}
