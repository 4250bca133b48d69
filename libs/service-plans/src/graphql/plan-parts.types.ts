/** What plans are made of, in the schema: groups, sub-goals, milestones, participants, agreements and baselines. */
import { LocalDateScalar, UuidScalar } from '@caseledger/graphql';
import type { PartyId, WorkerId } from '@caseledger/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgreementAnswerEnum, AgreementStandingEnum } from './plan.enums';

@ObjectType({ description: 'Who steers or carries out a part of a plan: a worker, or a participant of the plan.' })
export class Assignee {
  @Field(() => String, { nullable: true, description: 'The worker, as the issuer of tokens names them.' })
  worker?: WorkerId;

  @Field(() => UuidScalar, { nullable: true, description: 'The id of the participant of the plan.' })
  partyId?: PartyId;
}

@ObjectType({ description: 'Sub-goals of a plan that belong together.' })
export class PlanGroup {
  @Field(() => UuidScalar, { description: 'The id of the group.' })
  id!: string;
}

@ObjectType({ description: 'What each level of a sub-goal means for the client, and where they stand on it.' })
export class SubGoalScale {
  @Field(() => Int, { nullable: true, description: '0 to 3; null where all goals weigh the same.' })
  importance?: number;

  @Field(() => Int, { nullable: true, description: '0 to 3; null where all goals weigh the same.' })
  difficulty?: number;

  @Field(() => Int, { description: 'Where the client stood at the beginning: -2 to +2.' })
  baseline!: number;

  @Field(() => Int, { nullable: true, description: 'Where they stand: -2 to +2; null before the first rating.' })
  level?: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When that was rated.' })
  ratedOn?: string;
}

@ObjectType({ description: 'A part of what a plan is to reach.' })
export class SubGoal {
  @Field(() => UuidScalar, { description: 'The id of the sub-goal.' })
  id!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'The id of its plan group; null where it is in none.' })
  groupId?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is expected to begin.' })
  expectedStart?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is expected to be reached.' })
  expectedEnd?: string;

  @Field(() => [UuidScalar], { description: 'The ids of the needs in the case that it answers.' })
  needIds!: string[];

  @Field(() => Assignee, { description: 'Who steers it.' })
  owner!: Assignee;
}

@ObjectType({ description: 'A point that a plan is to pass.' })
export class Milestone {
  @Field(() => UuidScalar, { description: 'The id of the milestone.' })
  id!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When work on it is expected to begin.' })
  expectedStart?: string;

  @Field(() => LocalDateScalar, { description: 'When it is expected to be reached.' })
  expectedEnd!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When work on it began.' })
  actualStart?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was reached; null while it is not.' })
  actualEnd?: string;

  @Field(() => Assignee, { description: 'Who steers it.' })
  owner!: Assignee;
}

@ObjectType({ description: 'Somebody who takes part in a plan.' })
export class PlanParticipant {
  @Field(() => UuidScalar, { description: 'The id of the party.' })
  partyId!: PartyId;

  @Field(() => Boolean, { description: 'Whether the plan mainly serves their needs.' })
  primary!: boolean;
}

@ObjectType({ description: 'What somebody answered who was asked to agree with a plan.' })
export class SignatoryAnswer {
  @Field(() => UuidScalar, { description: 'The id of the party that was asked.' })
  partyId!: PartyId;

  @Field(() => AgreementAnswerEnum, { nullable: true, description: 'What they answered; null while they have not.' })
  answer?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When they answered.' })
  answeredOn?: string;
}

@ObjectType({ description: 'The latest agreement on a plan with those who sign it.' })
export class PlanAgreement {
  @Field(() => UuidScalar, { description: 'The id of the agreement.' })
  id!: string;

  @Field(() => Int, { description: 'The revision of the plan that it is about.' })
  planRevision!: number;

  @Field(() => AgreementStandingEnum, { description: 'Where it stands.' })
  standing!: string;

  @Field(() => [SignatoryAnswer], { description: 'Who was asked, and what they answered.' })
  signatories!: SignatoryAnswer[];
}

@ObjectType({ description: 'A revision of a plan that was given a name, to compare later ones with.' })
export class PlanBaseline {
  @Field(() => UuidScalar, { description: 'The id of the baseline.' })
  id!: string;

  @Field(() => Int, { description: 'The revision of the plan that it names.' })
  planRevision!: number;
}
