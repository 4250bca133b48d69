/** What the access record is asked for. */
import { UuidScalar } from '@caseledger/graphql';
import type { Uuid } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

@InputType({ isOneOf: true, description: 'Which part of the access record: exactly one of these.' })
export class AccessRecordInput {
  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'The record of the whole organisation; must be true.' })
  all?: boolean;

  @IsOptional()
  @MaxLength(255)
  @Field(() => String, {
    nullable: true,
    description: 'What one worker was refused or shown; as the issuer of tokens names them (the claim `sub`).',
  })
  ofActor?: string;

  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'Who was refused or shown one person, case or other thing, by its id.',
  })
  ofTarget?: Uuid;
}
