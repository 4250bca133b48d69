/**
 * A plan item as decisions and views need it: its facts, and sums over its deliveries, never every one of them. What a
 * delivery was is read back from the event that recorded it, whose revision its id carries.
 */
import { type EventOf, type LocalDate, type Money, parseQuantity, type PartyId } from '@caseledger/kernel';
import type { Assignee } from '../assignee';
import type { unitEvents } from '../units/units.events';
import type { itemEvents, PlanItemKind, PlanOutcome } from './items.events';

/** What one unit costs from a day on; the first from the beginning. */
export interface UnitRate {
  readonly from?: LocalDate | undefined;
  readonly rate: Money;
}

/** The units of a SERVICE_UNIT item, in hundredths. */
export interface ItemUnits {
  readonly unitType: string;
  readonly authorised: number;
  /** Those of all deliveries, and those of deliveries that were reversed. */
  readonly delivered: number;
  readonly reversed: number;
  /** By the day from which they hold, the earliest first. */
  readonly rates: readonly UnitRate[];
  /** Of the deliveries that stand: how many there are, and what they cost in minor units. */
  readonly deliveries: number;
  readonly cost: number;
  /** The first and the last day on which one was ever recorded. */
  readonly firstOn?: LocalDate | undefined;
  readonly lastOn?: LocalDate | undefined;
}

export interface PlanItemState {
  readonly subGoalId: string;
  readonly kind: PlanItemKind;
  readonly definition?: { readonly code: string; readonly version: number } | undefined;
  readonly service?: string | undefined;
  readonly weight: number;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  /** In minor units of the plan's currency. */
  readonly estimatedCost?: number | undefined;
  readonly actualStart?: LocalDate | undefined;
  readonly actualEnd?: LocalDate | undefined;
  readonly outcome?: PlanOutcome | undefined;
  readonly actualCost?: number | undefined;
  readonly owner: Assignee;
  readonly responsible: Assignee;
  readonly enlisted: readonly PartyId[];
  readonly needIds: readonly string[];
  readonly strengthIds: readonly string[];
  /** SERVICE_UNIT alone. */
  readonly units?: ItemUnits | undefined;
  /** The revision of the event that holds its name, purpose and expected outcome as they are now. */
  readonly revision: number;
  /** The revision of the event that holds what became of it. */
  readonly carriedOutRevision?: number | undefined;
}

type Declarations = (typeof itemEvents)[number] | (typeof unitEvents)[number];
/** An event of one item. */
export type ItemEvent = EventOf<Declarations>;
type Steps = {
  readonly [Type in Declarations['type']]: (
    item: PlanItemState | undefined,
    event: EventOf<Extract<Declarations, { readonly type: Type }>>,
  ) => PlanItemState | undefined;
};

const hundredths = (text: string): number => parseQuantity(text) ?? 0;

const changed =
  <Event>(change: (event: Event, item: PlanItemState) => Partial<PlanItemState>) =>
  (item: PlanItemState | undefined, event: Event): PlanItemState | undefined =>
    item === undefined ? undefined : { ...item, ...change(event, item) };

const withUnits =
  <Event>(change: (event: Event, units: ItemUnits) => Partial<ItemUnits>) =>
  (item: PlanItemState | undefined, event: Event): PlanItemState | undefined =>
    item?.units === undefined ? item : { ...item, units: { ...item.units, ...change(event, item.units) } };

/** How the events of an item fold into it; undefined once it is removed. */
export const evolveItem: Steps = {
  PlanItemAdded: (_, { data, revision }) => {
    const { subGoalId, kind, definition, service, weight, expectedStart, expectedEnd, estimatedCost } = data;
    const { owner, responsible, enlisted, needIds, strengthIds, unitType, authorised, rate } = data;
    return {
      ...{ subGoalId, kind, definition, service, weight, expectedStart, expectedEnd },
      estimatedCost: estimatedCost?.amount,
      ...{ owner, responsible, enlisted, needIds, strengthIds, revision },
      ...(unitType === undefined
        ? {}
        : {
            units: {
              ...{ unitType, delivered: 0, reversed: 0, deliveries: 0, cost: 0 },
              authorised: authorised === undefined ? 0 : hundredths(authorised),
              rates: rate === undefined ? [] : [{ rate }],
            },
          }),
    };
  },
  PlanItemRevised: changed(({ data, revision }) => {
    const { weight, expectedStart, expectedEnd, estimatedCost, needIds, strengthIds } = data;
    return { weight, expectedStart, expectedEnd, estimatedCost: estimatedCost?.amount, needIds, strengthIds, revision };
  }),
  PlanItemMoved: changed(({ data: { subGoalId } }) => ({ subGoalId })),
  PlanItemRemoved: () => undefined,
  PlanItemAssigned: changed(({ data: { owner, responsible } }) => ({ owner, responsible })),
  PlanItemEnlisted: changed(({ data: { partyId } }, { enlisted }) => ({ enlisted: [...enlisted, partyId] })),
  PlanItemReleased: changed(({ data: { partyId } }, { enlisted }) => ({
    enlisted: enlisted.filter((other) => other !== partyId),
  })),
  PlanItemCarriedOut: changed(({ data: { actualStart, actualEnd, outcome, actualCost }, revision }) => ({
    ...{ actualStart, actualEnd, outcome, actualCost: actualCost?.amount },
    carriedOutRevision: revision,
  })),
  UnitsAuthorised: withUnits(({ data: { authorised } }) => ({ authorised: hundredths(authorised) })),
  UnitRateChanged: withUnits(({ data: { rate, from } }, { rates }) => ({
    rates: [...rates.filter((other) => other.from !== from), { rate, from }].sort((one, other) =>
      (one.from ?? '') < (other.from ?? '') ? -1 : 1,
    ),
  })),
  UnitsDelivered: withUnits(({ data: { quantity, cost, deliveredOn } }, units) => ({
    delivered: units.delivered + hundredths(quantity),
    deliveries: units.deliveries + 1,
    cost: units.cost + cost.amount,
    firstOn: units.firstOn === undefined || deliveredOn < units.firstOn ? deliveredOn : units.firstOn,
    lastOn: units.lastOn === undefined || deliveredOn > units.lastOn ? deliveredOn : units.lastOn,
  })),
  UnitsReversed: withUnits(({ data: { quantity, cost } }, units) => ({
    reversed: units.reversed + hundredths(quantity),
    deliveries: units.deliveries - 1,
    cost: units.cost - cost.amount,
  })),
};
