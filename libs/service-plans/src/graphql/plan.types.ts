/** Service plans in the schema; what they are made of is in plan-parts.types.ts and plan-item.types.ts. */
import { CommandPayload, InstantScalar, LocalDateScalar, UuidScalar } from '@caseledger/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PlanActionEnum, PlanOutcomeEnum, PlanStatusEnum } from './plan.enums';

@ObjectType({ description: 'The template that a plan was made from.' })
export class TemplateOfPlan {
  @Field(() => String, { description: 'The code of the template.' })
  code!: string;

  @Field(() => Int, { description: 'Its version by then.' })
  version!: number;
}

@ObjectType({ description: 'Whether something can be done with a service plan now, by the one who asks, and why not.' })
export class AvailablePlanAction {
  @Field(() => PlanActionEnum, { description: 'What could be done.' })
  action!: string;

  @Field({ description: 'Whether it can be done now.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'The name of the rule that stands against it.' })
  rule?: string;

  @Field(() => String, { nullable: true, description: 'Why it cannot be done, in a sentence.' })
  reason?: string;
}

@ObjectType({
  description:
    'A service plan: what is to be reached with and for a client, by which steps, who does them, and how far they are.',
})
export class Plan {
  @Field(() => UuidScalar, { description: 'The id of the plan.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the changes to the plan and to all that is in it, from 0.' })
  revision!: number;

  @Field(() => UuidScalar, { description: 'The id of the case that it belongs to.' })
  caseId!: string;

  @Field(() => PlanStatusEnum, { description: 'Where the plan stands.' })
  status!: string;

  @Field(() => String, { description: 'The kind of plan: a code of the list PLAN_TYPE.' })
  planType!: string;

  @Field(() => TemplateOfPlan, { nullable: true, description: 'What it was made from; null where by hand.' })
  template?: TemplateOfPlan;

  @Field(() => String, { description: 'The currency in which everything in the plan is paid (ISO 4217), such as EUR.' })
  currency!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it starts.' })
  startDate!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it first became active.' })
  activatedOn?: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it was closed; null while it is not.',
  })
  closedOn?: string;

  @Field(() => PlanOutcomeEnum, { nullable: true, description: 'What came of it; null while it is not closed.' })
  outcome?: string;

  @Field(() => Int, {
    description: 'The revision of the last change of what is planned: an agreement on an earlier one is out of date.',
  })
  structureRevision!: number;

  @Field(() => InstantScalar, { description: 'When its beginning was recorded.' })
  createdAt!: string;

  @Field(() => InstantScalar, { description: 'When the last change was recorded.' })
  changedAt!: string;
}

@ObjectType({ implements: () => CommandPayload, description: 'What a mutation on a plan answers.' })
export class PlanPayload extends CommandPayload {}
