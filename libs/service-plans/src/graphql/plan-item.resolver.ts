/** Plan items and their deliveries over GraphQL. */
import { CaseLoader, Need, needsOf } from '@caseledger/cases';
import {
  After,
  type Asking,
  First,
  FromCaller,
  MoneyType,
  pageOf,
  pageSize,
  placeOfCursor,
  Queries,
} from '@caseledger/graphql';
import { formatQuantity, isLocalDate, isUuid, type Money, type Quantity } from '@caseledger/kernel';
import { Person, PersonLoader, Resource } from '@caseledger/parties';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { itemStatus } from '../domain/items/item-status';
import { actualItemCost, estimatedItemCost } from '../domain/progress/progress';
import { standingUnits, unitsLeft } from '../domain/units/rates';
import { type ShownItem, type ShownSubGoal, subGoalsOf } from '../views/shown-plan';
import { deliveriesAmong, unitDeliveryPage } from '../views/unit-deliveries.queries';
import type { UnitDeliveryDocument } from '../views/unit-deliveries.view';
import { PlanEntryLoader } from './plan-entry-loader';
import { PlanItem, UnitDelivery, UnitDeliveryConnection, UnitsOfItem } from './plan-item.types';
import { PlanPartsLoader } from './plan-parts-loader';
import { SubGoal } from './plan-parts.types';
import { PlanItemStatusEnum } from './plan.enums';
import { Plan } from './plan.types';
import { Progress } from './progress.types';

const TEXT = 'In the words of whoever wrote it; null where nobody did, and where it was erased with the client.';
const OWN_OR_DEFINED = "The organisation's words, or those of whoever added it; null where these were erased.";

@Resolver(() => PlanItem)
export class PlanItemResolver {
  constructor(
    private readonly queries: Queries,
    private readonly entries: PlanEntryLoader,
    private readonly parts: PlanPartsLoader,
    private readonly persons: PersonLoader,
    private readonly cases: CaseLoader,
  ) {}

  @ResolveField(() => Plan, { description: 'The plan that it is in.' })
  plan(@Parent() { plan }: ShownItem) {
    return plan;
  }

  @ResolveField(() => SubGoal, { nullable: true, description: 'The sub-goal that it serves.' })
  subGoal(@Parent() { plan, subGoalId }: ShownItem): ShownSubGoal | undefined {
    return subGoalsOf(plan).find(({ id }) => id === subGoalId);
  }

  @ResolveField(() => PlanItemStatusEnum, { description: 'Where it stands.' })
  status(@Parent() item: ShownItem) {
    return itemStatus(item.plan.status, item);
  }

  @ResolveField(() => String, { nullable: true, description: `What it is called. ${OWN_OR_DEFINED}` })
  name(@Parent() item: ShownItem, @FromCaller() asking: Asking): Promise<string | null> {
    return this.defined(item, 'label', 'name', asking);
  }

  @ResolveField(() => String, { nullable: true, description: `What it is for. ${OWN_OR_DEFINED}` })
  purpose(@Parent() item: ShownItem, @FromCaller() asking: Asking): Promise<string | null> {
    return this.defined(item, 'purpose', 'purpose', asking);
  }

  @ResolveField(() => String, { nullable: true, description: `What is expected to come of it. ${TEXT}` })
  expectedOutcome(@Parent() { planId, revision }: ShownItem, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(planId, revision, 'expectedOutcome', asking);
  }

