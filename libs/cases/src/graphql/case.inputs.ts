/** What the mutations and lists of cases take. */
import { CommandInputType, MOST_CHARACTERS, LocalDateScalar, UuidScalar } from '@caseledger/graphql';
import type { CaseId, LocalDate, PartyId, TeamId, WorkerId } from '@caseledger/kernel';
import { PersonalDetailsInput, RegistrationKindEnum } from '@caseledger/parties';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { FirstContactRoute, ParticipantRole } from '../domain/case.events';
import { CaseOpeningEnum, FirstContactRouteEnum, ParticipantRoleEnum } from './case.enums';

@InputType({ description: 'Somebody who is registered in the same act in which their case is opened.' })
export class RegistrationInput {
  @Field(() => RegistrationKindEnum, { description: 'As what they are registered.' })
  kind!: keyof typeof RegistrationKindEnum;

  @ValidateNested()
  @Type(() => PersonalDetailsInput)
  @Field(() => PersonalDetailsInput, { description: 'Who they are.' })
  details!: PersonalDetailsInput;
}

/** What says to whom a case is open, beside `openTo`. */
@InputType({ isAbstract: true })
export abstract class CaseOpeningInput extends CommandInputType {
  @IsOptional()
  @Field(() => UuidScalar, { nullable: true, description: 'The id of the team, where it is open to one.' })
  teamId?: TeamId;

  @IsOptional()
  @MaxLength(255, { each: true })
  @Field(() => [String], {
    nullable: true,
    description:
      'The 1 to 50 workers to whom it is open by name, as the issuer of tokens names them (the claim `sub`).',
  })
  workers?: WorkerId[];
}

@InputType({ description: 'Opens a case for one client: a registered one, or one who is registered with it.' })
export class OpenCaseInput extends CaseOpeningInput {
  @IsOptional()
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The registered person or prospect. Give this or `register`.',
  })
  clientId?: PartyId;

  @IsOptional()
  @ValidateNested()
  @Type(() => RegistrationInput)
  @Field(() => RegistrationInput, {
    nullable: true,
    description: 'Who is registered in the same act. Refused where clients of the type are registered at intake.',
  })
  register?: RegistrationInput;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The code of the case type, such as GENERAL.' })
  caseType!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when. Not after today. Default: today.' })
  startDate?: LocalDate;

  @IsOptional()
  @Field(() => FirstContactRouteEnum, { nullable: true, description: 'How the first contact came about.' })
  firstContactRoute?: FirstContactRoute;

  @IsOptional()
  @Field(() => CaseOpeningEnum, {
    nullable: true,
    description: 'To whom the case is open. Default: the whole organisation.',
  })
  openTo?: keyof typeof CaseOpeningEnum;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Open it even where you then do not see it yourself. Default: no.',
  })
  evenWithoutMe?: boolean;
}

/** What every mutation on a case takes. */
@InputType({ isAbstract: true })
export abstract class CaseCommandInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the case.' })
  caseId!: CaseId;
}

@InputType({ description: 'Passes over what a rule refuses. It needs its own permission, and is on the record.' })
export class OverrideInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Closes an open case.' })
export class CloseCaseInput extends CaseCommandInput {
  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'As of which day. Not after today, nor before the case or its present open period started. Default: today.',
  })
  closingDate?: LocalDate;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether aftercare follows, where the case type has it. Default: no.',
  })
  aftercare?: boolean;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => OverrideInput)
  @Field(() => OverrideInput, {
    nullable: true,
    description:
      'Close it though items are missing, or though the closing date is before the start or the latest entry.',
  })
  override?: OverrideInput;
}

@InputType({ description: 'Reopens a closed case, as of today.' })
export class ReopenCaseInput extends CaseCommandInput {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => OverrideInput)
  @Field(() => OverrideInput, { nullable: true, description: 'Reopen it though the time for reopening has passed.' })
  override?: OverrideInput;
}

@InputType({ description: 'Lets another registered party take part in an open case, or changes their role.' })
export class AddCaseParticipantInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the person or prospect.' })
  partyId!: PartyId;

  @Field(() => ParticipantRoleEnum, { description: 'What they are to the client.' })
  role!: ParticipantRole;
}

@InputType({ description: 'Ends that a party takes part in an open case.' })
export class RemoveCaseParticipantInput extends CaseCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the participant.' })
  partyId!: PartyId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Gives an open case to a caseworker.' })
export class AssignCaseworkerInput extends CaseCommandInput {
  @MaxLength(255)
  @Field(() => String, { description: 'The caseworker, as the issuer of tokens names them (the claim `sub`).' })
  caseworker!: WorkerId;
}

@InputType({ description: 'Says to whom a case is open. It ends what is seen through a broken glass.' })
export class ChangeCaseAccessInput extends CaseOpeningInput {
  @Field(() => UuidScalar, { description: 'The id of the case.' })
  caseId!: CaseId;

  @Field(() => CaseOpeningEnum, { description: 'To whom.' })
  openTo!: keyof typeof CaseOpeningEnum;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Do it even where you then do not see the case any more. Default: no.',
  })
  evenWithoutMe?: boolean;
}

@InputType({ description: 'Opens a case for some hours to the one who asks, to whom it is closed.' })
export class BreakGlassInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why there is no time to ask, in 1 to 4,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Marks a case that should never have been opened.' })
export class MarkCaseOpenedInErrorInput extends CaseCommandInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;
}

@InputType({ isOneOf: true, description: 'Which cases: exactly one of these.' })
export class CaseListInput {
  @IsOptional()
  @Field(() => Boolean, { nullable: true, description: 'All cases of the organisation; must be true.' })
  all?: boolean;

  @IsOptional()
  @MaxLength(255)
  @Field(() => String, { nullable: true, description: 'Those of a caseworker, as the issuer of tokens names them.' })
  ofCaseworker?: string;

  @IsOptional()
  @Field(() => UuidScalar, { nullable: true, description: 'Those of a primary client.' })
  ofClient?: PartyId;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Those of a case type, by its code.' })
  ofType?: string;
}
