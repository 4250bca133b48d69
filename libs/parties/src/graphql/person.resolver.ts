/** Persons and prospects over GraphQL: maps inputs to commands and queries, nothing else. */
import { type Asking, AtBookmark, Commands, FromCaller, Queries, ReadBack, UuidScalar } from '@caseledger/graphql';
import type { Command, PartyId } from '@caseledger/kernel';
import { withoutNulls } from '@caseledger/security';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { correctPersonalDetails } from '../domain/commands/correct-personal-details';
import { endRelationship } from '../domain/commands/end-relationship';
import { mergeParties } from '../domain/commands/merge-parties';
import { promoteProspect } from '../domain/commands/promote-prospect';
import { recordClientData } from '../domain/commands/record-client-data';
import { recordIdentifier } from '../domain/commands/record-identifier';
import { recordRelationship } from '../domain/commands/record-relationship';
import { recordResource } from '../domain/commands/record-resource';
import { registerPerson } from '../domain/commands/register-person';
import { registerProspect } from '../domain/commands/register-prospect';
import { removeIdentifier } from '../domain/commands/remove-identifier';
import { unmergeParties } from '../domain/commands/unmerge-parties';
import { personById, personRecord, personRecords } from '../views/persons.queries';
import type { PersonDocument, RelationshipDocument } from '../views/persons.view';
import { type PossibleDuplicate as Duplicate, possibleDuplicates } from '../views/possible-duplicates.query';
import { Erasure } from './erasure';
import {
  CorrectPersonalDetailsInput,
  EndRelationshipInput,
  ForgetPersonInput,
  MergePartiesInput,
  PromoteProspectInput,
  RecordClientDataInput,
  RecordIdentifierInput,
  RecordRelationshipInput,
  RecordResourceInput,
  RegisterPersonInput,
  RegisterProspectInput,
  RemoveIdentifierInput,
  UnmergePartiesInput,
} from './person.inputs';
import { PossibleDuplicate } from './finding.types';
import { PersonLoader } from './person-loader';
import { Person, PersonPayload, Relationship } from './person.types';

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly erasure: Erasure,
  ) {}

  @Query(() => Person, {
    nullable: true,
    description: 'A person or prospect by id, or the one that they were merged into; null where there is none.',
  })
  person(
    @Args('id', { type: () => UuidScalar, description: 'The id of the party.' }) id: PartyId,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<PersonDocument | undefined> {
    return this.queries.ask(personById(id), asking, bookmark);
  }

  @Mutation(() => PersonPayload, { description: 'Registers somebody as a person.' })
  registerPerson(@Args('input', { description: 'Who.' }) input: RegisterPersonInput, @FromCaller() asking: Asking) {
    return this.give(registerPerson(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Registers somebody as a prospect: not fully yet.' })
  registerProspect(@Args('input', { description: 'Who.' }) input: RegisterProspectInput, @FromCaller() asking: Asking) {
    return this.give(registerProspect(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Registers a prospect fully, as a person.' })
  promoteProspect(@Args('input', { description: 'Who.' }) input: PromoteProspectInput, @FromCaller() asking: Asking) {
    return this.give(promoteProspect(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, {
    description: 'Corrects who somebody is; the history keeps what was recorded before.',
  })
  correctPersonalDetails(
    @Args('input', { description: 'Who, and what they are from now on.' }) input: CorrectPersonalDetailsInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(correctPersonalDetails(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Records a number or code that others know the party by.' })
  recordIdentifier(
    @Args('input', { description: 'Which.' }) input: RecordIdentifierInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(recordIdentifier(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Takes an identifier away; it stays in the history.' })
  removeIdentifier(
    @Args('input', { description: 'Which.' }) input: RemoveIdentifierInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(removeIdentifier(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, {
    description: 'Merges a party into another one that is the same person. `person` is the one that stands for both.',
  })
  mergeParties(
    @Args('input', { description: 'Which into which.' }) input: MergePartiesInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(mergeParties(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Undoes a merge: the party stands for itself again.' })
  unmergeParties(@Args('input', { description: 'Which.' }) input: UnmergePartiesInput, @FromCaller() asking: Asking) {
    return this.give(unmergeParties(withoutNulls(input)), asking);
  }

  @ResolveField(() => [Person], {
    description: 'The records of the parties that were merged into this one, as they were when they were.',
  })
  async mergedRecords(@Parent() { mergedFrom }: PersonDocument, @FromCaller() asking: Asking) {
    if (mergedFrom.length === 0) return [];
    const records = await this.queries.ask(personRecords(mergedFrom), asking);
    return records.filter((record) => record !== undefined);
  }

  @Mutation(() => PersonPayload, { description: 'Records what another registered party is to this one.' })
  recordRelationship(
    @Args('input', { description: 'Who, and to whom.' }) input: RecordRelationshipInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(recordRelationship(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Ends a relationship; it stays in the history.' })
  endRelationship(
    @Args('input', { description: 'Which, and when.' }) input: EndRelationshipInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(endRelationship(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Records the value of a configured attribute of a client.' })
  recordClientData(
    @Args('input', { description: 'Which attribute, and its value.' }) input: RecordClientDataInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(recordClientData(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, { description: 'Adds an entry to the strengths inventory of a client.' })
  recordResource(
    @Args('input', { description: 'What strength or support.' }) input: RecordResourceInput,
    @FromCaller() asking: Asking,
  ) {
    return this.give(recordResource(withoutNulls(input)), asking);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Erases a person for good. When this answers, their key is destroyed and nothing personal of theirs can be read any more.',
  })
  async forgetPerson(
    @Args('input', { description: 'Whom, and why.' }) input: ForgetPersonInput,
    @FromCaller() asking: Asking,
  ): Promise<PersonPayload> {
    return new PersonPayload(await this.erasure.forget(withoutNulls(input), asking));
  }

  private async give(command: Command, asking: Asking): Promise<PersonPayload> {
    return new PersonPayload(await this.commands.give(command, asking));
  }
}

@Resolver(() => PersonPayload)
export class PersonPayloadResolver {
  constructor(
    private readonly readBack: ReadBack,
    private readonly queries: Queries,
  ) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The person after the command, or the one that they were merged into; null while `pending`.',
  })
  async person(@Parent() payload: PersonPayload, @FromCaller() asking: Asking): Promise<PersonDocument | undefined> {
    const record = await this.record(payload, asking);
    return record?.mergedInto === undefined ? record : this.queries.ask(personById(record.mergedInto), asking);
  }

  @ResolveField(() => [PossibleDuplicate], {
    nullable: true,
    description:
      'Others who are registered and may be the same person: at most 20, whom most speaks for first. Null while `pending`.',
  })
  async possibleDuplicates(
    @Parent() payload: PersonPayload,
    @FromCaller() asking: Asking,
  ): Promise<readonly Duplicate[] | undefined> {
    const person = await this.person(payload, asking);
    return person && this.queries.ask(possibleDuplicates(person), asking);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether queries cannot see the change yet. It is stored all the same; do not send it again.',
  })
  async pending(@Parent() payload: PersonPayload, @FromCaller() asking: Asking): Promise<boolean> {
    return (await this.record(payload, asking)) === undefined;
  }

  private record(payload: PersonPayload, asking: Asking): Promise<PersonDocument | undefined> {
    return this.readBack.object(payload, personRecord(payload.id as PartyId), asking);
  }
}

@Resolver(() => Relationship)
export class RelationshipResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'The other party.' })
  other(
    @Parent() { otherId }: RelationshipDocument,
    @FromCaller() asking: Asking,
  ): Promise<PersonDocument | undefined> {
    return this.persons.load(otherId, asking);
  }
}
