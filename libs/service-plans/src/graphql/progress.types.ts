/** How far a plan, or a part of it, has come, in the schema. */
import { LocalDateScalar, MoneyType, QuantityScalar } from '@caseledger/graphql';
import { formatQuantity, type LocalDate, type Money, type Quantity } from '@caseledger/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { estimatedEndOfItems, estimatedItemEnd } from '../domain/progress/estimated-end';
import { monthsOfItems } from '../domain/progress/months';
import {
  costsOfItems,
  isOverdue,
  itemProgress,
  type Measured,
  plannedProgressOfItems,
  progressOfItems,
} from '../domain/progress/progress';
import { monthsOf } from '../views/item-months';

@ObjectType({ description: 'What is planned and what was done in one month.' })
export class MonthOfProgress {
  @Field(() => String, { description: 'The month, such as 2026-03.' })
  month!: string;

  @Field(() => QuantityScalar, {
    description: 'How many units are planned: those authorised, spread evenly over the expected days of their items.',
  })
  plannedUnits!: string;

  @Field(() => QuantityScalar, { description: 'How many units were delivered, those taken off that were reversed.' })
  units!: string;

  @Field(() => MoneyType, { description: 'What is planned to be spent: estimated costs, spread the same way.' })
  plannedCost!: Money;

  @Field(() => MoneyType, {
    description: 'What was spent: what its deliveries cost, and its items that ended, or else started, in it.',
  })
  cost!: Money;
}

/** What progress is asked of: the currency is the plan's, the day is today. */
interface Asked {
  readonly currency: string;
  readonly today: LocalDate;
}

/** An item, with its months as its document keeps them. */
type MeasuredItem = Measured & { readonly months: string };

/** Each part is worked out when it is asked for. */
@ObjectType({ description: 'How far a plan, or a part of it, has come, as of today.' })
export class Progress {
  private constructor(
    private readonly items: readonly MeasuredItem[],
    private readonly asked: Asked,
    private readonly one?: MeasuredItem,
  ) {}

  /** Of a sub-goal, a plan group or a plan: all its items. */
  static ofItems(items: readonly MeasuredItem[], asked: Asked): Progress {
    return new Progress(items, asked);
  }

  /** Of one item; of a cancelled one, how far it had come. */
  static ofItem(item: MeasuredItem, asked: Asked): Progress {
    return new Progress([item], asked, item);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      '0 to 1: of each item what was delivered of what is authorised, or 0, 0.5 and 1 by whether it started and ended; ' +
      'weighted. Cancelled items do not count; null where none does.',
  })
  get progress(): number | undefined {
    return this.one === undefined ? progressOfItems(this.items) : itemProgress(this.one);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      '0 to 1: how far it should have come by the end of today, evenly over the expected days. Items without an ' +
      'expected end, and cancelled ones, do not count; null where none does.',
  })
  get plannedProgress(): number | undefined {
    return plannedProgressOfItems(this.items, this.asked.today);
  }

  @Field(() => Int, { description: 'How many items should have ended before today, and have not.' })
  get overdueItems(): number {
    return this.items.filter((item) => isOverdue(item, this.asked.today)).length;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it will have ended, or has, if it goes on as until now; null where no pace is to be seen.',
  })
  get estimatedEnd(): LocalDate | undefined {
    const { today } = this.asked;
    return this.one === undefined ? estimatedEndOfItems(this.items, today) : estimatedItemEnd(this.one, today);
  }

  @Field(() => MoneyType, {
    description: 'What it is estimated to cost: of units, those authorised at the rate of their expected start.',
  })
  get estimatedCost(): Money {
    return this.money(costsOfItems(this.items).estimated);
  }

  @Field(() => MoneyType, { description: 'What it has cost until now.' })
  get actualCost(): Money {
    return this.money(costsOfItems(this.items).actual);
  }

  @Field(() => [MonthOfProgress], {
    description: 'The months in which something is planned or was done, the earliest first.',
  })
  get months(): readonly MonthOfProgress[] {
    const items = this.items.map((item) => ({ ...item, months: monthsOf(item.months) }));
    return monthsOfItems(items).map(({ month, plannedUnits, units, plannedCost, cost }) => ({
      month,
      plannedUnits: formatQuantity(plannedUnits as Quantity),
      units: formatQuantity(units as Quantity),
      plannedCost: this.money(plannedCost),
      cost: this.money(cost),
    }));
  }

  private money(amount: number): Money {
    return { amount, currency: this.asked.currency };
  }
}
