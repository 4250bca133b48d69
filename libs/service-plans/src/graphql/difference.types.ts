/** The difference of a plan at two moments, in the schema. */
import { enumOf, UuidScalar } from '@caseledger/graphql';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  CHANGED_PARTS,
  type ChangedPart,
  MOVED_DAYS,
  type MovedDay,
  PLAN_CHANGES,
  type PlanChangeName,
} from '../domain/difference/plan-change';

export const PlanChangeNameEnum = enumOf<PlanChangeName>(PLAN_CHANGES);
export const ChangedPartEnum = enumOf<ChangedPart>(CHANGED_PARTS);
export const MovedDayEnum = enumOf<MovedDay>(MOVED_DAYS);

registerEnumType(PlanChangeNameEnum, {
  name: 'PlanChangeName',
  description: 'What can change of a plan between two moments.',
  valuesMap: {
    GoalRevised: { description: 'The goal was written, or written anew.' },
    TargetDateMoved: { description: 'The day on which the goal is to be reached is another one.' },
    StatusChanged: { description: 'The status of the plan is another one.' },
    OutcomeChanged: { description: 'The outcome of the plan or of an item is another one.' },
    ModelChanged: { description: 'The plan was made active by another model.' },
    ParticipantAdded: { description: 'Somebody takes part.' },
    ParticipantRemoved: { description: 'Somebody takes part no longer.' },
    PrimaryParticipantChanged: { description: 'The plan mainly serves somebody else.' },
    AgreementChanged: { description: 'Another agreement was issued, or it stands otherwise, or somebody answered it.' },
    BaselineNamed: { description: 'A revision was given a name.' },
    BaselineRemoved: { description: 'The name of a revision was taken away.' },
    GroupAdded: { description: 'There is a plan group more.' },
    GroupRemoved: { description: 'There is a plan group less.' },
    GroupRenamed: { description: 'A plan group has another name.' },
    SubGoalAdded: { description: 'There is a sub-goal more.' },
    SubGoalRemoved: { description: 'There is a sub-goal less.' },
    SubGoalRevised: { description: 'A sub-goal was written anew; days that moved are told by themselves.' },
    SubGoalMoved: { description: 'A sub-goal is in another plan group, or in none.' },
    MilestoneAdded: { description: 'There is a milestone more.' },
    MilestoneRemoved: { description: 'There is a milestone less.' },
    MilestoneRevised: { description: 'A milestone was written anew; days that moved are told by themselves.' },
    MilestoneDateMoved: { description: 'A day of a milestone is another one.' },
    ScaleChanged: { description: 'A sub-goal has a scale, or another one.' },
    LevelRated: { description: 'A sub-goal was rated.' },
    ItemAdded: { description: 'There is an item more.' },
    ItemRemoved: { description: 'There is an item less.' },
    ItemRevised: { description: 'What is planned of an item was written anew; days and costs are told by themselves.' },
    ItemMoved: { description: 'An item is under another sub-goal.' },
    ItemCarriedOut: { description: 'What became of an item was recorded.' },
    ItemEnlisted: { description: 'Somebody helps with an item.' },
    ItemReleased: { description: 'Somebody helps with an item no longer.' },
    DateMoved: { description: 'A day of an item or a sub-goal is another one.' },
    WeightChanged: { description: 'An item counts more or less in progress.' },
    UnitsAuthorisedChanged: { description: 'More or fewer units are authorised.' },
    UnitsDeliveredChanged: { description: 'More or fewer units stand delivered.' },
    UnitRateChanged: { description: 'One unit costs something else, from some day on.' },
    EstimatedCostChanged: { description: 'An item is estimated to cost something else.' },
    ActualCostChanged: { description: 'An item has cost something else.' },
    OwnerChanged: { description: 'Somebody else steers an item, a sub-goal or a milestone.' },
    ResponsibleChanged: { description: 'Somebody else carries an item out.' },
  },
});
registerEnumType(ChangedPartEnum, {
  name: 'ChangedPart',
  description: 'What of a plan changed.',
  valuesMap: {
    PLAN: { description: 'The plan itself.' },
    PARTICIPANT: { description: 'A participant: a person or prospect.' },
    AGREEMENT: { description: 'An agreement.' },
    BASELINE: { description: 'A baseline.' },
    GROUP: { description: 'A plan group.' },
    SUB_GOAL: { description: 'A sub-goal.' },
    MILESTONE: { description: 'A milestone.' },
    ITEM: { description: 'A plan item.' },
  },
});
registerEnumType(MovedDayEnum, {
  name: 'MovedDay',
  description: 'Which day of a part of a plan moved.',
  valuesMap: {
    EXPECTED_START: { description: 'On which it is expected to begin.' },
    EXPECTED_END: { description: 'On which it is expected to end.' },
    ACTUAL_START: { description: 'On which it began.' },
    ACTUAL_END: { description: 'On which it ended.' },
  },
});

@ObjectType({ description: 'One change of a plan. What somebody wrote is not in it.' })
export class PlanChange {
  @Field(() => PlanChangeNameEnum, { description: 'What happened.' })
  change!: string;

  @Field(() => ChangedPartEnum, { description: 'To what.' })
  of!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'The id of what changed; null for the plan itself.' })
  id?: string;

  @Field(() => MovedDayEnum, { nullable: true, description: 'Which of its days moved, where it has several.' })
  which?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it was: a day, a code, an id, a worker, a quantity, or an amount in minor units of the currency of the plan. ' +
      'Null where there was none.',
  })
  from?: string;

  @Field(() => String, { nullable: true, description: 'What it is, likewise. Null where there is none.' })
  to?: string;

  @Field(() => Int, { nullable: true, description: 'By how many days a day moved; negative to an earlier one.' })
  days?: number;
}

@ObjectType({ description: 'What changed of a plan between two moments.' })
export class PlanDifference {
  @Field(() => [PlanChange], { description: 'The changes by their names: of the plan, its structure, its items.' })
  changes!: PlanChange[];

  @Field(() => String, {
    description:
      'All that changed, as a JSON Patch (RFC 6902): applied to `document`, it gives the plan as it was later.',
  })
  patch!: string;

  @Field(() => String, {
    description: 'The plan at the first moment, as JSON: what it was made of, but nothing that somebody wrote.',
  })
  document!: string;
}
