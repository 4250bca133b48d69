/** Goal attainment scaling in the schema. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'How far the sub-goals of a plan were attained, in one score (goal attainment scaling): 50 where all was attained as ' +
    'expected, with a standard deviation of 10.',
})
export class Attainment {
  @Field(() => Int, { description: 'How many sub-goals have a scale.' })
  scaled!: number;

  @Field(() => Int, { description: 'How many of them were rated.' })
  rated!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The score at the beginning, of all sub-goals that have a scale. Null where there is none, or none weighs anything.',
  })
  baseline!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The score reached, of those that were rated. Null where there is none, or none weighs anything.',
  })
  achieved!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What was gained by those that were rated: the score that they reached less the one they began with.',
  })
  change!: number | null;
}
