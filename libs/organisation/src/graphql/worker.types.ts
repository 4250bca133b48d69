/** Workers in the schema. */
import {
  CommandInputType,
  CommandPayload,
  InstantScalar,
  MOST_CHARACTERS,
  PageInfo,
  UuidScalar,
} from '@caseledger/graphql';
import type { TeamId, WorkerStreamId } from '@caseledger/kernel';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

@ObjectType({ description: 'Somebody who works for the organisation: the program has seen a token of theirs.' })
export class Worker {
  @Field(() => UuidScalar, { description: 'Names the worker in mutations; follows from the tenant and the subject.' })
  id!: string;

  @Field(() => Int, { description: 'Counts their events, from 0: what `expectedRevision` is compared with.' })
  revision!: number;

  @Field(() => String, { description: 'The subject of their tokens: how cases and events name them.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The name that an administrator has given; null without one.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The e-mail address that an administrator has given.' })
  email?: string;

  @Field(() => Boolean, { description: 'Whether they work here: false once they have left the organisation.' })
  active!: boolean;

  @Field(() => Boolean, { description: 'Whether their name was erased, for good.' })
  forgotten!: boolean;

  @Field(() => InstantScalar, { description: 'When the program saw a token of theirs for the first time.' })
  firstSeenAt!: string;
}

@ObjectType({ description: 'A worker in a list.' })
export class WorkerEdge {
  @Field(() => String, { description: 'Where the worker stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => Worker, { description: 'The worker.' })
  node!: Worker;
}

@ObjectType({ description: 'A page of a list of workers.' })
export class WorkerConnection {
  @Field(() => [WorkerEdge], { description: 'The workers of the page.' })
  edges!: WorkerEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@InputType({ isAbstract: true })
abstract class OfWorkerInput extends CommandInputType {
  @Field(() => UuidScalar, { description: 'The id of the worker.' })
  workerId!: WorkerStreamId;
}

@InputType({ description: 'Says who a worker is, whole.' })
export class NameWorkerInput extends OfWorkerInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Their name, 1 to 200 characters.' })
  name!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Their e-mail address. Left out, it is taken away.' })
  email?: string;
}

@InputType({ description: 'Adds a worker to a team.' })
export class AddWorkerToTeamInput extends OfWorkerInput {
  @Field(() => UuidScalar, { description: 'The id of the team.' })
  teamId!: TeamId;
}

@InputType({ description: 'Removes a worker from a team.' })
export class RemoveWorkerFromTeamInput extends OfWorkerInput {
  @Field(() => UuidScalar, { description: 'The id of the team.' })
  teamId!: TeamId;
}

@InputType({ description: 'Says that a worker has left the organisation.' })
export class DeactivateWorkerInput extends OfWorkerInput {}

@InputType({ description: 'Says that a worker has come back.' })
export class ReactivateWorkerInput extends OfWorkerInput {}

@InputType({ description: 'Erases the name of a worker who has left, for good.' })
export class ForgetWorkerInput extends OfWorkerInput {}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on a worker answers.' })
export class WorkerPayload extends CommandPayload {}
