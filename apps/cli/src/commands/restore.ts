/** caseledger restore: puts a backup into place, erases again whom it would bring back, and checks all of it. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { does } from '../command';
import { EXIT, Failure, sentenceOf } from '../failure';
import { doInProcess, restoreInProcess } from '../in-process';
import { type Findings, findingsIn } from './doctor';

interface Options {
  readonly from?: string;
  readonly keysFrom?: string;
  readonly erasuresFrom?: readonly string[];
  readonly erasuresLost?: boolean;
  readonly keysLost?: boolean;
}

export function addRestore(program: Command): void {
  const command = program
    .command('restore')
    .description(
      'put a backup into the data folder, where no server runs; what is not restored must be there, and stays',
    )
    .option('--from <folder>', "the log's backup")
    .option('--keys-from <folder>', "the keys' backup, of the same time or later")
    .option(
      '--erasures-from <path...>',
      'where later erasures are known: the data folder that this one replaces, its keys.db, or a later backup of either',
    )
    .option(
      '--erasures-lost',
      'nothing is left that knows of later erasures: those persons come back until erased again',
    )
    .option('--keys-lost', 'keys are lost for good: the persons in the log without one are erased');
  does(command, async ({ settings, tell }, options: Options) => {
    const { from, keysFrom, erasuresFrom = [], erasuresLost = false, keysLost = false } = options;
    if (from === undefined && keysFrom === undefined && !keysLost) {
      throw new Failure(EXIT.wrongUsage, 'Say what to restore: --from for the log, --keys-from for the keys, or both.');
    }
    const request = {
      logFrom: from && resolve(from),
      keysFrom: keysFrom && resolve(keysFrom),
      erasuresFrom: erasuresFrom.map((path) => resolve(path)),
      ...{ erasuresLost, keysLost },
    };
    const restored = await restoreInProcess(request, settings, tell);
    const checked = await doInProcess({ operation: 'doctor' }, settings, tell).catch((error: unknown) => {
      throw new Failure(EXIT.found, `It is restored, but cannot be opened. ${sentenceOf(error)}`);
    });
    const { log, keys, erasuresCarriedOver, personsLost } = restored;
    const findings = checked as unknown as Findings;
    return {
      result: { ok: isWhole(findings), log, keys, erasuresCarriedOver, personsLost, doctor: checked },
      lines: linesOf(restored, findings, erasuresLost),
    };
  });
}

type Restored = Awaited<ReturnType<typeof restoreInProcess>>;

function linesOf(
  { log, keys, erasuresCarriedOver, personsLost }: Restored,
  findings: Findings,
  erasuresLost: boolean,
): readonly string[] {
  return [
    ...(log === undefined ? [] : [`The log is as it was at ${log.takenAt}: ${String(log.events)} events.`]),
    ...(keys === undefined ? [] : [`The keys are those of ${keys.takenAt}.`]),
    ...(erasuresCarriedOver === undefined
      ? []
      : [`${String(erasuresCarriedOver)} erasures are known from elsewhere; who was not erased in the backup is now.`]),
    ...(erasuresLost
      ? ['Who was erased after that is back. Find out who they are, and erase them again: caseledger forget.']
      : []),
    ...(personsLost === 0 ? [] : [`${String(personsLost)} persons were erased, because their keys are lost.`]),
    ...verdictOn(findings),
  ];
}

/** Whether everything that was put into place can be read. What else is found was so when the backup was taken. */
function isWhole({ damaged, spoilt }: Findings): boolean {
  return damaged.length === 0 && spoilt.length === 0;
}

function verdictOn(findings: Findings): readonly string[] {
  if (findings.ok) return ['The read models are built and all is well. Start the server.'];
  return isWhole(findings)
    ? [
        'It is restored, and whole: start the server. caseledger doctor finds in it what is to be looked at then:',
        ...findingsIn(findings),
      ]
    : ['It is restored, but not whole: look for another backup before you go on with it.', ...findingsIn(findings)];
}
