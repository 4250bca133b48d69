/** What mutations and questions about plans take in common. */
import { CommandInputType, InstantScalar, UuidScalar } from '@caseledger/graphql';
import type { Id, Instant, PartyId, PlanId, WorkerId } from '@caseledger/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Equals, IsInt, IsOptional, MaxLength, Min } from 'class-validator';

/** What every mutation on a plan takes. */
@InputType({ isAbstract: true })
export abstract class PlanCommandInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the plan.' })
  planId!: PlanId;
}

@InputType({ description: 'Who steers or carries out a part of a plan: exactly one of the four.' })
export class AssigneeInput {
  @IsOptional()
  @Equals(true)
  @Field(() => Boolean, { nullable: true, description: 'true: the one who asks.' })
  me?: true;

  @IsOptional()
  @MaxLength(255)
  @Field(() => String, {
    nullable: true,
    description: 'A worker, as the issuer of tokens names them (the claim `sub`).',
  })
  worker?: WorkerId;

  @IsOptional()
  @Field(() => UuidScalar, { nullable: true, description: 'The id of a participant of the plan.' })
  partyId?: PartyId;

  @IsOptional()
  @Equals(true)
  @Field(() => Boolean, { nullable: true, description: 'true: the owner of the sub-goal that it belongs to.' })
  subGoalOwner?: true;
}

@InputType({ isOneOf: true, description: 'A moment of a plan: exactly one of the three.' })
export class PlanMomentInput {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'As the plan was at this revision.' })
  revision?: number;

  @IsOptional()
  @Field(() => UuidScalar, { nullable: true, description: 'As the plan was at the revision of this baseline of it.' })
  baselineId?: Id<'Baseline'>;

  @IsOptional()
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'As the plan was by all that had been recorded until then.',
  })
  knownAt?: Instant;
}
