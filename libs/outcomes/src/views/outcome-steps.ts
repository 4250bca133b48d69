/** How the events of a plan fold into its row and those of its items: by the very steps that fold the plan itself. */
import { type EventDeclaration, type EventOf, type LocalDate, type PlanId } from '@caseledger/kernel';
import { type DeclaredStep, on, type ViewStep } from '@caseledger/projecting';
import {
  attainmentOf,
  type AttainmentState,
  evolveAttainment,
  evolveItem,
  type ItemEvent,
  planEvents,
  type PlanItemState,
} from '@caseledger/service-plans';
import type { FoldedItem, ItemOutcomeDocument, OutcomeDocument, PlanOutcomeDocument } from './outcome-document';
import { amountsOf, timesOf } from './outcome-figures';

type PlanEvent = EventOf<(typeof planEvents)[number]>;
type Typed<Type extends string> = Extract<PlanEvent, { readonly type: Type }>;

/** The events of items that change a figure: who does it, and where it stands in the plan, changes none. */
const OF_ITEMS = [
  ...(['PlanItemAdded', 'PlanItemRevised', 'PlanItemRemoved', 'PlanItemCarriedOut'] as const),
  ...(['UnitsAuthorised', 'UnitRateChanged', 'UnitsDelivered', 'UnitsReversed'] as const),
];
const OF_PLANS = [
  ...(['PlanCreated', 'PlanGoalRevised', 'SubGoalScaled', 'SubGoalRated', 'SubGoalRemoved'] as const),
  ...(['PlanSubmitted', 'PlanWithdrawn', 'PlanApproved', 'PlanRejected'] as const),
  ...(['PlanActivated', 'PlanClosed', 'PlanReopened'] as const),
];
type ItemChange = Typed<(typeof OF_ITEMS)[number]>;
type PlanChange = Typed<(typeof OF_PLANS)[number]>;

const itemSteps = evolveItem as unknown as Readonly<
  Record<string, (item: FoldedItem | undefined, event: ItemEvent) => PlanItemState | undefined>
>;

/** The part of an item that figures are made of, after an event of it; undefined once it is removed. */
function itemAfter(item: FoldedItem | undefined, event: ItemChange): FoldedItem | undefined {
  const after = itemSteps[event.type]?.(item, event);
  if (after === undefined) return undefined;
  const { expectedStart, estimatedCost, actualCost, units } = after;
  return { expectedStart, estimatedCost, actualCost, units };
}

function foldItem(
  document: ItemOutcomeDocument | undefined,
  event: ItemChange,
  planId: PlanId,
): ItemOutcomeDocument | undefined {
  const item = itemAfter(document?.item, event);
  if (item === undefined || (document === undefined && event.type !== 'PlanItemAdded')) return undefined;
  const row = { ...document, ...membersOf(event, planId) } as ItemOutcomeDocument;
  return { ...row, ...timesOf(row), ...amountsOf([item]), item };
}

/** What an event says of an item beside its figures. */
function membersOf(event: ItemChange, planId: PlanId): Partial<ItemOutcomeDocument> {
  switch (event.type) {
    case 'PlanItemAdded': {
      const { planType, caseType, model, currency, kind, service, definition, unitType } = event.data;
      return {
        ...{ kind: 'ITEM', planId, planType, caseType, model, currency },
        ...{ itemKind: kind, service, definition, unitType },
        ...plannedOf(event.data),
      };
    }
    case 'PlanItemRevised':
      return plannedOf(event.data);
    case 'PlanItemCarriedOut': {
      const { actualStart, actualEnd, outcome } = event.data;
      return { actualStart, actualEnd, outcome };
    }
    default:
      return {};
  }
}

function plannedOf({
  expectedStart,
  expectedEnd,
  needDomains,
}: {
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  readonly needDomains: readonly string[];
}): Partial<ItemOutcomeDocument> {
  const domains = [...new Set(needDomains)].sort().join(' ');
  return { expectedStart, expectedEnd, needDomains: domains === '' ? undefined : domains };
}

function planCreated({ data }: Typed<'PlanCreated'>, planId: PlanId): PlanOutcomeDocument {
  const { planType, caseType, model, currency, startDate, targetDate } = data;
  return {
    ...{ kind: 'PLAN', planId, planType, caseType, model, currency, status: 'OPEN' },
    ...{ expectedStart: startDate, expectedEnd: targetDate, ...timesOf({}) },
    ...{ items: {}, scales: {} },
  };
}

