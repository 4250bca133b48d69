/** The retention list in the schema. */
import { enumOf, LocalDateScalar, PageInfo, UuidScalar } from '@caseledger/graphql';
import type { PartyId } from '@caseledger/kernel';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RETENTION_REASONS, type RetentionReason } from '../views/retention-list';

export const RetentionReasonEnum = enumOf(RETENTION_REASONS);

registerEnumType(RetentionReasonEnum, {
  name: 'RetentionReason',
  description: 'Why somebody may be erased.',
  valuesMap: {
    LAST_CASE_CLOSED: { description: 'All their cases are closed, and the last of them was long enough ago.' },
    NEVER_CLIENT: { description: 'They were registered as a prospect long enough ago, and no case was ever opened.' },
  },
});

@ObjectType({ description: 'Somebody who may be erased, because the organisation needs them no longer.' })
export class RetentionEntry {
  @Field(() => UuidScalar, { description: 'The id of the person or prospect: what forgetPerson takes.' })
  partyId!: PartyId;

  @Field(() => RetentionReasonEnum, { description: 'Why they may be erased.' })
  reason!: RetentionReason;

  @Field(() => LocalDateScalar, {
    description: 'The closing date of their last case, or the day they were registered.',
  })
  since!: string;

  @Field(() => LocalDateScalar, { description: 'From which day on they may be erased.' })
  dueOn!: string;
}

@ObjectType({ description: 'Somebody on the list.' })
export class RetentionEdge {
  @Field(() => String, { description: 'Where they stand in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => RetentionEntry, { description: 'Who may be erased, and why.' })
  node!: RetentionEntry;
}

@ObjectType({
  description:
    'A page of the list. It may have fewer rows than were asked for, or none, and another page behind it: pageInfo says so.',
})
export class RetentionConnection {
  @Field(() => Int, {
    nullable: true,
    description:
      'After how many months the organisation lets people be erased; null where it has no rule, and nobody is listed.',
  })
  months!: number | null;

  @Field(() => [RetentionEdge], { description: 'Those of the page.' })
  edges!: RetentionEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
