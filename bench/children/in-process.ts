/** The program without its server, in this process: for what is filled or measured below HTTP. */
import 'reflect-metadata';
import type { Accepted } from '@caseledger/commanding';
import type { Command, CommandId, DecidingActor, PartyId, Tenant } from '@caseledger/kernel';
import { registerPerson } from '@caseledger/parties';
import { v7 as newUuid } from 'uuid';
import { createFirstTenant } from '../../apps/api/src/first-tenant';
import { openLog } from '../../apps/program/src/logging';
import { openProgram, type Program } from '../../apps/program/src/program';
import { readSettings } from '../../apps/program/src/settings/settings';
import { TENANT } from '../served';

export const tenant = TENANT as Tenant;

/** A worker who may do anything. */
export const worker: DecidingActor = { id: 'supervisor', roles: ['SUPERVISOR'], tenant, may: () => true };

export const newCommandId = (): CommandId => newUuid() as CommandId;

/** Opens the program on a folder, with its first tenant; on the engines that the settings choose. */
export async function openOn(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Program> {
  const program = await openProgram(readSettings({ ...settings, DATA_FOLDER: folder }), openLog('error'));
  await createFirstTenant(program);
  return program;
}

/** Gives a command. Rejects where it is not done. */
export async function give({ gateway }: Program, command: Command): Promise<Accepted> {
  const outcome = await gateway.execute(command, { actor: worker });
  if (outcome.kind === 'accepted') return outcome;
  throw new Error(`${command.declaration.name} was answered ${JSON.stringify(outcome)}`);
}

/** Registers so many persons, one after the other; answers their ids. */
export async function registeredClients(program: Program, count: number): Promise<readonly PartyId[]> {
  const ids: PartyId[] = [];
  for (let number = 0; number < count; number += 1) {
    const details = { givenNames: 'Noor', familyName: `Jansen ${String(number)}` };
    ids.push((await give(program, registerPerson({ commandId: newCommandId(), details }))).id as PartyId);
  }
  return ids;
}
