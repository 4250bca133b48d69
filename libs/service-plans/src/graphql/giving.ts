/** Gives a command on a plan and answers what every mutation on a plan answers. */
import type { Asking, Commands } from '@caseledger/graphql';
import type { Command } from '@caseledger/kernel';
import { PlanPayload } from './plan.types';

/** Answers once the command is durable. Throws the PublicError of what stood against it. */
export async function giveOnPlan(commands: Commands, command: Command, asking: Asking): Promise<PlanPayload> {
  return new PlanPayload(await commands.give(command, asking));
}
