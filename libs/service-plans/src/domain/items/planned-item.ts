/** What is planned of an item and can be revised: how much it counts, when, at what cost, for what and with what. */
import type { CaseState } from '@caseledger/cases';
import {
  asEvent,
  type DomainEvent,
  type LocalDate,
  type Money,
  plannedDayRejection,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { amountRejection, MOST_COST } from '../amounts';
import { saidText } from '../said';
import type { PlanItemState } from './item.state';
import { planItemAdded, planItemRevised } from './items.events';
import { MOST_WEIGHT, type NeedId, type StrengthId, tooManyLinks } from './items.rules';

/** As `PlanItemRevised` holds it, but for what follows from the needs. */
export interface PlannedItem {
  readonly weight: number;
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
  readonly estimatedCost?: Money | undefined;
  readonly needIds: readonly NeedId[];
  readonly strengthIds: readonly StrengthId[];
  readonly name?: string | undefined;
  readonly purpose?: string | undefined;
  readonly expectedOutcome?: string | undefined;
}

/** What of the case and its client a plan item can point at. */
export interface Addressed {
  readonly needs: Readonly<Record<string, { readonly domain: string; readonly outcome?: string | undefined }>>;
  readonly resources: Readonly<Record<string, unknown>>;
}

/** What items can point at: nothing where the case or its client is not known. */
export function addressedBy(caseState: CaseState | undefined, client: PartyState | undefined): Addressed {
  return {
    needs: caseState === undefined || caseState.status === 'notOpened' ? {} : caseState.needs.needs,
    resources: client?.resources ?? {},
  };
}

/** What is planned of an item until now; its words are read back from the event that holds them. */
export function plannedBefore(item: PlanItemState, currency: string, event: DomainEvent | undefined): PlannedItem {
  const { weight, expectedStart, expectedEnd, estimatedCost, needIds, strengthIds } = item;
  const said = asEvent(planItemRevised, event) ?? asEvent(planItemAdded, event);
  return {
    ...{ weight, expectedStart, expectedEnd },
    estimatedCost: estimatedCost === undefined ? undefined : { amount: estimatedCost, currency },
    needIds: needIds as readonly NeedId[],
    strengthIds: strengthIds as readonly StrengthId[],
    name: saidText(said?.personal.name),
    purpose: saidText(said?.personal.purpose),
    expectedOutcome: saidText(said?.personal.expectedOutcome),
  };
}

/** How the item is made: with units it costs what they cost; from a definition, its name and purpose are that one's. */
export interface MadeItem {
  readonly currency: string;
  readonly withUnits: boolean;
  readonly defined: boolean;
}

/** What is not allowed in it; `before` is what it was, whose needs and strengths may stay whatever became of them. */
export function plannedItemRejection(
  planned: PlannedItem,
  made: MadeItem,
  addressed: Addressed,
  before: Pick<PlannedItem, 'needIds' | 'strengthIds'> = { needIds: [], strengthIds: [] },
): Rejection | undefined {
  return (
    weightRejection(planned) ??
    daysRejection(planned) ??
    costRejection(planned, made) ??
    wordsRejection(planned, made) ??
    needsRejection(planned.needIds, before.needIds, addressed) ??
    strengthsRejection(planned.strengthIds, before.strengthIds, addressed)
  );
}

/** The domains of the needs that an item answers, each once. */
export function domainsOf(needIds: readonly NeedId[], { needs }: Pick<Addressed, 'needs'>): readonly string[] {
  return [...new Set(needIds.flatMap((id) => needs[id]?.domain ?? []))].sort();
}

function weightRejection({ weight }: PlannedItem): Rejection | undefined {
  if (Number.isInteger(weight) && weight >= 1 && weight <= MOST_WEIGHT) return undefined;
  return rejected('WeightNotAllowed', 'An item weighs 1 to {most}, in whole numbers.', {
    field: 'weight',
    values: { most: MOST_WEIGHT },
  });
}

function daysRejection({ expectedStart, expectedEnd }: PlannedItem): Rejection | undefined {
  return (
    plannedDayRejection(expectedStart, 'expectedStart') ??
    plannedDayRejection(expectedEnd, 'expectedEnd') ??
    (expectedStart !== undefined && expectedEnd !== undefined && expectedEnd < expectedStart
      ? rejected('EndBeforeStart', 'It cannot end before it starts, on {start}.', {
          field: 'expectedEnd',
          values: { start: expectedStart },
        })
      : undefined)
  );
}

function costRejection({ estimatedCost }: PlannedItem, { currency, withUnits }: MadeItem): Rejection | undefined {
  if (withUnits && estimatedCost !== undefined) {
    return rejected('CostFollowsFromUnits', 'An item with units costs what its units cost: say what one unit costs.', {
      field: 'estimatedCost',
    });
  }
  return amountRejection(estimatedCost, 'estimatedCost', { currency, most: MOST_COST });
}

function wordsRejection({ name, purpose, expectedOutcome }: PlannedItem, { defined }: MadeItem): Rejection | undefined {
  const texts = Object.entries({ name, purpose });
  const given = texts.find(([, text]) => text !== undefined);
  const missing = texts.find(([, text]) => text === undefined);
  if (defined && given !== undefined) {
    return rejected('NameIsPredefined', 'The name and purpose of this item are those of its definition.', {
      field: given[0],
    });
  }
  if (!defined && missing !== undefined) {
    return rejected('CustomItemNamed', 'An item of your own needs a name and a purpose.', { field: missing[0] });
  }
  return (
    textRejection(name, 'name') ??
    textRejection(purpose, 'purpose') ??
    textRejection(expectedOutcome, 'expectedOutcome')
  );
}

/** R42: the case's needs, and what came of them is not known yet. */
function needsRejection(
  needIds: readonly string[],
  before: readonly string[],
  { needs }: Addressed,
): Rejection | undefined {
  const index = needIds.findIndex((id) => !before.includes(id) && !(Object.hasOwn(needs, id) && !needs[id]?.outcome));
  if (index < 0) return tooManyLinks(needIds, 'needIds');
  return rejected('NeedNotStanding', 'The case has no such need, or what came of it is recorded already.', {
    field: `needIds.${String(index)}`,
  });
}

/** R119: resources of the client. */
function strengthsRejection(
  strengthIds: readonly string[],
  before: readonly string[],
  { resources }: Addressed,
): Rejection | undefined {
  const index = strengthIds.findIndex((id) => !before.includes(id) && !Object.hasOwn(resources, id));
  if (index < 0) return tooManyLinks(strengthIds, 'strengthIds');
  return rejected('StrengthUnknown', 'The client has no strength or source of support with this id.', {
    field: `strengthIds.${String(index)}`,
  });
}
