/** caseledger doctor: everything that can be checked without changing anything. */
import type { Completeness, ViewStatus } from '@caseledger/projecting';
import type { Command } from 'commander';
import { does } from '../command';
import { firstOf, table, yesOrNo } from '../output';

interface Findings {
  readonly ok: boolean;
  readonly damaged: readonly { readonly fault: string }[];
  readonly completeness: readonly Completeness[];
  readonly states: readonly Pick<ViewStatus, 'view' | 'state' | 'reason'>[];
  readonly parked: readonly Readonly<Record<'view' | 'tenant' | 'key' | 'position' | 'error', string>>[];
  readonly openCasesOfErasedClients: readonly Readonly<Record<'tenant' | 'caseId' | 'clientId', string>>[];
}

export function addDoctor(program: Command): void {
  const command = program.command('doctor').description('check everything that can be checked without changing it');
  does(command, async ({ ask }) => {
    const result = await ask({ operation: 'doctor' });
    return { result, lines: linesOf(result as unknown as Findings) };
  });
}

function linesOf({ ok, damaged, completeness, states, parked, openCasesOfErasedClients }: Findings): readonly string[] {
  const accounts = completeness.map(({ view, events, applied, skipped, parked: waiting, complete }) => [
    ...[view, events, applied, skipped, waiting],
    yesOrNo(complete),
  ]);
  return [
    ...table(['View', 'Events', 'Applied', 'Skipped', 'Parked', 'Complete'], accounts),
    '',
    ...damaged.map(({ fault }) => fault),
    ...states
      .filter(({ state }) => state !== 'running')
      .map(({ view, state, reason }) => `The view ${view} is ${state}${reason === undefined ? '.' : `: ${reason}`}`),
    ...firstOf(parked.map(({ view, tenant, key, error }) => `Parked in ${view}, ${tenant}/${key}: ${error}`)),
    ...firstOf(
      openCasesOfErasedClients.map(
        ({ tenant, caseId, clientId }) => `The open case ${caseId} (${tenant}) is of the erased client ${clientId}.`,
      ),
    ),
    ok ? 'All is well.' : 'Something needs to be looked at.',
  ];
}
