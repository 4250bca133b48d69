/** caseledger copy: takes the log and the keys over into other engines, event by event. */
import type { Command } from 'commander';
import { does } from '../command';
import { copyInProcess } from '../in-process';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly keysFrom?: string;
  readonly keysTo?: string;
}

type Copied = Awaited<ReturnType<typeof copyInProcess>>;

export function addCopy(program: Command): void {
  const command = program
    .command('copy')
    .description(
      'take the log and the keys over into other engines: once while the server runs, and again when it is stopped',
    )
    .requiredOption('--from <url>', 'the log as it is: file:./data/events.db, or esdb://…')
    .requiredOption('--to <url>', 'an empty log, or one that an earlier copy began: esdb://…, or a file')
    .option('--keys-from <url>', 'the keys as they are: file:./data/keys.db, or mongodb://…; else they stay')
    .option('--keys-to <url>', 'where the keys go: mongodb://…, or a file; their key-encryption key stays the same')
    .addHelpText(
      'after',
      '\nIt can be stopped at any moment: the same command goes on where it was. It ends with 1 while a server has the' +
        '\nsource. Otherwise it compares every event, and marks the folder of the source: no server starts on that log again.',
    );
  does(command, async ({ settings, tell }, options: Options) => {
    const copied = await copyInProcess(options, settings, tell);
    return { result: { ok: copied.inUse === undefined, ...copied }, lines: linesOf(copied, options) };
  });
}

function linesOf(copied: Copied, { from, to }: Options): readonly string[] {
  const { inUse, movedBefore, events, copied: now, keys } = copied;
  const keysLine =
    keys === undefined
      ? 'The keys stay where they are.'
      : `The keys of ${String(keys.keys)} persons are there; ${String(keys.erased)} persons are erased.`;
  const eventsLine = `${String(events)} events are there, ${String(now)} of them copied now; each was compared.`;
  if (inUse !== undefined) {
    return [eventsLine, keysLine, `More may come: ${inUse} Stop the server, and give this command again.`];
  }
  return [
    ...(movedBefore === undefined ? [] : [`The log was moved on ${movedBefore} already; it was looked at again.`]),
    eventsLine,
    keysLine,
    from.startsWith('file:')
      ? 'No server starts on the old log any more.'
      : 'Nothing keeps servers from writing to the old log: see to it that none does.',
    to.startsWith('file:')
      ? 'Read models and snapshots are not copied: a server that is started with the settings of these files builds them.'
      : 'Read models and snapshots are not copied: start the projector on the new settings, and it builds them.',
  ];
}
