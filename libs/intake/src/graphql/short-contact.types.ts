/** Short contacts in the schema. */
import { FirstContactRouteEnum } from '@caseledger/cases';
import { ContactChannelEnum } from '@caseledger/configuration';
import { CommandPayload, InstantScalar, LocalDateScalar, PageInfo, UuidScalar } from '@caseledger/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ShortContactStatusEnum } from './short-contact.enums';

@ObjectType({
  description:
    'Somebody called or came by: a light record, which can be closed or become a case, without steps or plan.',
})
export class ShortContact {
  @Field(() => UuidScalar, { description: 'The id of the short contact.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes to it, from 0.' })
  revision!: number;

  @Field(() => ShortContactStatusEnum, { description: 'Where it stands.' })
  status!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the contact.' })
  contactedOn!: string;

  @Field(() => FirstContactRouteEnum, { description: 'How it came about.' })
  route!: string;

  @Field(() => ContactChannelEnum, { description: 'How it took place.' })
  channel!: string;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took; null where nobody said.' })
  durationMinutes?: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The closing date; null while it is open, and where it became a case while it was.',
  })
  closedOn?: string;

  @Field(() => String, { description: 'Who recorded it, as the issuer of tokens names them.' })
  recordedBy!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => InstantScalar, { description: 'When its last change was recorded.' })
  changedAt!: string;
}

@ObjectType({ description: 'A short contact in a list.' })
export class ShortContactEdge {
  @Field(() => String, { description: 'Where it stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => ShortContact, { description: 'The short contact.' })
  node!: ShortContact;
}

@ObjectType({ description: 'A page of a list of short contacts.' })
export class ShortContactConnection {
  @Field(() => [ShortContactEdge], { description: 'The short contacts of the page.' })
  edges!: ShortContactEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on a short contact answers.' })
export class ShortContactPayload extends CommandPayload {}
