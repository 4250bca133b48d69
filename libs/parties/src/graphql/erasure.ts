/** Forgets a person: the command first, then everything that follows from it, before the answer. */
import { type Asking, Commands } from '@caseledger/graphql';
import type { Accepted } from '@caseledger/commanding';
import { Inject, Injectable } from '@nestjs/common';
import { type ForgetPerson, forgetPerson } from '../domain/commands/forget-person';
import type { ErasePerson } from '../erase-person';

/** Where the erasure of a person is injected. */
export const ERASE_PERSON = Symbol('erase person');

@Injectable()
export class Erasure {
  constructor(
    private readonly commands: Commands,
    @Inject(ERASE_PERSON) private readonly erase: ErasePerson,
  ) {}

  /** Given again, it erases again: a first try that a crash cut short is finished by the second. */
  async forget(input: ForgetPerson, asking: Asking): Promise<Accepted> {
    const accepted = await this.commands.give(forgetPerson(input), asking);
    await this.erase(asking.actor.tenant, input.partyId, accepted.place);
    return accepted;
  }
}
