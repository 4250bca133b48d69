/** The organisation and the one who asks, in the schema. */
import { CommandInputType, CommandPayload, LocalDateScalar, MOST_CHARACTERS, UuidScalar } from '@caseledger/graphql';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, MaxLength } from 'class-validator';
import { Team } from './team.types';

@ObjectType({
  description: 'The organisation whose token this is: a tenant, with its own clients, cases and settings.',
})
export class Organisation {
  @Field(() => String, { description: 'The name of the tenant in tokens and streams.' })
  tenant!: string;

  @Field(() => String, { description: 'The name of the organisation.' })
  name!: string;

  @Field(() => String, { description: 'The time zone (IANA) that its days are days of.' })
  timeZone!: string;

  @Field(() => String, { description: 'The currency (ISO 4217) of its amounts.' })
  currency!: string;

  @Field(() => String, { description: 'Its language and region (BCP 47).' })
  locale!: string;

  @Field(() => LocalDateScalar, { description: 'The day that it is there now.' })
  today!: string;

  @Field(() => Boolean, { description: 'Whether everything in it is simulated: it describes nobody.' })
  demonstration!: boolean;

  @Field(() => Int, { description: 'For how many months the record of who saw what is kept.' })
  accessRetentionMonths!: number;

  @Field(() => Int, {
    description:
      'For how many hours a case that was closed to somebody is open to them once they have broken the glass.',
  })
  breakGlassHours!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many months after their last case was closed a client may be erased; null where there is no rule.',
  })
  personRetentionMonths?: number;
}

@ObjectType({ description: 'Something that the roles of the one who asks allow.' })
export class GrantedPermission {
  @Field(() => String, { description: 'Its name, such as case.close.' })
  permission!: string;

  @Field(() => String, { description: 'What it is for.' })
  because!: string;
}

@ObjectType({
  description: 'The one who asks: what their token says, and what the organisation knows of them beyond it.',
})
export class Me {
  @Field(() => String, { description: 'The subject of the token: the name of the worker in cases and events.' })
  subject!: string;

  @Field(() => String, { description: 'The tenant of the token.' })
  tenant!: string;

  @Field(() => [String], { description: 'The roles of the token that the program knows.' })
  roles!: readonly string[];

  @Field(() => UuidScalar, { description: 'The id by which an administrator names them as a worker.' })
  workerId!: string;

  @Field(() => String, { nullable: true, description: 'The name that an administrator has given; null without one.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The e-mail address that an administrator has given.' })
  email?: string;

  @Field(() => [Team], { description: 'The teams that they are in.' })
  teams!: readonly Team[];
}

@InputType({
  description: 'Changes the settings of the organisation from now on. What is left out stays as it is.',
})
export class ChangeTenantSettingsInput extends CommandInputType {
  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'The name of the organisation, 1 to 200 characters.' })
  name?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description:
      'The time zone (IANA) that its days are days of. Days that are recorded stay the days that they are; the present ' +
      'day and all that follow are those of the new zone.',
  })
  timeZone?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Its language and region (BCP 47).' })
  locale?: string;

  @IsOptional()
  @IsInt()
  @Field(() => Int, {
    nullable: true,
    description: 'For how many months the record of who saw what is kept: 1 to 240.',
  })
  accessRetentionMonths?: number;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'How many hours a broken glass lasts: 1 to 168.' })
  breakGlassHours?: number;

  @IsOptional()
  @IsInt()
  @Field(() => Int, {
    nullable: true,
    description:
      'How many months after their last case was closed a client may be erased: 1 to 600; 0 takes the rule away.',
  })
  personRetentionMonths?: number;
}

@ObjectType({
  implements: () => CommandPayload,
  description: "What a mutation on the organisation's settings answers.",
})
export class OrganisationPayload extends CommandPayload {}
