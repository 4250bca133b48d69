/** Help questions, needs and measurements in the schema. */
import { InstantScalar, LocalDateScalar, PageInfo, UuidScalar } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  DirectionOfChangeEnum,
  HelpQuestionStatusEnum,
  MeasurementPhaseEnum,
  NeedOutcomeEnum,
  NeedSeverityEnum,
} from './needs.enums';

@ObjectType({ description: 'What a client asks help for.' })
export class HelpQuestion {
  @Field(() => UuidScalar, { description: 'The id of the help question.' })
  id!: string;

  @Field(() => String, { description: 'A code of the list HELP_QUESTION_CATEGORY.' })
  category!: string;

  @Field(() => HelpQuestionStatusEnum, { description: 'Where it stands.' })
  status!: string;

  @Field(() => LocalDateScalar, { description: 'When it was raised.' })
  raisedOn!: string;

  @Field(() => LocalDateScalar, { description: 'When it was raised, answered or returned last.' })
  changedOn!: string;

  caseId!: CaseId;
  revision!: number;
}

@ObjectType({ description: 'Something that a client needs.' })
export class Need {
  @Field(() => UuidScalar, { description: 'The id of the need.' })
  id!: string;

  @Field(() => String, { description: 'What it is about: a code of the list NEED_DOMAIN.' })
  domain!: string;

  @Field(() => NeedSeverityEnum, { description: 'How much it weighs on the client.' })
  severity!: string;

  @Field(() => LocalDateScalar, { description: 'When it was found.' })
  identifiedOn!: string;

  @Field(() => NeedOutcomeEnum, { nullable: true, description: 'What came of it; null while it stands.' })
  outcome?: string | undefined;

  caseId!: CaseId;
  revision!: number;
}

@ObjectType({ description: "The assessments of a client's needs in one case." })
export class NeedsAssessments {
  @Field(() => Int, { description: 'How many there were.' })
  count!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the first was; null before it.' })
  firstOn?: string | undefined;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the last was; null before the first.' })
  lastOn?: string | undefined;
}

@ObjectType({ description: 'A need that stands, and that nothing under way answers.' })
export class UnansweredNeed {
  @Field(() => UuidScalar, { description: 'The id of the need.' })
  needId!: string;

  @Field(() => String, { description: 'What it is about: a code of the list NEED_DOMAIN.' })
  domain!: string;

  @Field(() => NeedSeverityEnum, { description: 'How much it weighs on the client.' })
  severity!: string;

  @Field(() => LocalDateScalar, { description: 'When it was found.' })
  identifiedOn!: string;

  @Field(() => Int, { description: 'How many days ago that was.' })
  days!: number;
}

@ObjectType({ description: 'Where help is missing in a case.' })
export class GapReport {
  @Field(() => [UnansweredNeed], {
    description: 'The needs that nothing under way answers: the gravest first, then the oldest.',
  })
  unansweredNeeds!: readonly UnansweredNeed[];
}

@ObjectType({ description: 'The score of one domain of an instrument.' })
export class Score {
  @Field(() => String, { description: 'The code of the domain.' })
  domain!: string;

  @Field(() => Int, { description: "A whole number on the instrument's scale." })
  score!: number;
}

@ObjectType({ description: 'A measurement or a questionnaire, as it was recorded.' })
export class Measurement {
  @Field(() => UuidScalar, { description: 'The id of the measurement.' })
  id!: string;

  @Field(() => String, { description: 'The code of the instrument.' })
  instrument!: string;

  @Field(() => Int, { description: 'The version of the instrument; only measurements with the same one are compared.' })
  instrumentVersion!: number;

  @Field(() => MeasurementPhaseEnum, { description: 'When in the course of the help it was taken.' })
  phase!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it was taken.' })
  takenOn!: string;

  @Field(() => [Score], { description: 'The scores of the domains that were measured.' })
  scores!: readonly Score[];

  @Field(() => UuidScalar, { nullable: true, description: 'The contact moment that it is attached to.' })
  contactMomentId?: string | undefined;

  @Field(() => String, { description: 'Who recorded it, as the issuer of tokens names them.' })
  recordedBy!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType({ description: 'A measurement in a list.' })
export class MeasurementEdge {
  @Field(() => String, { description: 'Where it stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => Measurement, { description: 'The measurement.' })
  node!: Measurement;
}

@ObjectType({ description: 'A page of the measurements of a case, the latest first.' })
export class MeasurementConnection {
  @Field(() => [MeasurementEdge], { description: 'The measurements of the page.' })
  edges!: MeasurementEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'How one domain changed between two measurements.' })
export class DomainChange {
  @Field(() => String, { description: 'The code of the domain.' })
  domain!: string;

  @Field(() => Int, { description: 'The score of the first.' })
  from!: number;

  @Field(() => Int, { description: 'The score of the last.' })
  to!: number;

  @Field(() => DirectionOfChangeEnum, { description: "Which way that is, on the instrument's scale." })
  direction!: string;
}

@ObjectType({
  description:
    'What changed between the baseline, or the first measurement, and the last one with the same version of an instrument. ' +
    'There is no total: domains are not added up.',
})
export class MeasurementChange {
  @Field(() => Int, { description: 'The version of the instrument that both were taken with.' })
  instrumentVersion!: number;

  @Field(() => Measurement, { description: 'The baseline, or the first measurement where none is one.' })
  first!: Measurement;

  @Field(() => Measurement, { description: 'The last measurement.' })
  last!: Measurement;

  @Field(() => [DomainChange], { description: 'Every domain that both have scored.' })
  domains!: readonly DomainChange[];

  @Field(() => Int, { description: 'In how many domains it is better.' })
  improved!: number;

  @Field(() => Int, { description: 'In how many domains it is the same.' })
  same!: number;

  @Field(() => Int, { description: 'In how many domains it is worse.' })
  worse!: number;
}
