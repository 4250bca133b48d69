/** caseledger forget: erases a person for good, in the name of an application administrator. */
import type { Command } from 'commander';
import { type Desk, does } from '../command';
import { EXIT, Failure } from '../failure';
import { mintToken } from '../local-token';

interface Options {
  readonly person: string;
  readonly ground: string;
  readonly token?: string;
  readonly tenant?: string;
}

const TOKEN_LIFETIME_SECONDS = 300;

export function addForget(program: Command): void {
  const command = program
    .command('forget')
    .description('erase a person for good; nobody can take it back')
    .requiredOption('--person <id>', 'the id of the person or prospect')
    .requiredOption('--ground <ground>', 'why, such as CONSENT_WITHDRAWN or NO_LONGER_NECESSARY')
    .option('--token <token>', 'the token of an application administrator (default: CASELEDGER_TOKEN)')
    .option('--tenant <tenant>', 'without a token, and with the local issuer: the tenant whose administrator does it');
  does(command, async (desk, options: Options) => {
    const { person, ground } = options;
    const bearer = await bearerOf(desk, options);
    const result = await desk.ask({ operation: 'forget', given: { person, ground }, bearer });
    return { result, lines: [`${person} is erased, and nobody can bring them back.`] };
  });
}

async function bearerOf({ settings, environment }: Desk, { token, tenant }: Options): Promise<string> {
  const given = token ?? environment['CASELEDGER_TOKEN'] ?? '';
  if (given !== '') return given;
  if (tenant === undefined) {
    throw new Failure(
      EXIT.wrongUsage,
      'It takes the token of an application administrator (--token or CASELEDGER_TOKEN), or a --tenant on the machine that issues its own.',
    );
  }
  return mintToken(settings, { role: 'APPLICATION_ADMIN', tenant, lifetimeSeconds: TOKEN_LIFETIME_SECONDS });
}
