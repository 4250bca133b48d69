/** Contact moments in the schema. */
import { CaseStepEnum, ContactChannelEnum } from '@caseledger/configuration';
import { InstantScalar, LocalDateScalar, PageInfo, UuidScalar } from '@caseledger/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ContactMomentDocument } from '../views/contact-moments.view';

@ObjectType({ description: 'Contact with a client, or with others about them.' })
export class ContactMoment implements Omit<ContactMomentDocument, 'participants'> {
  caseId!: ContactMomentDocument['caseId'];
  scope!: string;
  order!: string;
  revision!: number;
  contentRevision!: number;

  @Field(() => UuidScalar, { description: 'The id of the contact moment.' })
  id!: ContactMomentDocument['id'];

  @Field(() => CaseStepEnum, { nullable: true, description: 'The step that it was entered in; null in aftercare.' })
  step?: ContactMomentDocument['step'];

  @Field(() => UuidScalar, { nullable: true, description: 'The track of service provision that it was entered in.' })
  trackId?: ContactMomentDocument['trackId'];

  @Field(() => LocalDateScalar, { description: 'The day on which it was.' })
  date!: ContactMomentDocument['date'];

  @Field(() => InstantScalar, { nullable: true, description: 'When it began; null where that is not known.' })
  startedAt?: ContactMomentDocument['startedAt'];

  @Field(() => Int, { description: 'How long it lasted, in minutes.' })
  durationMinutes!: number;

  @Field(() => ContactChannelEnum, { description: 'How it took place.' })
  channel!: ContactMomentDocument['channel'];

  @Field(() => String, {
    nullable: true,
    description: 'Where it was: a code of the list CONTACT_LOCATION; null where that is not known.',
  })
  location?: string | undefined;

  @Field({ description: 'Whether the client was accompanied to an appointment.' })
  accompanied!: boolean;

  @Field(() => String, { description: 'Who recorded it, as the issuer of tokens names them.' })
  recordedBy!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: ContactMomentDocument['recordedAt'];

  @Field(() => InstantScalar, { nullable: true, description: 'When it was last changed; null where it never was.' })
  changedAt?: ContactMomentDocument['changedAt'];

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Until when, inclusive, it may be deleted and its duration changed; after that, everything but the duration. ' +
      'Null where the type of the case is known no more.',
  })
  deletableUntil?: string | undefined;
}

@ObjectType({ description: 'A contact moment in a list.' })
export class ContactMomentEdge {
  @Field(() => String, { description: 'Where it stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => ContactMoment, { description: 'The contact moment.' })
  node!: ContactMoment;
}

@ObjectType({ description: 'A page of contact moments, the newest day first.' })
export class ContactMomentConnection {
  @Field(() => [ContactMomentEdge], { description: 'The contact moments of the page.' })
  edges!: ContactMomentEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
