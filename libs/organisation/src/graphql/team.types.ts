/** Teams in the schema. */
import {
  CommandInputType,
  CommandPayload,
  InstantScalar,
  MOST_CHARACTERS,
  PageInfo,
  UuidScalar,
} from '@caseledger/graphql';
import type { TeamId } from '@caseledger/kernel';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@ObjectType({ description: 'Workers to whom cases can be open together.' })
export class Team {
  @Field(() => UuidScalar, { description: 'Names the team for good.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its events, from 0: what `expectedRevision` is compared with.' })
  revision!: number;

  @Field(() => String, { description: 'Its name for people; two teams may have the same.' })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether nobody is added to it any more. Whoever is in it still sees what is open to it.',
  })
  dissolved!: boolean;

  @Field(() => InstantScalar, { description: 'When it was created.' })
  createdAt!: string;
}

@ObjectType({ description: 'A team in a list.' })
export class TeamEdge {
  @Field(() => String, { description: 'Where the team stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => Team, { description: 'The team.' })
  node!: Team;
}

@ObjectType({ description: 'A page of the list of teams.' })
export class TeamConnection {
  @Field(() => [TeamEdge], { description: 'The teams of the page.' })
  edges!: TeamEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Creates a team.' })
export class CreateTeamInput extends CommandInputType {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  name!: string;
}

@InputType({ description: 'Gives a team another name.' })
export class RenameTeamInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the team.' })
  teamId!: TeamId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its new name for people, 1 to 200 characters.' })
  name!: string;
}

@InputType({ description: 'Dissolves a team: nobody is added to it from now on.' })
export class DissolveTeamInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the team.' })
  teamId!: TeamId;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on a team answers.' })
export class TeamPayload extends CommandPayload {}
