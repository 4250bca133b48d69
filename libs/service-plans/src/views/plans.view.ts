/**
 * The view of plans: one document for each plan and one for each item, in one view, so that who waits for the one has the
 * other. Both fold as the state of the plan does.
 */
import type { DomainEvent, EventDeclaration, LocalDate, PlanId } from '@caseledger/kernel';
import { type DeclaredStep, on, view, type ViewStep } from '@caseledger/projecting';
import { evolveItem, type ItemEvent, type PlanItemState } from '../domain/items/item.state';
import { itemEvents } from '../domain/items/items.events';
import { planCreated, planEvents } from '../domain/plan.events';
import { evolveFacts, factsAtCreation, type PlanFacts } from '../domain/plan.state';
import { unitEvents } from '../domain/units/units.events';
import { monthsAfter } from './item-months';
import type { PlanDocument, PlanItemDocument, PlansDocument } from './plan-document';

/** After every day of a plan. */
const NO_DAY = '9999-12-31' as LocalDate;

const factSteps = evolveFacts as unknown as Readonly<
  Record<string, (facts: PlanFacts, event: DomainEvent) => PlanFacts>
>;
const itemSteps = evolveItem as unknown as Readonly<
  Record<string, (item: PlanItemState | undefined, event: DomainEvent) => PlanItemState | undefined>
>;

const created: ViewStep<PlansDocument, Parameters<typeof factsAtCreation>[0]> = {
  fold: (_, event, key): PlanDocument => ({
    ...factsAtCreation(event),
    id: key as PlanId,
    revision: event.revision,
    createdAt: event.recordedAt,
    changedAt: event.recordedAt,
  }),
};

function foldPlan(document: PlanDocument | undefined, event: DomainEvent): PlanDocument | undefined {
  if (document === undefined) return undefined;
  const facts = factSteps[event.type]?.(document, event) ?? document;
  const submittedAt = event.type === 'PlanSubmitted' ? event.recordedAt : document.submittedAt;
  return { ...document, ...facts, revision: event.revision, changedAt: event.recordedAt, submittedAt };
}

function foldItem(
  document: PlanItemDocument | undefined,
  event: ItemEvent,
  key: string,
  planId: PlanId,
): PlanItemDocument | undefined {
  const item = itemSteps[event.type]?.(document, event as DomainEvent);
  if (item === undefined) return undefined;
  const { owner, responsible, actualEnd, expectedEnd } = item;
  const months = document?.months ?? '';
  return {
    ...item,
    id: key,
    planId,
    currency: event.type === 'PlanItemAdded' ? event.data.currency : (document?.currency ?? ''),
    order: document?.order ?? String(event.revision).padStart(10, '0'),
    months: event.type === 'UnitsDelivered' || event.type === 'UnitsReversed' ? monthsAfter(months, event) : months,
    workers: [...new Set([owner.worker, responsible.worker])].filter((worker) => worker !== undefined),
    standing: actualEnd === undefined ? 'TO_DO' : 'ENDED',
    due: expectedEnd ?? NO_DAY,
    changedAt: event.recordedAt,
  };
}

const concernsItem = new Set<string>([...itemEvents, ...unitEvents].map(({ type }) => type));

const steps: readonly DeclaredStep<PlansDocument>[] = [
  on(planCreated, created),
  ...planEvents
    .filter((declaration) => declaration.type !== planCreated.type)
    .map((declaration: EventDeclaration) =>
      on<PlansDocument, EventDeclaration>(declaration, {
        keysOf: (event, { streamId }) =>
          concernsItem.has(declaration.type) ? [streamId, (event as unknown as ItemEvent).data.itemId] : [streamId],
        fold: (document, event, key, { streamId }) =>
          key === streamId
            ? foldPlan(document as PlanDocument | undefined, event)
            : foldItem(
                document as PlanItemDocument | undefined,
                event as unknown as ItemEvent,
                key,
                streamId as PlanId,
              ),
      }),
    ),
];

export const plansView = view<PlansDocument>({
  name: 'plans',
  version: 2,
  indexes: [
    { name: 'ofCase', equals: ['caseId'], orderedBy: 'createdAt' },
    { name: 'ofStatus', equals: ['status'], orderedBy: 'changedAt' },
    { name: 'ofPlan', equals: ['planId'], orderedBy: 'order' },
    { name: 'ofWorker', equals: ['workers', 'standing'], orderedBy: 'due', eachOf: 'workers' },
  ],
  steps,
});
