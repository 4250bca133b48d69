/** Those who were found, and those who may be the same, in the schema. */
import { enumOf, PageInfo } from '@caseledger/graphql';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DUPLICATE_REASONS } from '../domain/possible-duplicates';
import { MATCH_REASONS } from '../views/finding-persons';
import { Person } from './person.types';

export const MatchReasonEnum = enumOf(MATCH_REASONS);
export const DuplicateReasonEnum = enumOf(DUPLICATE_REASONS);

registerEnumType(MatchReasonEnum, {
  name: 'PersonMatchReason',
  description: 'By what somebody was found.',
  valuesMap: {
    NAME: { description: 'The name that they have.' },
    FORMER_NAME: { description: 'A name that they had before, alone or together with the one that they have.' },
    BIRTH_DATE: { description: 'The date of birth, or what is known of it.' },
    IDENTIFIER: { description: 'An identifier.' },
    MERGED_RECORD: { description: 'What was recorded with a party that has been merged into them.' },
  },
});
registerEnumType(DuplicateReasonEnum, {
  name: 'DuplicateReason',
  description: 'What speaks for two records being of one person.',
  valuesMap: {
    SAME_IDENTIFIER: { description: 'They have the same identifier.' },
    SAME_BIRTH_DATE: { description: 'They were born on the same day.' },
    SAME_NAME: { description: 'A name that the one has or had has the same words as one of the other.' },
    SIMILAR_NAME: { description: 'Their names differ by a letter, an initial, or a part that one of them leaves out.' },
    SAME_EMAIL: { description: 'They have the same e-mail address.' },
    SAME_TELEPHONE: { description: 'They have the same telephone number.' },
  },
});

@ObjectType({ description: 'Somebody who was found, and by what.' })
export class PersonEdge {
  @Field(() => String, { description: 'Where this row stands: give it as `after` to go on after it.' })
  cursor!: string;

  @Field(() => Person, { description: 'The person or prospect.' })
  node!: Person;

  @Field(() => [MatchReasonEnum], { description: 'By what they were found.' })
  because!: string[];
}

@ObjectType({ description: 'Those who were found, a page at a time: exact names first, then by family name.' })
export class PersonConnection {
  @Field(() => [PersonEdge], { description: 'The rows of this page.' })
  edges!: PersonEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: 'How many were found; null where they are too many.' })
  totalCount!: number | null;

  @Field({
    description:
      'Whether so many fit, more than 100, that none of them is shown: narrow the search by another name or a date of birth.',
  })
  tooMany!: boolean;
}

@ObjectType({
  description: 'Somebody who is registered already and may be the same person. A warning; it refuses nothing.',
})
export class PossibleDuplicate {
  @Field(() => Person, { description: 'Who it may be.' })
  person!: Person;

  @Field(() => [DuplicateReasonEnum], { description: 'What speaks for it.' })
  because!: string[];
}
