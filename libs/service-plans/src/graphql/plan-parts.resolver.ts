/** What plans are made of over GraphQL: what is written in groups, sub-goals, milestones and baselines, and who is named. */
import { CaseLoader } from '@caseledger/cases';
import { type Asking, FromCaller } from '@caseledger/graphql';
import { Worker, WorkerLoader } from '@caseledger/organisation';
import { Person, PersonLoader } from '@caseledger/parties';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PlanOutcome } from '../domain/items/items.events';
import { rolledUp } from '../domain/standing/rolled-up';
import type { PlanItemDocument } from '../views/plan-document';
import {
  type ShownGroup,
  type ShownMilestone,
  type ShownPlan,
  type ShownSubGoal,
  subGoalsOf,
} from '../views/shown-plan';
import { PlanEntryLoader } from './plan-entry-loader';
import type { ShownBaseline, ShownParticipant } from './plan-parts';
import { PlanPartsLoader } from './plan-parts-loader';
import {
  Assignee,
  Milestone,
  PlanBaseline,
  PlanGroup,
  PlanParticipant,
  SignatoryAnswer,
  SubGoal,
  SubGoalScale,
} from './plan-parts.types';
import { PlanOutcomeEnum } from './plan.enums';
import { Progress } from './progress.types';

const NAME = 'In the words of whoever wrote it; null where it was erased with the client.';

@Resolver(() => PlanGroup)
export class PlanGroupResolver {
  constructor(
    private readonly entries: PlanEntryLoader,
    private readonly parts: PlanPartsLoader,
  ) {}

  @ResolveField(() => String, { nullable: true, description: NAME })
  name(@Parent() { plan, revision }: ShownGroup, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(plan.id, revision, 'name', asking);
  }

  @ResolveField(() => [SubGoal], { description: 'Its sub-goals, in the order in which they were added.' })
  subGoals(@Parent() { id, plan }: ShownGroup) {
    return subGoalsOf(plan).filter(({ groupId }) => groupId === id);
  }

  @ResolveField(() => Progress, { description: 'How far it has come, of the items of its sub-goals.' })
  progress(@Parent() { id, plan }: ShownGroup, @FromCaller() asking: Asking): Promise<Progress> {
    return progressWithin(plan, ({ subGoalId }) => plan.structure.subGoals[subGoalId]?.groupId === id, {
      parts: this.parts,
      asking,
    });
  }
}

@Resolver(() => SubGoal)
export class SubGoalResolver {
  constructor(
    private readonly entries: PlanEntryLoader,
    private readonly parts: PlanPartsLoader,
  ) {}

  @ResolveField(() => String, { nullable: true, description: NAME })
  name(@Parent() { plan, revision }: ShownSubGoal, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(plan.id, revision, 'name', asking);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null where none was written, and where it was erased.' })
  description(@Parent() { plan, revision }: ShownSubGoal, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(plan.id, revision, 'description', asking);
  }

  @ResolveField(() => SubGoalScale, {
    nullable: true,
    description: 'What each level of it means, and where the client stands; null where it was given no scale.',
  })
  scale(@Parent() { plan, scale }: ShownSubGoal) {
    return scale && { ...scale, plan };
  }

  @ResolveField(() => Progress, { description: 'How far it has come, of its items.' })
  progress(@Parent() { id, plan }: ShownSubGoal, @FromCaller() asking: Asking): Promise<Progress> {
    return progressWithin(plan, ({ subGoalId }) => subGoalId === id, { parts: this.parts, asking });
  }

  @ResolveField(() => PlanOutcomeEnum, {
    nullable: true,
    description:
      'What its items came to: attained when all were that were not cancelled. Null while one has no outcome, and where it has none.',
  })
  async outcome(@Parent() { id, plan }: ShownSubGoal, @FromCaller() asking: Asking): Promise<PlanOutcome | undefined> {
    const items = await this.parts.itemsOf(plan, asking);
    return rolledUp(items.flatMap(({ subGoalId, outcome }) => (subGoalId === id ? [outcome] : [])));
  }
}

type ShownScale = NonNullable<ShownSubGoal['scale']> & { readonly plan: ShownPlan };

@Resolver(() => SubGoalScale)
export class SubGoalScaleResolver {
  constructor(private readonly entries: PlanEntryLoader) {}

