/** caseledger doctor: everything that can be checked without changing anything. */
import type { SpoiltEvent } from '../../../program/src/administration/sealed-values';
import { isAtWork } from '../../../program/src/administration/view-state';
import type { Completeness, ViewStatus } from '@caseledger/projecting';
import type { Command } from 'commander';
import { does } from '../command';
import { firstOf, table, yesOrNo } from '../output';

const ADVICE_ON_SPOILT =
  'The log, or the key of the person, was changed: restore the log from a backup, or the keys where nothing of that person ' +
  'can be opened (docs/operating.md). A rebuild brings nothing of it back.';

export interface Findings {
  readonly ok: boolean;
  readonly damaged: readonly { readonly fault: string }[];
  readonly spoilt: readonly SpoiltEvent[];
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

function linesOf(findings: Findings): readonly string[] {
  const accounts = findings.completeness.map((account) => [
    ...[nameOf(account), account.events, account.applied, account.skipped, account.parked],
    yesOrNo(account.complete),
  ]);
  return [
    ...table(['View', 'Events', 'Applied', 'Skipped', 'Parked', 'Complete'], accounts),
    '',
    ...findingsIn(findings),
    findings.ok ? 'All is well.' : 'Something needs to be looked at.',
  ];
}

/** A view, or one of its partitions, as people count them. */
function nameOf({ view, partition }: Pick<Completeness, 'view' | 'partition'>): string {
  return partition === undefined ? view : `${view} (${String(partition.number + 1)} of ${String(partition.of)})`;
}

/** What needs to be looked at, in sentences. */
export function findingsIn(findings: Findings): readonly string[] {
  const { damaged, spoilt, completeness, states, parked, openCasesOfErasedClients } = findings;
  return [
    ...damaged.map(({ fault }) => fault),
    ...firstOf(
      spoilt.map(
        ({ stream, revision, type, fields }) =>
          `${type}, revision ${String(revision)} of ${stream}: what is sealed of ${fields.join(', ')} cannot be opened.`,
      ),
    ),
    ...(spoilt.length === 0 ? [] : [ADVICE_ON_SPOILT]),
    ...completeness
      .filter(({ complete }) => !complete)
      .map((account) => `The view ${nameOf(account)} has not accounted for every event.`),
    ...states
      .filter((view) => !isAtWork(view))
      .map(({ view, state, reason }) => `The view ${view} is ${state}${reason === undefined ? '.' : `: ${reason}`}`),
    ...firstOf(parked.map(({ view, tenant, key, error }) => `Parked in ${view}, ${tenant}/${key}: ${error}`)),
    ...firstOf(
      openCasesOfErasedClients.map(
        ({ tenant, caseId, clientId }) => `The open case ${caseId} (${tenant}) is of the erased client ${clientId}.`,
      ),
    ),
  ];
}
