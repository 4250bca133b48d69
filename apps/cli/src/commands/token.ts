/** caseledger token: a token of the local issuer, for the machine's owner. */
import { ROLES } from '@caseledger/security/permissions';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { does } from '../command';
import { mintToken } from '../local-token';

interface Options {
  readonly role: string;
  readonly tenant: string;
  readonly subject?: string;
  readonly hours: number;
}

export function addToken(program: Command): void {
  const command = program
    .command('token')
    .description('print a token of the local issuer')
    .addOption(new Option('--role <role>', 'whose token it is').choices(ROLES).makeOptionMandatory())
    .option('--tenant <tenant>', 'the tenant', 'demo')
    .option('--subject <subject>', 'the worker (default: a name that says the role)')
    .option('--hours <hours>', 'how long it is good for', hours, 12);
  does(command, async ({ settings }, { role, tenant, subject, hours: lifetime }: Options) => {
    const token = await mintToken(settings, { role, tenant, subject, lifetimeSeconds: lifetime * 3_600 });
    return { result: { ok: true, token }, lines: [token] };
  });
}

function hours(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 720))
    throw new InvalidArgumentError('It must be a number of hours, 720 (30 days) at most.');
  return value;
}
