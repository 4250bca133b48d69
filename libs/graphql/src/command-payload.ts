/** What every mutation answers, and the input that every mutation takes. */
import type { Accepted } from '@caseledger/commanding';
import { bookmarkOf, type CommandId } from '@caseledger/kernel';
import { Field, InputType, Int, InterfaceType } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';
import { BookmarkScalar, UuidScalar } from './scalars';

/** No text of an input has more characters: what is far beyond the rules of the domain is not even looked at. */
export const MOST_CHARACTERS = 10_000;

@InputType({ isAbstract: true })
export abstract class CommandInputType {
  @Field(() => UuidScalar, {
    description:
      'Names this command: a UUID of version 4 or 7 that the client makes. Sent again with the same input, the command ' +
      'is recognised and done once.',
  })
  commandId!: CommandId;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that the client has seen. When another command has changed it since, the answer is a CONFLICT; ' +
      'who may read the history is told what changed. Left out, the command is decided on what is there.',
  })
  expectedRevision?: number;
}

/** Something that has changed so often. */
export interface Revised {
  readonly revision: number;
}

@InterfaceType({
  description: 'What every mutation answers: it is durable, and this is where to find it.',
  resolveType: (payload: object) => payload.constructor.name,
})
export abstract class CommandPayload {
  constructor({ id, revision, place }: Accepted) {
    this.id = id;
    this.revision = revision;
    this.bookmark = place === undefined ? undefined : bookmarkOf(place);
  }

  @Field(() => UuidScalar, { description: 'The id of what was created or changed.' })
  readonly id: string;

  @Field(() => Int, { description: 'Its revision after this command: counts its events, from 0.' })
  readonly revision: number;

  @Field(() => BookmarkScalar, {
    nullable: true,
    description:
      'The place in the event log where it is stored. A query that is given it sees what was done. Null where nothing ' +
      'has ever been recorded.',
  })
  readonly bookmark: string | undefined;

  /** What was changed, once it is read back (see `ReadBack`). */
  object?: Promise<Revised | undefined>;
}