type PlanMembers = Partial<PlanOutcomeDocument>;
const planSteps: {
  readonly [Type in Exclude<PlanChange['type'], 'PlanCreated'>]: (
    document: PlanOutcomeDocument,
    event: Typed<Type>,
  ) => PlanMembers;
} = {
  PlanGoalRevised: (_, { data }) => ({ expectedEnd: data.targetDate }),
  SubGoalScaled: ({ scales }, event) => ({ scales: evolveAttainment.SubGoalScaled(scales, event) }),
  SubGoalRated: ({ scales }, event) => ({ scales: evolveAttainment.SubGoalRated(scales, event) }),
  SubGoalRemoved: ({ scales }, { data: { subGoalId } }) => ({
    scales: Object.fromEntries(Object.entries(scales).filter(([id]) => id !== subGoalId)),
  }),
  PlanSubmitted: () => ({ status: 'SUBMITTED' }),
  PlanWithdrawn: () => ({ status: 'OPEN' }),
  PlanApproved: () => ({ status: 'APPROVED' }),
  PlanRejected: () => ({ status: 'OPEN' }),
  PlanActivated: ({ model, actualStart }, { data }) => ({
    ...{ status: 'ACTIVE', model: data.model ?? model, actualStart: actualStart ?? data.activatedOn },
  }),
  PlanClosed: (_, { data: { closedOn, outcome } }) => ({ status: 'CLOSED', actualEnd: closedOn, outcome }),
  PlanReopened: () => ({ status: 'ACTIVE', actualEnd: undefined, outcome: undefined }),
};

function foldPlan(document: PlanOutcomeDocument | undefined, event: PlanChange, planId: PlanId) {
  if (event.type === 'PlanCreated') return planCreated(event, planId);
  if (document === undefined) return undefined;
  const step = planSteps[event.type] as (of: PlanOutcomeDocument, event: PlanChange) => PlanMembers;
  const row = { ...document, ...step(document, event) };
  return { ...row, ...timesOf(row), ...attainedOf(row.scales) };
}

/** The scores of a plan's sub-goals, in hundredths. */
function attainedOf(
  scales: AttainmentState,
): Pick<PlanOutcomeDocument, 'attainmentBaseline' | 'attainmentAchieved' | 'attainmentChange' | 'attainments'> {
  const structure = { subGoals: scales } as unknown as Parameters<typeof attainmentOf>[0]['structure'];
  const { baseline, achieved, change } = attainmentOf({ attainment: scales, structure });
  const hundredths = (score: number | null) => (score === null ? undefined : Math.round(score * 100));
  return {
    attainmentBaseline: hundredths(baseline),
    attainmentAchieved: hundredths(achieved),
    attainmentChange: hundredths(change),
    attainments: change === null ? undefined : 1,
  };
}

/** The plan adds up what its items come to, and so keeps what their figures are made of. */
function foldItemOfPlan(document: PlanOutcomeDocument | undefined, event: ItemChange): PlanOutcomeDocument | undefined {
  if (document === undefined) return undefined;
  const { [event.data.itemId]: before, ...others } = document.items;
  const after = itemAfter(before, event);
  const items = after === undefined ? others : { ...others, [event.data.itemId]: after };
  return { ...document, items, ...amountsOf(Object.values(items)) };
}

const ofItem: ViewStep<OutcomeDocument, ItemChange> = {
  keysOf: ({ data: { itemId } }, { streamId }) => [streamId, itemId],
  fold: (document, event, key, { streamId }) =>
    key === streamId
      ? foldItemOfPlan(document as PlanOutcomeDocument | undefined, event)
      : foldItem(document as ItemOutcomeDocument | undefined, event, streamId as PlanId),
};

const ofPlan: ViewStep<OutcomeDocument, PlanChange> = {
  fold: (document, event, _, { streamId }) =>
    foldPlan(document as PlanOutcomeDocument | undefined, event, streamId as PlanId),
};

/** The declarations of these types, each with the step. */
const stepsOf = (types: readonly string[], step: object): readonly DeclaredStep<OutcomeDocument>[] =>
  planEvents
    .filter(({ type }) => types.includes(type))
    .map((declaration: EventDeclaration) => on(declaration, step as ViewStep<OutcomeDocument>));

export const outcomeSteps = [...stepsOf(OF_ITEMS, ofItem), ...stepsOf(OF_PLANS, ofPlan)];
