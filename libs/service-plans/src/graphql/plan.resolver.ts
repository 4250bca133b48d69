/** Plans over GraphQL: what can be asked of them, and the subscription to their changes. */
import { Case, CaseLoader } from '@caseledger/cases';
import {
  type Asking,
  AtBookmark,
  Changes,
  FromCaller,
  LocalDateScalar,
  Queries,
  UuidScalar,
} from '@caseledger/graphql';
import type { PlanId } from '@caseledger/kernel';
import { say } from '@caseledger/languages';
import { badUserInput, untilExpiry, withoutNulls } from '@caseledger/security';
import { Args, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { attainmentOf } from '../domain/attainment/attainment-score';
import { MOST_ITEMS } from '../domain/plan.rules';
import { planActions } from '../views/plan-actions.query';
import { planAsOf } from '../views/plan-as-of';
import { planById } from '../views/plans.queries';
import { plansView } from '../views/plans.view';
import { groupsOf, itemOf, milestonesOf, type ShownPlan, subGoalsOf } from '../views/shown-plan';
import { Attainment } from './attainment.types';
import { agreementOf, baselinesOf, participantsOf } from './plan-parts';
import { PlanAgreement, PlanBaseline, PlanGroup, PlanParticipant, Milestone, SubGoal } from './plan-parts.types';
import { PlanEntryLoader } from './plan-entry-loader';
import { PlanItem } from './plan-item.types';
import { PlanPartsLoader } from './plan-parts-loader';
import { PlanMomentInput } from './plan.inputs';
import { AvailablePlanAction, Plan } from './plan.types';
import { Progress } from './progress.types';

@Resolver(() => Plan)
export class PlanResolver {
  constructor(
    private readonly queries: Queries,
    private readonly changes: Changes,
    private readonly cases: CaseLoader,
    private readonly entries: PlanEntryLoader,
    private readonly parts: PlanPartsLoader,
  ) {}

  @Query(() => Plan, {
    nullable: true,
    description: 'A service plan by id, now or as it was; null where there is none.',
  })
  plan(
    @Args('id', { type: () => UuidScalar, description: 'The id of the plan.' }) id: PlanId,
    @Args('asOf', {
      type: () => PlanMomentInput,
      nullable: true,
      description:
        'As it was at this moment, with all that is in it, and its progress as of that day. Default: as it is now.',
    }) // Not a union with null, of which nothing is left when it runs: the class is what checks the input.
    asOf: PlanMomentInput,
    @AtBookmark()
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<ShownPlan | undefined> {
    const moment = asOf as PlanMomentInput | null | undefined;
    if (moment === null || moment === undefined) return this.queries.ask(planById(id), asking, bookmark);
    return this.queries.ask(planAsOf({ id, moment: withoutNulls(moment) }), asking);
  }

  @Subscription(() => Plan, {
    description:
      'A service plan, each time that it or something in it has changed and queries can see it. Changes in quick ' +
      'succession are told as one. It ends when the token does, and at the first change after the case of the plan is ' +
      'closed to the one who listens.',
    resolve: (document: ShownPlan) => document,
  })
  async planChanged(
    @Args('id', { type: () => UuidScalar, description: 'The id of the plan.' }) id: PlanId,
    @AtBookmark('Begin once this can be seen.')
    bookmark: string | null,
    @FromCaller() asking: Asking,
  ): Promise<AsyncIterableIterator<ShownPlan>> {
    let seen = false;
    const changes = this.changes.of<ShownPlan>(plansView, asking.actor.tenant, id, async () => {
      const document = await this.queries.ask(planById(id), asking);
      // Whoever never saw the plan is told nothing by an end either: not that there is one.
      if (seen && document === undefined) await changes.return();
      seen ||= document !== undefined;
      return document;
    });
    try {
      seen = (await this.queries.ask(planById(id), asking, bookmark)) !== undefined;
    } catch (error) {
      await changes.return();
      throw error;
    }
    return untilExpiry(changes, asking);
  }

  @ResolveField(() => Case, { nullable: true, description: 'The case that it belongs to, as it is now.' })
  case(@Parent() { caseId }: ShownPlan, @FromCaller() asking: Asking) {
    return this.cases.load(caseId, asking);
  }

  @ResolveField(() => String, { description: 'What the organisation calls this kind of plan.' })
  async planTypeLabel(@Parent() { planType }: ShownPlan, @FromCaller() asking: Asking): Promise<string> {
    return (await this.parts.circumstances(asking)).codeLists.PLAN_TYPE[planType]?.label ?? planType;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What it is to reach, in the words of who wrote it; null before that, and where it was erased.',
  })
  goal(@Parent() { id, structure }: ShownPlan, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(id, structure.goalRevision, 'goal', asking);
  }

  @ResolveField(() => LocalDateScalar, { nullable: true, description: 'The day on which the goal is to be reached.' })
  targetDate(@Parent() { structure }: ShownPlan) {
    return structure.targetDate;
  }

  @ResolveField(() => [PlanGroup], { description: 'The plan groups, in the order in which they were added.' })
  groups(@Parent() plan: ShownPlan) {
    return groupsOf(plan);
  }

  @ResolveField(() => [SubGoal], { description: 'All sub-goals, in the order in which they were added.' })
  subGoals(@Parent() plan: ShownPlan) {
    return subGoalsOf(plan);
  }

  @ResolveField(() => [Milestone], { description: 'The milestones, the earliest expected first.' })
  milestones(@Parent() plan: ShownPlan) {
    return milestonesOf(plan);
  }

  @ResolveField(() => [PlanItem], {
    description: 'Its items, in the order in which they were added. A document pays for 100 where it says nothing.',
  })
  async items(
    @Parent() plan: ShownPlan,
    // With a number to ask for, so that what a document costs follows from it: a plan has far more items than a case has plans.
    @Args('first', {
      type: () => Int,
      nullable: true,
      description: `How many of them: 1 to ${String(MOST_ITEMS)}. Default: all.`,
    })
    first: number | null,
    @FromCaller() asking: Asking,
  ) {
    const count = first ?? MOST_ITEMS;
    if (count < 1 || count > MOST_ITEMS) throw badUserInput('first', `first must be 1 to ${String(MOST_ITEMS)}.`);
    return (await this.parts.itemsOf(plan, asking)).slice(0, count).map(itemOf(plan));
  }

  @ResolveField(() => [PlanParticipant], { description: 'Who takes part in it.' })
  participants(@Parent() plan: ShownPlan) {
    return participantsOf(plan);
  }

  @ResolveField(() => PlanAgreement, {
    nullable: true,
    description: 'The latest agreement with those who sign it; null while there was none.',
  })
  agreement(@Parent() plan: ShownPlan) {
    return agreementOf(plan);
  }

  @ResolveField(() => [PlanBaseline], { description: 'The revisions that were given a name.' })
  baselines(@Parent() plan: ShownPlan) {
    return baselinesOf(plan);
  }

  @ResolveField(() => Attainment, { description: 'How far its sub-goals were attained, by their scales.' })
  attainment(@Parent() plan: ShownPlan) {
    return attainmentOf(plan);
  }

  @ResolveField(() => [AvailablePlanAction], {
    description: 'What the one who asks can do with the plan now, and why not what they cannot.',
  })
  async availableActions(@Parent() plan: ShownPlan, @FromCaller() asking: Asking): Promise<AvailablePlanAction[]> {
    const actions = await this.queries.ask(planActions(plan), asking);
    return actions.map(({ action, blockedBy }) => ({
      ...{ action, allowed: blockedBy === undefined },
      ...(blockedBy === undefined ? {} : { rule: blockedBy.rule, reason: say(asking.language, blockedBy) }),
    }));
  }

  @ResolveField(() => Progress, { description: 'How far it has come, of all its items.' })
  async progress(@Parent() plan: ShownPlan, @FromCaller() asking: Asking): Promise<Progress> {
    const today = await this.parts.dayOf(plan, asking);
    return Progress.ofItems(await this.parts.itemsOf(plan, asking), { currency: plan.currency, today });
  }
}
