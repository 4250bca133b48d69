/** The steps and tracks of a case in the schema. */
import { CaseStepEnum } from '@caseledger/configuration';
import { LocalDateScalar, UuidScalar } from '@caseledger/graphql';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A step of a case, as it runs or ran in the present or last open period.' })
export class StepRun {
  @Field(() => CaseStepEnum, { description: 'Which step.' })
  step!: string;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  startDate!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null while it runs.' })
  endDate?: string | undefined;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it is, or was, expected to end; null where nothing is expected. Provisional while help rests.',
  })
  expectedEnd?: string | undefined;
}

@ObjectType({ description: 'A track: a sub-process within service provision, as it runs or ran.' })
export class TrackRun {
  @Field(() => UuidScalar, { description: 'The id of the track.' })
  id!: string;

  @Field(() => String, { description: 'What kind of track: a code of the list TRACK.' })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  startDate!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null while it runs.' })
  endDate?: string | undefined;
}
