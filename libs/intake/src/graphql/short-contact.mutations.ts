/** The mutations on short contacts: map inputs to commands, nothing else. */
import { CasePayload, openCase } from '@caseledger/cases';
import { type Asking, Commands, FromCaller, ReadBack } from '@caseledger/graphql';
import type { Command, ShortContactId } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { closeShortContact } from '../domain/commands/close-short-contact';
import { correctShortContact } from '../domain/commands/correct-short-contact';
import { registerShortContact } from '../domain/commands/register-short-contact';
import { shortContactById } from '../views/short-contacts.queries';
import type { ShortContactDocument } from '../views/short-contacts.view';
import {
  CloseShortContactInput,
  CorrectShortContactInput,
  PromoteShortContactInput,
  RegisterShortContactInput,
} from './short-contact.inputs';
import { ShortContact, ShortContactPayload } from './short-contact.types';

@Resolver(() => ShortContactPayload)
export class ShortContactMutations {
  constructor(
    private readonly commands: Commands,
    private readonly readBack: ReadBack,
  ) {}

  @Mutation(() => ShortContactPayload, {
    description:
      'Registers a short contact, registers its client in the same act where asked, and closes it at once where it is over.',
  })
  registerShortContact(
    @Args('input', { description: 'With whom, and what it was about.' }) input: RegisterShortContactInput,
    @FromCaller() asking: Asking,
  ) {
    const { register, ...rest } = withoutNulls(input);
    const registration = register && {
      kind: register.kind === 'PERSON' ? ('person' as const) : ('prospect' as const),
      details: register.details,
    };
    return this.give(
      registerShortContact({ ...rest, ...(registration === undefined ? {} : { register: registration }) }),
      asking,
    );
  }

  @Mutation(() => ShortContactPayload, {
    description: 'Corrects a short contact, whatever its status. What it was, and why, stays in the log.',
  })
  correctShortContact(
    @Args('input', { description: 'Which, and how it was.' }) input: CorrectShortContactInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(correctShortContact(withoutNulls(input)), asking);
  }

  @Mutation(() => ShortContactPayload, { description: 'Closes an open short contact.' })
  closeShortContact(
    @Args('input', { description: 'Which, and as of when.' }) input: CloseShortContactInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(closeShortContact(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Opens a case for the client of a short contact, open or closed. Each keeps the link to the other; a short contact becomes ' +
      'one case. The answer is about the case, which is only now created.',
  })
  async promoteShortContact(
    @Args('input', { description: 'Which short contact, and what case it becomes.' }) input: PromoteShortContactInput,
    @FromCaller() asking: Asking,
  ) {
    return new CasePayload(await this.commands.give(openCase(withoutNulls(input)), asking));
  }

  @ResolveField(() => ShortContact, {
    nullable: true,
    description: 'The short contact after the command; null while `pending`.',
  })
  shortContact(
    @Parent() payload: ShortContactPayload,
    @FromCaller() asking: Asking,
  ): Promise<ShortContactDocument | undefined> {
    return this.readBack.object(payload, shortContactById(payload.id as ShortContactId), asking);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether queries cannot see the change yet. It is stored all the same; do not send it again.',
  })
  async pending(@Parent() payload: ShortContactPayload, @FromCaller() asking: Asking): Promise<boolean> {
    return (await this.shortContact(payload, asking)) === undefined;
  }

  private async give(command: Command, asking: Asking): Promise<ShortContactPayload> {
    return new ShortContactPayload(await this.commands.give(command, asking));
  }
}
