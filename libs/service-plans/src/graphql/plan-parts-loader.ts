/** Loads what the fields of one answer have in common: the items of each plan, and what plans are shown by. */
import { type Asking, Queries } from '@caseledger/graphql';
import type { LocalDate } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import type { PlanItemDocument } from '../views/plan-document';
import { type PlanCircumstances, planCircumstances } from '../views/plan-circumstances.query';
import { itemsOfPlan } from '../views/plans.queries';
import type { ShownPlan } from '../views/shown-plan';

type ItemsOfPlans = WeakMap<ShownPlan, Promise<readonly PlanItemDocument[]>>;

@Injectable()
export class PlanPartsLoader {
  private readonly items = new WeakMap<Asking, ItemsOfPlans>();
  private readonly circumstancesOf = new WeakMap<Asking, Promise<PlanCircumstances>>();

  constructor(private readonly queries: Queries) {}

  /** The items of a plan, in order; read once for whatever of one answer is made of them. */
  itemsOf(plan: ShownPlan, asking: Asking): Promise<readonly PlanItemDocument[]> {
    if (plan.past !== undefined) return Promise.resolve(plan.past.items);
    const ofPlans: ItemsOfPlans = this.items.get(asking) ?? new WeakMap();
    this.items.set(asking, ofPlans);
    // A subscription tells a plan as another object each time.
    const items = ofPlans.get(plan) ?? this.queries.ask(itemsOfPlan(plan), asking);
    ofPlans.set(plan, items);
    return items;
  }

  /** The day as of which a plan is shown. */
  async dayOf({ past }: ShownPlan, asking: Asking): Promise<LocalDate> {
    return past?.day ?? (await this.circumstances(asking)).today;
  }

  /** The configuration in force and the day, read once for what is asked of them together. */
  circumstances(asking: Asking): Promise<PlanCircumstances> {
    const before = this.circumstancesOf.get(asking);
    if (before !== undefined) return before;
    const asked = this.queries.ask(planCircumstances(null), asking);
    this.circumstancesOf.set(asking, asked);
    // A subscription asks for days.
    const forget = (): void => void this.circumstancesOf.delete(asking);
    asked.then(forget, forget);
    return asked;
  }
}
