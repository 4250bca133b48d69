/** Closing and aftercare in the schema. */
import { ClosingItemCodeEnum } from '@caseledger/configuration';
import { LocalDateScalar, UuidScalar } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: "A word of one of the organisation's lists." })
export class ListedWord {
  @Field(() => String, { description: 'The code that is recorded.' })
  code!: string;

  @Field(() => String, { description: 'What it is called now.' })
  label!: string;
}

@ObjectType({ description: 'The fields of the closing step of the present or last open period.' })
export class CaseClosing {
  @Field(() => ListedWord, { nullable: true, description: 'Why the case is, or is to be, closed.' })
  reason?: ListedWord | undefined;

  @Field(() => ListedWord, { nullable: true, description: 'What came of the help.' })
  result?: ListedWord | undefined;

  @Field(() => ListedWord, { nullable: true, description: 'To whom the client was referred.' })
  referredTo?: ListedWord | undefined;

  @Field(() => [ListedWord], { description: 'The products that the client got.' })
  products!: readonly ListedWord[];

  caseId!: CaseId;
  /** Of the event that holds the notes. */
  revision?: number | undefined;
}

@ObjectType({ description: 'Something that must be there before a case is closed, and what of it is.' })
export class ClosingCheckItem {
  @Field(() => ClosingItemCodeEnum, { description: 'What kind of item it is.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Which one exactly: the code of the client attribute or of the instrument, or the field; null where the kind says it all.',
  })
  of?: string | undefined;

  @Field(() => String, { description: 'What it is called, in the language that Accept-Language asks for.' })
  label!: string;

  @Field(() => Int, { description: 'How many are needed; of deliveries, how many may be running: none.' })
  required!: number;

  @Field(() => Int, { description: 'How many there are; of deliveries, how many are running.' })
  actual!: number;

  @Field({ description: 'Whether that is enough.' })
  satisfied!: boolean;
}

@ObjectType({
  description: 'Whether a case can be closed on a day, and what it lacks: closeCase is refused for the same.',
})
export class ClosingCheck {
  @Field({ description: 'Whether it can be closed: every item is there, and no other rule stands against it.' })
  allowed!: boolean;

  @Field(() => LocalDateScalar, { description: 'The day that it was checked for.' })
  on!: string;

  @Field(() => String, { description: 'Which rules it was checked by.' })
  ruleSetId!: string;

  @Field(() => Int, { description: 'Their version: how often the organisation had changed its configuration.' })
  ruleSetVersion!: number;

  @Field(() => [ClosingCheckItem], { description: 'Every mandatory item, in the order of the configuration.' })
  items!: readonly ClosingCheckItem[];

  @Field(() => [ClosingCheckItem], {
    description: 'What does not hold the closing up, and is worth a look before it: deliveries that are still running.',
  })
  warnings!: readonly ClosingCheckItem[];

  @Field(() => String, {
    nullable: true,
    description: 'The name of the rule beside the items that stands against it, such as that the case is suspended.',
  })
  rule?: string | undefined;

  @Field(() => String, { nullable: true, description: 'The same in a sentence.' })
  reason?: string | undefined;
}

@ObjectType({ description: 'The case that another one was started from.' })
export class StartedFrom {
  @Field(() => UuidScalar, { description: 'The id of that case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The revision of that case at which it was done.' })
  revision!: number;
}
