/** Histories in the schema: of a case, of its plans, and of a short contact. */
import { InstantScalar, PageInfo, UuidScalar } from '@caseledger/graphql';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';

@ObjectType({
  description: 'One event of a history: something that was decided and recorded, and never changes again.',
})
export class HistoryEntry {
  @Field(() => UuidScalar, { description: 'The id of the event.' })
  id!: string;

  @Field(() => Int, { description: 'The revision that the event made, from 0.' })
  revision!: number;

  @Field(() => UuidScalar, {
    nullable: true,
    description:
      'The service plan that it happened to; null for what happened to the case or the short contact itself.',
  })
  planId?: string;

  @Field(() => String, { description: 'What happened, as one word for programs, such as CaseClosed.' })
  type!: string;

  @Field(() => String, {
    description: 'What happened, in a sentence or two, in the language that Accept-Language asks for.',
  })
  sentence!: string;

  @Field(() => String, {
    description: 'Who did it: a worker as the issuer of tokens names them, or a process of the program.',
  })
  actor!: string;

  @Field(() => [String], { description: 'The roles under which they did it.' })
  roles!: string[];

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given and has not been erased since.' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a rule was passed over, where one was, and this has not been erased since.',
  })
  overrideReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What was written in a contact moment, also of one that was deleted, or as the subject of a short contact, also before it was corrected; null where it was erased.',
  })
  content?: string | null;

  @Field({ description: 'Whether a reason was given that has been erased with the person it was about.' })
  reasonErased!: boolean;

  @Field(() => InstantScalar, { description: 'When it happened in the world.' })
  occurredAt!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType({ description: 'An event in a history.' })
export class HistoryEdge {
  @Field(() => String, { description: 'Where the event stands in the history: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => HistoryEntry, { description: 'The event.' })
  node!: HistoryEntry;
}

@ObjectType({ description: 'A page of a history, oldest event first.' })
export class HistoryConnection {
  @Field(() => [HistoryEdge], { description: 'The events of the page.' })
  edges!: HistoryEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the history.' })
  pageInfo!: PageInfo;
}

@InputType({ isOneOf: true, description: 'A moment of a case: exactly one of the two.' })
export class CaseMomentInput {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'As the case was at this revision.' })
  revision?: number;

  @IsOptional()
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'As the case was by all that had been recorded until then.',
  })
  knownAt?: string;
}