  @ResolveField(() => String, { nullable: true, description: `What came of it. ${TEXT}` })
  actualOutcome(
    @Parent() { planId, carriedOutRevision }: ShownItem,
    @FromCaller() asking: Asking,
  ): Promise<string | null> {
    return this.entries.text(planId, carriedOutRevision, 'actualOutcome', asking);
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'What it is estimated to cost: of units, those authorised at their rate. Null where nobody has said.',
  })
  estimatedCost(@Parent() item: ShownItem): Money | undefined {
    return moneyOf(estimatedItemCost(item), item);
  }

  @ResolveField(() => MoneyType, {
    nullable: true,
    description: 'What it has cost: of units, what their deliveries did. Null where nothing is known.',
  })
  actualCost(@Parent() item: ShownItem): Money | undefined {
    return moneyOf(actualItemCost(item), item);
  }

  @ResolveField(() => UnitsOfItem, {
    nullable: true,
    description: 'Its units; null where it is not tracked by them.',
  })
  units(@Parent() { units, currency }: ShownItem): UnitsOfItem | undefined {
    if (units === undefined) return undefined;
    const { unitType, authorised, reversed, deliveries, cost, rates } = units;
    const quantity = (hundredths: number): string => formatQuantity(hundredths as Quantity);
    return {
      ...{ unitType, deliveries },
      authorised: quantity(authorised),
      delivered: quantity(standingUnits(units)),
      reversed: quantity(reversed),
      left: quantity(unitsLeft(units)),
      cost: { amount: cost, currency },
      rates: rates.map(({ from, rate }) => (from === undefined ? { rate } : { from, rate })),
    };
  }

  @ResolveField(() => [Person], { nullable: 'items', description: 'The participants of the plan who help with it.' })
  enlisted(@Parent() { enlisted }: ShownItem, @FromCaller() asking: Asking) {
    return Promise.all(enlisted.map((partyId) => this.persons.load(partyId, asking)));
  }

  @ResolveField(() => [Need], { description: 'The needs that it answers, as they are now in the case.' })
  async needs(@Parent() { plan, needIds }: ShownItem, @FromCaller() asking: Asking): Promise<Need[]> {
    if (needIds.length === 0) return [];
    const document = await this.cases.load(plan.caseId, asking);
    return document === undefined ? [] : needsOf(document).filter(({ id }) => needIds.some((one) => one === id));
  }

  @ResolveField(() => [Resource], { description: "The client's strengths that it builds on, as they are now." })
  async strengths(@Parent() { plan, strengthIds }: ShownItem, @FromCaller() asking: Asking): Promise<Resource[]> {
    if (strengthIds.length === 0) return [];
    const client = await this.persons.load(plan.clientId, asking);
    return client?.resources.filter(({ id }) => strengthIds.some((one) => one === id)) ?? [];
  }

  @ResolveField(() => Progress, { description: 'How far it has come.' })
  async progress(@Parent() item: ShownItem, @FromCaller() asking: Asking): Promise<Progress> {
    const today = await this.parts.dayOf(item.plan, asking);
    return Progress.ofItem(item, { currency: item.currency, today });
  }

  @ResolveField(() => UnitDeliveryConnection, {
    description: 'What was delivered of it, the latest day first; what was reversed stays, and says so.',
  })
  async deliveries(
    @Parent() { id: itemId, plan }: ShownItem,
    @First('How many deliveries the page has')
    first: number | null,
    @After()
    after: string | null,
    @FromCaller() asking: Asking,
  ) {
    const limit = pageSize(first);
    const place = placeOfCursor(after, ({ order, key }) => isLocalDate(order) && isUuid(key));
    const page = { of: plan, itemId, after: place, limit };
    const deliveries =
      plan.past === undefined
        ? await this.queries.ask(unitDeliveryPage(page), asking)
        : deliveriesAmong(plan.past.deliveries, page);
    const rows = deliveries.map((delivery) => ({ order: delivery.deliveredOn, key: delivery.id, node: delivery }));
    return pageOf(rows, limit);
  }

  private async defined(
    { definition, planId, revision }: ShownItem,
    member: 'label' | 'purpose',
    field: string,
    asking: Asking,
  ): Promise<string | null> {
    if (definition === undefined) return this.entries.text(planId, revision, field, asking);
    const { planItemDefinitions } = await this.parts.circumstances(asking);
    return planItemDefinitions[definition.code]?.versions[definition.version]?.[member] ?? null;
  }
}

function moneyOf(amount: number | undefined, { currency }: ShownItem): Money | undefined {
  return amount === undefined ? undefined : { amount, currency };
}

@Resolver(() => UnitDelivery)
export class UnitDeliveryResolver {
  constructor(private readonly entries: PlanEntryLoader) {}

  @ResolveField(() => String, { nullable: true, description: `What was said to it. ${TEXT}` })
  comment(@Parent() { planId, revision }: UnitDeliveryDocument, @FromCaller() asking: Asking): Promise<string | null> {
    return this.entries.text(planId, revision, 'comment', asking);
  }

  @ResolveField(() => String, { nullable: true, description: `Why more was delivered than is authorised. ${TEXT}` })
  beyondReason(
    @Parent() { planId, revision, beyond }: UnitDeliveryDocument,
    @FromCaller() asking: Asking,
  ): Promise<string | null> {
    return this.entries.text(planId, beyond === undefined ? undefined : revision, 'beyondReason', asking);
  }

  @ResolveField(() => String, { nullable: true, description: `Why it was reversed. ${TEXT}` })
  reversalReason(
    @Parent() { planId, reversedRevision }: UnitDeliveryDocument,
    @FromCaller() asking: Asking,
  ): Promise<string | null> {
    return this.entries.text(planId, reversedRevision, 'reason', asking);
  }
}
