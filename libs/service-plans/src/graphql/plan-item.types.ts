/** Plan items and what was delivered of them, in the schema. */
import { InstantScalar, LocalDateScalar, MoneyType, PageInfo, QuantityScalar, UuidScalar } from '@caseledger/graphql';
import type { Money } from '@caseledger/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Assignee } from './plan-parts.types';
import { AttendanceEnum, PlanItemKindEnum, PlanOutcomeEnum } from './plan.enums';

@ObjectType({ description: "The plan item of the organisation that a plan's item was made from." })
export class DefinitionOfItem {
  @Field(() => String, { description: 'The code of the definition.' })
  code!: string;

  @Field(() => Int, { description: 'The version that it was made from, which it keeps.' })
  version!: number;
}

@ObjectType({ description: 'What one unit costs from a day on.' })
export class UnitRateType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'From which day on; null: from the beginning.' })
  from?: string;

  @Field(() => MoneyType, { description: 'What one unit costs.' })
  rate!: Money;
}

@ObjectType({ description: 'The units of a plan item: how many are authorised, and how many were delivered.' })
export class UnitsOfItem {
  @Field(() => String, { description: 'What they are counted in: a code of the list UNIT_TYPE.' })
  unitType!: string;

  @Field(() => QuantityScalar, { description: 'How many are authorised in all.' })
  authorised!: string;

  @Field(() => QuantityScalar, { description: 'How many were delivered, those taken off that were reversed.' })
  delivered!: string;

  @Field(() => QuantityScalar, { description: 'How many of all that was ever recorded were reversed.' })
  reversed!: string;

  @Field(() => QuantityScalar, { description: 'How many can still be delivered of what is authorised.' })
  left!: string;

  @Field(() => Int, { description: 'How many deliveries stand.' })
  deliveries!: number;

  @Field(() => MoneyType, { description: 'What the deliveries that stand cost.' })
  cost!: Money;

  @Field(() => [UnitRateType], { description: 'What one unit costs, the earliest day first.' })
  rates!: UnitRateType[];
}

@ObjectType({ description: 'A step of a plan: something that is done for or by the client.' })
export class PlanItem {
  @Field(() => UuidScalar, { description: 'The id of the item.' })
  id!: string;

  @Field(() => UuidScalar, { description: 'The id of its plan.' })
  planId!: string;

  @Field(() => UuidScalar, { description: 'The id of the sub-goal that it serves.' })
  subGoalId!: string;

  @Field(() => PlanItemKindEnum, { description: 'What it is tracked by, and whose words its name and purpose are.' })
  kind!: string;

  @Field(() => DefinitionOfItem, { nullable: true, description: "What it was made from; null for a worker's own." })
  definition?: DefinitionOfItem;

  @Field(() => String, { nullable: true, description: 'What it is a part of: a code of the list SERVICE.' })
  service?: string;

  @Field(() => Int, { description: 'How much it counts in the progress of its sub-goal and its plan: 1 to 100.' })
  weight!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is expected to begin.' })
  expectedStart?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is expected to end.' })
  expectedEnd?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it began, where somebody recorded it.' })
  actualStart?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it ended; null while it has not.' })
  actualEnd?: string;

  @Field(() => PlanOutcomeEnum, { nullable: true, description: 'What came of it; null while it has not ended.' })
  outcome?: string;

  @Field(() => Assignee, { description: 'Who steers it.' })
  owner!: Assignee;

  @Field(() => Assignee, { description: 'Who carries it out.' })
  responsible!: Assignee;

  @Field(() => [UuidScalar], { description: 'The ids of the needs in the case that it answers.' })
  needIds!: string[];

  @Field(() => [UuidScalar], { description: 'The ids of the strengths of the client that it uses.' })
  strengthIds!: string[];

  @Field(() => InstantScalar, { description: 'When the last change to it was recorded.' })
  changedAt!: string;
}

@ObjectType({ description: 'A plan item in a list.' })
export class PlanItemEdge {
  @Field(() => String, { description: 'Where the item stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => PlanItem, { description: 'The item.' })
  node!: PlanItem;
}

@ObjectType({ description: 'A page of a list of plan items.' })
export class PlanItemConnection {
  @Field(() => [PlanItemEdge], { description: 'The items of the page.' })
  edges!: PlanItemEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  description: 'Units of a plan item that were delivered on one day. What is reversed stays, and says so.',
})
export class UnitDelivery {
  @Field(() => UuidScalar, { description: 'The id of the delivery.' })
  id!: string;

  @Field(() => QuantityScalar, { description: 'How many units.' })
  quantity!: string;

  @Field(() => LocalDateScalar, { description: 'On which day.' })
  deliveredOn!: string;

  @Field(() => AttendanceEnum, { description: 'Whether whom it was for came.' })
  attendance!: string;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What one unit cost on that day; null where nobody had said.',
  })
  rate?: Money;

  @Field(() => MoneyType, { description: 'What the delivery cost.' })
  cost!: Money;

  @Field(() => QuantityScalar, { nullable: true, description: 'How many of the units are beyond those authorised.' })
  beyond?: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => String, { description: 'Who recorded it: a worker as the issuer of tokens names them.' })
  recordedBy!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was reversed; null where it stands.' })
  reversedAt?: string;

  @Field(() => String, { nullable: true, description: 'Who reversed it; null where it stands.' })
  reversedBy?: string;
}

@ObjectType({ description: 'A unit delivery in a list.' })
export class UnitDeliveryEdge {
  @Field(() => String, { description: 'Where the delivery stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => UnitDelivery, { description: 'The delivery.' })
  node!: UnitDelivery;
}

@ObjectType({ description: 'A page of the deliveries of a plan item, the latest day first.' })
export class UnitDeliveryConnection {
  @Field(() => [UnitDeliveryEdge], { description: 'The deliveries of the page.' })
  edges!: UnitDeliveryEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
