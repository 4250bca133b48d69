/** Integrated cases in the schema. */
import { CommandPayload, InstantScalar, LocalDateScalar, PageInfo, UuidScalar } from '@caseledger/graphql';
import type { PartyId, TeamId } from '@caseledger/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  CaseActionEnum,
  CaseOpeningEnum,
  CaseStatusEnum,
  FirstContactRouteEnum,
  ParticipantRoleEnum,
} from './case.enums';

@ObjectType({ description: 'A party that takes part in a case beside its primary client.' })
export class CaseParticipant {
  @Field(() => ParticipantRoleEnum, { description: 'What the participant is to the client.' })
  role!: string;

  partyId!: PartyId;
}

@ObjectType({
  description: 'A time in which a case was open: from its opening or reopening to the closing that ended it.',
})
export class CasePeriod {
  @Field(() => LocalDateScalar, { description: 'The start date, or the day of the reopening.' })
  openedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The closing date; null while the period lasts.' })
  closedOn?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether aftercare followed; null while the period lasts.' })
  aftercare?: boolean;
}

@ObjectType({ description: 'Whether something can be done with a case now, by the one who asks, and why not.' })
export class AvailableAction {
  @Field(() => CaseActionEnum, { description: 'What could be done.' })
  action!: string;

  @Field({ description: 'Whether it can be done now.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'The name of the rule that stands against it.' })
  rule?: string;

  @Field(() => String, { nullable: true, description: 'Why it cannot be done, in a sentence.' })
  reason?: string;

  @Field({ description: 'Whether the one who asks may do it all the same, with an override and its reason.' })
  overridable!: boolean;
}

@ObjectType({ description: 'A worker who opened a case that was closed to them.' })
export class BrokenGlass {
  @Field(() => String, { description: 'The worker, as the issuer of tokens names them.' })
  worker!: string;

  @Field(() => InstantScalar, { description: 'Until when they see the case.' })
  until!: string;
}

@ObjectType({ description: 'To whom a case is open, beside its caseworker, administrators and auditors.' })
export class CaseAccess {
  @Field(() => CaseOpeningEnum, { description: 'To whom.' })
  openTo!: 'TENANT' | 'TEAM' | 'WORKERS';

  teamId?: TeamId;

  @Field(() => [String], { description: 'The workers by name, as the issuer of tokens names them.' })
  workers!: string[];

  @Field(() => [BrokenGlass], {
    description:
      'Who broke the glass since it is open to these; those whose time is over stay until the next one does.',
  })
  brokenBy!: BrokenGlass[];
}

@ObjectType({ description: 'An integrated case: all that is done for one client, over whatever time it takes.' })
export class Case {
  @Field(() => UuidScalar, { description: 'The id of the case.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes to the case, from 0.' })
  revision!: number;

  @Field(() => String, { description: 'The number by which people name the case, such as 2026-004711.' })
  reference!: string;

  @Field(() => CaseStatusEnum, { description: 'Where the case stands.' })
  status!: string;

  @Field(() => LocalDateScalar, { description: 'The start date.' })
  openedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The closing date; null while the case is open.' })
  closedOn?: string;

  @Field(() => FirstContactRouteEnum, { nullable: true, description: 'How the first contact came about.' })
  firstContactRoute?: string;

  @Field(() => String, { nullable: true, description: 'The caseworker, as the issuer of tokens names them.' })
  caseworker?: string;

  @Field(() => [CaseParticipant], { description: 'Who takes part beside the primary client.' })
  participants!: CaseParticipant[];

  @Field(() => [CasePeriod], { description: 'The times in which the case was or is open, oldest first.' })
  periods!: CasePeriod[];

  @Field(() => InstantScalar, { description: 'When the opening was recorded.' })
  openedAt!: string;

  @Field(() => InstantScalar, { description: 'When the last change was recorded.' })
  changedAt!: string;
}

@ObjectType({ description: 'A case in a list.' })
export class CaseEdge {
  @Field(() => String, { description: 'Where the case stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => Case, { description: 'The case.' })
  node!: Case;
}

@ObjectType({ description: 'A page of a list of cases.' })
export class CaseConnection {
  @Field(() => [CaseEdge], { description: 'The cases of the page.' })
  edges!: CaseEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on a case answers.' })
export class CasePayload extends CommandPayload {}
