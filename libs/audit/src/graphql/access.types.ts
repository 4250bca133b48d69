/** The access record in the schema. */
import { InstantScalar, PageInfo, UuidScalar } from '@caseledger/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import { AccessKindEnum, RefusalCodeEnum, WatchedBecauseEnum } from './access.enums';

@ObjectType({ description: 'One access: somebody was refused something, or was shown something while being watched.' })
export class AccessEntry {
  @Field(() => UuidScalar, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded: before it was answered.' })
  recordedAt!: string;

  @Field(() => AccessKindEnum, { description: 'Whether it was refused or shown.' })
  kind!: string;

  @Field(() => String, { description: 'Who it was, as the issuer of tokens names them (the claim `sub`).' })
  actor!: string;

  @Field(() => [String], { description: 'The roles that their token carried.' })
  roles!: string[];

  @Field(() => String, { description: 'The name of the command or query, such as CloseCase or caseHistory.' })
  operation!: string;

  @Field(() => RefusalCodeEnum, { nullable: true, description: 'How it was refused; null for what was shown.' })
  code?: string;

  @Field(() => String, { nullable: true, description: 'The rule that refused it, where a rule did.' })
  rule?: string;

  @Field(() => WatchedBecauseEnum, {
    nullable: true,
    description: 'Why the reading is watched; null for what was refused.',
  })
  because?: string;

  @Field(() => [UuidScalar], {
    description:
      'The ids of what it was about: persons, cases and others. Empty where it was about nothing of its own.',
  })
  targets!: string[];

  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The id of the request, as in its header x-correlation-id; null where there was none.',
  })
  correlationId?: string;
}

@ObjectType({ description: 'An access in the record.' })
export class AccessEdge {
  @Field(() => String, { description: 'Where the access stands in the record: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => AccessEntry, { description: 'The access.' })
  node!: AccessEntry;
}

@ObjectType({ description: 'A page of the access record.' })
export class AccessConnection {
  @Field(() => [AccessEdge], { description: 'The accesses of the page.' })
  edges!: AccessEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the record.' })
  pageInfo!: PageInfo;
}
