/** What all mutations on the configuration answer. */
import type { Accepted } from '@caseledger/commanding';
import { CommandPayload } from '@caseledger/graphql';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ isAbstract: true })
export abstract class ConfigurationPayload extends CommandPayload {
  /** The configuration is read from its stream, so that nothing of it is ever pending. */
  @Field({
    description: 'Whether queries cannot see the change yet: never, the configuration is read from the log itself.',
  })
  readonly pending: boolean = false;
}

/** What a mutation on something with a code answers: by its code it is read back. */
@ObjectType({ isAbstract: true })
export abstract class EntryPayload extends ConfigurationPayload {
  constructor(
    accepted: Accepted,
    readonly code: string,
  ) {
    super(accepted);
  }
}