  @ResolveField(() => [String], {
    nullable: true,
    description: 'What each level means for the client, from -2 to +2; null where nobody wrote it, or it was erased.',
  })
  async levels(@Parent() { plan, revision }: ShownScale, @FromCaller() asking: Asking) {
    const levels = (await this.entries.load(plan.id, revision, asking))?.personal['levels'];
    return Array.isArray(levels) ? levels : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'What was said to the last rating.' })
  comment(@Parent() { plan, ratedRevision }: ShownScale, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(plan.id, ratedRevision, 'comment', asking);
  }
}

@Resolver(() => Milestone)
export class MilestoneResolver {
  constructor(private readonly entries: PlanEntryLoader) {}

  @ResolveField(() => String, { nullable: true, description: NAME })
  name(@Parent() { plan, revision }: ShownMilestone, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(plan.id, revision, 'name', asking);
  }
}

@Resolver(() => PlanBaseline)
export class PlanBaselineResolver {
  constructor(private readonly entries: PlanEntryLoader) {}

  @ResolveField(() => String, { nullable: true, description: NAME })
  name(@Parent() { plan, revision }: ShownBaseline, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(plan.id, revision, 'name', asking);
  }
}

@Resolver(() => PlanParticipant)
export class PlanParticipantResolver {
  constructor(
    private readonly persons: PersonLoader,
    private readonly cases: CaseLoader,
  ) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who it is.' })
  person(@Parent() { partyId }: ShownParticipant, @FromCaller() asking: Asking) {
    return this.persons.load(partyId, asking);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether they take no part in the case any more: nothing new is given to them. Null in a plan as it was.',
  })
  async leftCase(@Parent() { partyId, plan }: ShownParticipant, @FromCaller() asking: Asking): Promise<boolean | null> {
    if (plan.past !== undefined) return null;
    const ofPlan = await this.cases.load(plan.caseId, asking);
    if (ofPlan === undefined) return null;
    return ofPlan.clientId !== partyId && !ofPlan.participants.some((other) => other.partyId === partyId);
  }
}

@Resolver(() => SignatoryAnswer)
export class SignatoryAnswerResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who was asked.' })
  person(@Parent() { partyId }: SignatoryAnswer, @FromCaller() asking: Asking) {
    return this.persons.load(partyId, asking);
  }
}

@Resolver(() => Assignee)
export class AssigneeResolver {
  constructor(
    private readonly persons: PersonLoader,
    private readonly workers: WorkerLoader,
  ) {}

  @ResolveField(() => Worker, {
    nullable: true,
    description: 'Who the worker is; null where it is none, or one who was never seen yet.',
  })
  workerDetails(@Parent() { worker }: Assignee, @FromCaller() asking: Asking) {
    return worker === undefined ? undefined : this.workers.load(worker, asking);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who the participant is; null where it is none.' })
  person(@Parent() { partyId }: Assignee, @FromCaller() asking: Asking) {
    return partyId === undefined ? undefined : this.persons.load(partyId, asking);
  }
}

/** The progress of those of a plan's items that are meant. */
async function progressWithin(
  plan: ShownPlan,
  isMeant: (item: PlanItemDocument) => boolean,
  { parts, asking }: { readonly parts: PlanPartsLoader; readonly asking: Asking },
): Promise<Progress> {
  const today = await parts.dayOf(plan, asking);
  const items = await parts.itemsOf(plan, asking);
  return Progress.ofItems(items.filter(isMeant), { currency: plan.currency, today });
}
