/** Code lists in the schema. */
import type { Accepted } from '@caseledger/commanding';
import { CommandInputType, CommandPayload, MOST_CHARACTERS } from '@caseledger/graphql';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { CodeList as CodeListName } from '../domain/code-list';
import { CodeListEnum } from './configuration.enums';
import { ConfigurationPayload } from './configuration-payload';

@ObjectType({ description: 'A word of a list.' })
export class ListedCode {
  @Field(() => String, { description: 'The word that is recorded.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  label!: string;

  @Field({ description: 'Whether nothing new is recorded with it.' })
  retired!: boolean;
}

@ObjectType({ description: 'A list of words that something in a case is chosen from.' })
export class CodeList {
  @Field(() => CodeListEnum, { description: 'Which list it is.' })
  list!: string;

  @Field(() => [ListedCode], { description: 'Its words, ordered by code.' })
  codes!: ListedCode[];
}

@InputType({ isAbstract: true })
abstract class CodeInput extends CommandInputType {
  @Field(() => CodeListEnum, { description: 'Which list.' })
  list!: CodeListName;
}

@InputType({ description: 'Adds a word to a list.' })
export class AddCodeInput extends CodeInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description: 'A word that is new in the list: 1 to 32 capitals, digits and underscores, starting with a letter.',
  })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its name for people, 1 to 200 characters.' })
  label!: string;
}

@InputType({ description: 'Gives a word of a list another name for people.' })
export class RenameCodeInput extends CodeInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word.' })
  code!: string;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Its new name for people, 1 to 200 characters.' })
  label!: string;
}

@InputType({ description: 'Lets nothing new be recorded with a word of a list; what was recorded keeps it.' })
export class RetireCodeInput extends CodeInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'The word.' })
  code!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on code lists answers.' })
export class CodeListPayload extends ConfigurationPayload {
  constructor(
    accepted: Accepted,
    readonly list: CodeListName,
  ) {
    super(accepted);
  }
}
