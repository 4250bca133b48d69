/** The worklist in the schema. */
import { Case } from '@caseledger/cases';
import { enumOf, LocalDateScalar, PageInfo } from '@caseledger/graphql';
import { Plan, PlanItem } from '@caseledger/service-plans';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WORK_KINDS, type WorkKind } from '../views/worklist';

export const WorkKindEnum = enumOf<WorkKind>(WORK_KINDS);

registerEnumType(WorkKindEnum, {
  name: 'WorkKind',
  description: 'What is to be done about a case.',
  valuesMap: {
    CONTACT_DUE: { description: 'Have the next contact: by the interval of its primary model.' },
    AFTERCARE_DUE: { description: 'Learn how the client is, in aftercare.' },
    STEP_DUE: { description: 'End a running step: the earliest day on which one is expected to end.' },
    CLOSING_LACKS_ONE_ITEM: {
      description: 'Close it: its closing step runs since the day given, and one mandatory item alone is missing.',
    },
    REOPENING_WINDOW_ENDS: {
      description: 'Reopen it where that is wanted: the last day on which it can be. Shown for the next 30 days.',
    },
    PLAN_ITEM_DUE: { description: 'Carry out an item of an active plan: the day on which it is expected to end.' },
    PLAN_AWAITS_APPROVAL: { description: 'Approve a plan or send it back: it was submitted on the day given.' },
  },
});

@ObjectType({ description: 'Something to be done about a case.' })
export class WorkItem {
  @Field(() => WorkKindEnum, { description: 'What.' })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'By when.' })
  due!: string;

  @Field({ description: 'Whether that day has passed.' })
  overdue!: boolean;

  @Field({ description: 'Whether help rests: the day moves when it goes on.' })
  provisional!: boolean;

  @Field(() => Case, { description: 'The case.' })
  case!: Case;

  @Field(() => Plan, { nullable: true, description: 'The plan that it is about; null where it is about the case.' })
  plan?: Plan;

  @Field(() => PlanItem, { nullable: true, description: 'PLAN_ITEM_DUE: the item of the plan.' })
  planItem?: PlanItem;
}

@ObjectType({ description: 'An item of a worklist.' })
export class WorkItemEdge {
  @Field(() => String, { description: 'Where it stands in the list: give it as `after` for what follows.' })
  cursor!: string;

  @Field(() => WorkItem, { description: 'The item.' })
  node!: WorkItem;
}

@ObjectType({ description: 'A page of a worklist, the earliest day first.' })
export class WorkItemConnection {
  @Field(() => [WorkItemEdge], { description: 'The items of the page.' })
  edges!: WorkItemEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
