/** A service plan as its decisions need it. It holds no personal value, so that it can be kept in a snapshot. */
import {
  type CaseId,
  type DomainEvent,
  type EventDeclaration,
  type EventOf,
  type Evolve,
  type LocalDate,
  type PartyId,
  revisionOfEntry,
  stream,
} from '@caseledger/kernel';
import { type AgreementState, evolveAgreement, NO_AGREEMENT } from './agreement/agreement.state';
import { type AttainmentState, evolveAttainment, NO_ATTAINMENT } from './attainment/attainment.state';
import { type BaselinesState, evolveBaselines, NO_BASELINES } from './baselines/baselines.state';
import { evolveItem, type ItemEvent, type PlanItemState } from './items/item.state';
import { itemEvents, type PlanOutcome } from './items/items.events';
import type { participantEvents } from './participants/participants.events';
import { type planCreated, planEvents } from './plan.events';
import type { standingEvents } from './standing/standing.events';
import { structureEvents } from './structure/structure.events';
import { evolveStructure, NO_STRUCTURE, type StructureState, without } from './structure/structure.state';
import { unitEvents } from './units/units.events';

/** R132. A draft is open: it may be incomplete (R126). */
export const PLAN_STATUSES = ['OPEN', 'SUBMITTED', 'APPROVED', 'ACTIVE', 'CLOSED'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** The plan but for its items and what is delivered: what its document in the view holds too. */
export interface PlanFacts {
  readonly status: PlanStatus;
  readonly caseId: CaseId;
  readonly clientId: PartyId;
  readonly planType: string;
  readonly template?: { readonly code: string; readonly version: number } | undefined;
  readonly caseType: string;
  readonly model?: string | undefined;
  readonly currency: string;
  readonly primaryParticipant: PartyId;
  readonly participants: readonly PartyId[];
  readonly startDate: LocalDate;
  readonly structure: StructureState;
  readonly agreements: AgreementState;
  /** By sub-goal. */
  readonly attainment: AttainmentState;
  readonly baselines: BaselinesState;
  /** Who submitted it last: another one may have to approve it. */
  readonly submittedBy?: string | undefined;
  /** The day on which it first became active, which closing may ask for (R131); it stays, whatever comes after. */
  readonly activatedOn?: LocalDate | undefined;
  readonly closedOn?: LocalDate | undefined;
  readonly outcome?: PlanOutcome | undefined;
  /** The revision of the last change of what is planned: an agreement on an earlier one is out of date. */
  readonly structureRevision: number;
}

export interface PlanNotCreated {
  readonly status: 'NOT_CREATED';
}
export interface CreatedPlan extends PlanFacts {
  /** By their ids, in the order in which they were added. */
  readonly items: Readonly<Record<string, PlanItemState>>;
  /** The revisions of the deliveries that were reversed. */
  readonly reversed: readonly number[];
}
export type PlanState = PlanNotCreated | CreatedPlan;

/** The events that change what is planned, and so need a new agreement. */
export const STRUCTURAL: ReadonlySet<string> = new Set<
  | (typeof structureEvents)[number]['type']
  | 'PlanItemAdded'
  | 'PlanItemRevised'
  | 'PlanItemMoved'
  | 'PlanItemRemoved'
  | 'UnitsAuthorised'
>([
  ...structureEvents.map(({ type }) => type),
  ...(['PlanItemAdded', 'PlanItemRevised', 'PlanItemMoved', 'PlanItemRemoved', 'UnitsAuthorised'] as const),
]);

/** A step for each event, of what a plan that was created is made of. */
type FactSteps<Declarations extends readonly EventDeclaration[]> = Evolve<PlanFacts, Declarations>;

/** Folds the events of one part of the facts. */
function inPart<
  Name extends 'structure' | 'agreements' | 'attainment' | 'baselines',
  D extends readonly EventDeclaration[],
>(name: Name, evolve: Evolve<PlanFacts[Name], D>): FactSteps<D> {
  const steps = evolve as Readonly<Record<string, (part: PlanFacts[Name], event: never) => PlanFacts[Name]>>;
  return Object.fromEntries(
    Object.entries(steps).map(([type, step]) => [
      type,
      (facts: PlanFacts, event: DomainEvent) => ({
        ...facts,
        [name]: step(facts[name], event as never),
        ...(STRUCTURAL.has(type) ? { structureRevision: event.revision } : {}),
      }),
    ]),
  ) as unknown as FactSteps<D>;
}

const evolveParticipants: FactSteps<typeof participantEvents> = {
  PlanParticipantAdded: (facts, { data: { partyId } }) => ({
    ...facts,
    participants: [...facts.participants, partyId],
  }),
  PlanParticipantRemoved: (facts, { data: { partyId } }) => ({
    ...facts,
    participants: facts.participants.filter((other) => other !== partyId),
  }),
  PrimaryPlanParticipantChanged: (facts, { data: { partyId } }) => ({ ...facts, primaryParticipant: partyId }),
};

const evolveStanding: FactSteps<typeof standingEvents> = {
  PlanSubmitted: (facts, { actor }) => ({ ...facts, status: 'SUBMITTED', submittedBy: actor.id }),
  PlanWithdrawn: (facts) => ({ ...facts, status: 'OPEN' }),
  PlanApproved: (facts) => ({ ...facts, status: 'APPROVED' }),
  PlanRejected: (facts) => ({ ...facts, status: 'OPEN' }),
  PlanActivated: (facts, { data: { activatedOn, model } }) => ({
    ...facts,
    status: 'ACTIVE',
    model: model ?? facts.model,
    activatedOn: facts.activatedOn ?? activatedOn,
  }),
  PlanClosed: (facts, { data: { closedOn, outcome } }) => ({ ...facts, status: 'CLOSED', closedOn, outcome }),
  PlanReopened: (facts) => ({ ...facts, status: 'ACTIVE', closedOn: undefined, outcome: undefined }),
};

/** What the events of single items change of the facts: whether what is planned is another. */
const evolveWithItems = Object.fromEntries(
  [...itemEvents, ...unitEvents].map(({ type }) => [
    type,
    (facts: PlanFacts, { revision }: DomainEvent) =>
      STRUCTURAL.has(type) ? { ...facts, structureRevision: revision } : facts,
  ]),
) as unknown as FactSteps<readonly [...typeof itemEvents, ...typeof unitEvents]>;

/** How every event but the first folds into the facts of a plan. */
export const evolveFacts = {
  ...inPart('structure', evolveStructure),
  ...inPart('agreements', evolveAgreement),
  ...inPart('attainment', evolveAttainment),
  ...inPart('baselines', evolveBaselines),
  ...evolveParticipants,
  ...evolveStanding,
  ...evolveWithItems,
};

/** The facts of a plan that has just been created. */
export function factsAtCreation({ data, revision }: EventOf<typeof planCreated>): PlanFacts {
  const { caseId, clientId, planType, template, caseType, model, currency } = data;
  const { primaryParticipant, participants, startDate, targetDate } = data;
  return {
    status: 'OPEN',
    ...{ caseId, clientId, planType, template, caseType, model, currency },
    ...{ primaryParticipant, participants, startDate },
    structure: { ...NO_STRUCTURE, targetDate, goalRevision: data.hasGoal ? revision : undefined },
    agreements: NO_AGREEMENT,
    attainment: NO_ATTAINMENT,
    baselines: NO_BASELINES,
    structureRevision: revision,
  };
}

/** Folds the events that are not about single items. */
const inFacts = Object.fromEntries(
  Object.entries(evolveFacts as unknown as Readonly<Record<string, (facts: PlanFacts, event: never) => PlanFacts>>).map(
    ([type, step]) => [
      type,
      (state: PlanState, event: never) =>
        state.status === 'NOT_CREATED' ? state : { ...state, ...step(state, event) },
    ],
  ),
) as unknown as Evolve<PlanState, Exclude<(typeof planEvents)[number], typeof planCreated>[]>;

/** Folds the events of single items, into the item and into what is planned. */
const inItems = Object.fromEntries(
  Object.entries(evolveItem).map(([type, step]) => [
    type,
    (state: PlanState, event: ItemEvent): PlanState => {
      if (state.status === 'NOT_CREATED') return state;
      const { itemId } = event.data;
      const item = (step as (item: PlanItemState | undefined, event: ItemEvent) => PlanItemState | undefined)(
        state.items[itemId],
        event,
      );
      return {
        ...state,
        items: item === undefined ? without(state.items, itemId) : { ...state.items, [itemId]: item },
        ...(STRUCTURAL.has(type) ? { structureRevision: event.revision } : {}),
      };
    },
  ]),
) as unknown as Evolve<PlanState, readonly [...typeof itemEvents, ...typeof unitEvents]>;

export const planStream = stream({
  category: 'plan',
  initial: { status: 'NOT_CREATED' } as PlanState,
  stateVersion: 1,
  events: planEvents,
  subjectOf: (state) => (state.status === 'NOT_CREATED' ? undefined : state.clientId),
  evolve: {
    ...inFacts,
    ...inItems,
    PlanCreated: (_, event) => ({ ...factsAtCreation(event), items: {}, reversed: [] }),
    UnitsReversed: (state, event) => {
      const next = inItems.UnitsReversed(state, event);
      if (next.status === 'NOT_CREATED') return next;
      return { ...next, reversed: [...next.reversed, revisionOfEntry(event.data.deliveryId)] };
    },
  },
});
