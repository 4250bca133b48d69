/** caseledger forget: erases a person for good, in the name of an application administrator. */
import type { Command } from 'commander';
import { bearerOf, type GivenBearer } from '../bearer';
import { does } from '../command';

interface Options extends GivenBearer {
  readonly person: string;
  readonly ground: string;
}

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
    const bearer = await bearerOf(desk, options, 'APPLICATION_ADMIN', 'an application administrator');
    const result = await desk.ask({ operation: 'forget', given: { person, ground }, bearer });
    return { result, lines: [`${person} is erased, and nobody can bring them back.`] };
  });
}
