/** Gives a command on a case and answers what every mutation on a case answers. */
import type { Asking, Commands } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { CasePayload } from './case.types';

/** Answers once the command is durable. Throws the PublicError of what stood against it. */
export async function giveOnCase(commands: Commands, command: Command, asking: Asking): Promise<CasePayload> {
  return new CasePayload(await commands.give(command, asking));
}
