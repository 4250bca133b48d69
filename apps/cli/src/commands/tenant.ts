/** caseledger tenant create: a new tenant, which only the operator can make. */
import type { Command } from 'commander';
import { does } from '../command';

interface Options {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: string;
}

export function addTenant(program: Command): void {
  const command = program
    .command('tenant')
    .description('tenants')
    .command('create')
    .argument('<tenant>', '1 to 32 lower-case letters and digits, as tokens name it')
    .description('create a tenant')
    .requiredOption('--name <name>', 'its name for people')
    .requiredOption('--time-zone <zone>', 'its IANA time zone, such as Europe/Amsterdam')
    .requiredOption('--currency <code>', 'its ISO 4217 code, such as EUR')
    .requiredOption('--locale <tag>', 'its BCP 47 language tag, such as nl');
  does(command, async ({ ask }, tenant: string, { name, timeZone, currency, locale }: Options) => {
    const result = await ask({ operation: 'tenant-create', given: { tenant, name, timeZone, currency, locale } });
    return { result, lines: [`The tenant ${tenant} is there: ${name}.`] };
  });
}
