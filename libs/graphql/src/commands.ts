/** Gives commands to the command bus and turns what came of them into an answer or a public error. */
import type { Accepted, Gateway, Outcome, Refused } from '@caseledger/commanding';
import type { Command } from '@caseledger/kernel';
import {
  badUserInput,
  conflict,
  forbidden,
  notFound,
  type PublicError,
  ruleViolation,
  whereReachable,
} from '@caseledger/security';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from './caller';

/** A command and the one who gives it: the only class on the command bus. */
export class GivenCommand {
  constructor(
    readonly command: Command,
    readonly asking: Asking,
  ) {}
}

/** Where the gateway is injected. */
export const GATEWAY = Symbol('gateway');

/** The only handler behind the command bus: every command has the same way. */
@CommandHandler(GivenCommand)
export class GivenCommandHandler implements ICommandHandler<GivenCommand, Outcome> {
  constructor(@Inject(GATEWAY) private readonly gateway: Gateway) {}

  execute({ command, asking }: GivenCommand): Promise<Outcome> {
    return this.gateway.execute(command, asking);
  }
}

@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  /** Gives a command; answers once it is durable. Throws the PublicError of what stood against it. */
  async give(command: Command, asking: Asking): Promise<Accepted> {
    const outcome = await whereReachable(this.bus.execute<GivenCommand, Outcome>(new GivenCommand(command, asking)));
    if (outcome.kind === 'accepted') return outcome;
    throw refusalOf(outcome, command);
  }
}

function refusalOf(refused: Refused, { input }: Command): PublicError {
  switch (refused.kind) {
    case 'rejected':
      return ruleViolation({ ...refused.rejection, field: asSent(refused.rejection.field) });
    case 'forbidden':
      return forbidden();
    case 'notFound':
      return notFound('There is nothing with this id.', ['input', ...memberWith(refused.id, input)].join('.'));
    case 'commandIdReused':
      return badUserInput(
        'input.commandId',
        'Another command was given under this commandId; a new command has a new one.',
        {
          rule: 'CommandIdReused',
        },
      );
    case 'conflict':
      return conflict('It was changed in the meantime; look at it again and decide anew.', {
        revision: refused.revision,
        ...(refused.changes && { changes: refused.changes.map((change) => ({ ...change })) }),
      });
  }
}

/** The member of the input that holds an id: the one that nothing was found by. */
function memberWith(id: string, input: object): readonly string[] {
  return Object.entries(input).flatMap(([member, value]) => (value === id ? [member] : []));
}

/** A path of the domain in the form of GraphQL's own: `codes[1].label`. */
function asSent(path: string | undefined): string | undefined {
  return path?.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}
