/** The mutations on cases: map inputs to commands, nothing else. */
import { type Asking, Commands, FromCaller, Queries, ReadBack } from '@caseledger/graphql';
import type { CaseId, Command } from '@caseledger/kernel';
import { PersonLoader, PossibleDuplicate, possibleDuplicates } from '@caseledger/parties';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { addCaseParticipant } from '../domain/commands/add-case-participant';
import { assignCaseworker } from '../domain/commands/assign-caseworker';
import { breakGlass } from '../domain/commands/break-glass';
import { changeCaseAccess } from '../domain/commands/change-case-access';
import { closeCase } from '../domain/commands/close-case';
import { markCaseOpenedInError } from '../domain/commands/mark-case-opened-in-error';
import { openCase } from '../domain/commands/open-case';
import { removeCaseParticipant } from '../domain/commands/remove-case-participant';
import { reopenCase } from '../domain/commands/reopen-case';
import { caseReadBack } from '../views/cases.queries';
import type { CaseDocument } from '../views/case-document';
import {
  AddCaseParticipantInput,
  AssignCaseworkerInput,
  BreakGlassInput,
  ChangeCaseAccessInput,
  CloseCaseInput,
  MarkCaseOpenedInErrorInput,
  OpenCaseInput,
  RemoveCaseParticipantInput,
  ReopenCaseInput,
} from './case.inputs';
import { Case, CasePayload } from './case.types';
import { giveOnCase } from './giving';

@Resolver(() => CasePayload)
export class CaseMutations {
  constructor(
    private readonly commands: Commands,
    private readonly readBack: ReadBack,
    private readonly queries: Queries,
    private readonly persons: PersonLoader,
  ) {}

  @Mutation(() => CasePayload, {
    description: 'Opens an integrated case, and registers its client in the same act where asked.',
  })
  openCase(
    @Args('input', { description: 'For whom, and of which type.' }) input: OpenCaseInput,
    @FromCaller() asking: Asking,
  ) {
    const { register, ...rest } = withoutNulls(input);
    const registration = register && {
      kind: register.kind === 'PERSON' ? ('person' as const) : ('prospect' as const),
      details: register.details,
    };
    return this.give(openCase({ ...rest, ...(registration === undefined ? {} : { register: registration }) }), asking);
  }

  @Mutation(() => CasePayload, { description: 'Lets another registered party take part in a case.' })
  addCaseParticipant(
    @Args('input', { description: 'Who, and as what.' }) input: AddCaseParticipantInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(addCaseParticipant(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Ends that a party takes part in a case; the history keeps that they did.',
  })
  removeCaseParticipant(
    @Args('input', { description: 'Who.' }) input: RemoveCaseParticipantInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(removeCaseParticipant(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Gives a case to a caseworker. It is theirs then: whoever saw it as its caseworker alone, sees it no more, and is ' +
      'answered with `pending` false and no case.',
  })
  assignCaseworker(
    @Args('input', { description: 'Which case, and to whom.' }) input: AssignCaseworkerInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(assignCaseworker(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Closes an open case that has all its type asks for. Refused with every item at once, which stand in `details.items` as closingCheck answers them.',
  })
  closeCase(
    @Args('input', { description: 'Which case, and as of when.' }) input: CloseCaseInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(closeCase(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Reopens a closed case. How long after its closing date, and by whom, its type decides.',
  })
  reopenCase(@Args('input', { description: 'Which case.' }) input: ReopenCaseInput, @FromCaller() asking: Asking) {
    return this.give(reopenCase(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Marks a case that should never have been opened: it is in no list any more.',
  })
  markCaseOpenedInError(
    @Args('input', { description: 'Which case, and why.' }) input: MarkCaseOpenedInErrorInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(markCaseOpenedInError(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description: 'Says to whom a case is open: the whole organisation, a team or workers by name.',
  })
  changeCaseAccess(
    @Args('input', { description: 'Which case, to whom, and why.' }) input: ChangeCaseAccessInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(changeCaseAccess(withoutNulls(input)), asking);
  }

  @Mutation(() => CasePayload, {
    description:
      'Opens a case to the one who asks, to whom it is closed, for as many hours as the organisation has set. ' +
      'The reason stands in the history of the case, and what they see of it is recorded.',
  })
  breakGlass(
    @Args('input', { description: 'Which case, and why.' }) input: BreakGlassInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(breakGlass(withoutNulls(input)), asking);
  }

  @ResolveField(() => Case, {
    nullable: true,
    description:
      'The case after the command; null while `pending`, and where it is not open any more to the one who gave it: whoever ' +
      'gives a case to somebody else may not see it themselves from then on.',
  })
  async case(@Parent() payload: CasePayload, @FromCaller() asking: Asking): Promise<CaseDocument | undefined> {
    return (await this.found(payload, asking))?.document;
  }

  @ResolveField(() => [PossibleDuplicate], {
    nullable: true,
    description:
      'Others who are registered and may be the same person as the client: at most 20, whom most speaks for first. Null while `pending`.',
  })
  async possibleDuplicates(@Parent() payload: CasePayload, @FromCaller() asking: Asking) {
    const found = await this.case(payload, asking);
    const client = found && (await this.persons.load(found.clientId, asking));
    return client && this.queries.ask(possibleDuplicates(client), asking);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether queries cannot see the change yet. It is stored all the same; do not send it again.',
  })
  async pending(@Parent() payload: CasePayload, @FromCaller() asking: Asking): Promise<boolean> {
    return (await this.found(payload, asking)) === undefined;
  }

  private found(payload: CasePayload, asking: Asking) {
    return this.readBack.object(payload, caseReadBack(payload.id as CaseId), asking);
  }

  private give(command: Command, asking: Asking): Promise<CasePayload> {
    return giveOnCase(this.commands, command, asking);
  }
}
