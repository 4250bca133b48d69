/** What the mutations on the participants of a plan take. */
import { MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import type { PartyId } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { PlanCommandInput } from './plan.inputs';

@InputType({ description: 'Has another participant of the case take part in a plan.' })
export class AddPlanParticipantInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the person or prospect: a participant of the case.' })
  partyId!: PartyId;
}

@InputType({
  description:
    'Has somebody take part in a plan no longer: not the primary client, nor the primary participant, nor who has ' +
    'something to do or to sign in it.',
})
export class RemovePlanParticipantInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the participant.' })
  partyId!: PartyId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string;
}

@InputType({ description: 'Says whose needs a plan mainly serves.' })
export class ChangePrimaryPlanParticipantInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of a participant of the plan who is in its case.' })
  partyId!: PartyId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string;
}
