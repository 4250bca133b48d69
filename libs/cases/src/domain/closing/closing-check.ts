/** Explained closing (R75-R77, standards.md): what must be there before a case is closed, and what of it is. Pure. */
import type { CaseRules, ClosingItem, ClosingItemCode, ConfigurationState } from '@caseledger/configuration';
import {
  type Details,
  type JsonObject,
  type LocalDate,
  rejected,
  type Rejection,
  type Sentence,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import type { CaseNotOpened, CaseState } from '../case.state';
import type { LinkedPlan } from '../plans/linked-plan';
import { closingItemLabel } from './closing-labels';

/** A case that has been opened, whatever came after. */
export type OpenedCase = Exclude<CaseState, CaseNotOpened>;

/** What is asked beside the case itself. */
export interface ClosingFacts {
  readonly configuration: ConfigurationState;
  /** The client; after a merge also who stands for them, with whom their data are recorded since. */
  readonly client: readonly PartyState[];
  /** Those of `plansAskedFor`. */
  readonly plans: readonly LinkedPlan[];
  /** The closing date. */
  readonly on: LocalDate;
}

/** What other parts of the work on the case have to say. */
export interface CaseLinks {
  readonly referrals: number;
  readonly runningDeliveries: number;
}

const NO_LINKS: CaseLinks = { referrals: 0, runningDeliveries: 0 };

/** A mandatory item as it stands on the closing date. */
export interface CheckedItem {
  readonly item: ClosingItem;
  readonly label: Sentence;
  /** How many are needed; of running deliveries, how many there may be: none. */
  readonly required: number;
  readonly actual: number;
  readonly satisfied: boolean;
}

export interface ClosingCheck {
  /** Whether every mandatory item is there. */
  readonly allowed: boolean;
  readonly items: readonly CheckedItem[];
  /** What does not hold a closing up, and is worth a look before it (R21). */
  readonly warnings: readonly CheckedItem[];
}

const DELIVERIES_ENDED: ClosingItem = { code: 'DELIVERIES_ENDED' };

/** Checks the items that the rules in force ask of a case. */
export function closingCheck(state: OpenedCase, facts: ClosingFacts, links: CaseLinks = NO_LINKS): ClosingCheck {
  const rules = facts.configuration.caseTypes[state.caseType]?.rules;
  const check = (item: ClosingItem): CheckedItem => checkedItem(item, state, facts, links);
  const items = rules === undefined ? [] : itemsAskedFor(rules, facts.client).map(check);
  const asksForDeliveries = items.some(({ item }) => item.code === 'DELIVERIES_ENDED');
  const warned = rules?.closeGuard === 'warn' && !asksForDeliveries ? [check(DELIVERIES_ENDED)] : [];
  return {
    allowed: items.every(({ satisfied }) => satisfied),
    items,
    warnings: warned.filter(({ satisfied }) => !satisfied),
  };
}

/** The refusal that names every missing item at once (R77); its details hold the whole list. */
export function requirementsUnmet({ allowed, items }: ClosingCheck): Rejection | undefined {
  if (allowed) return undefined;
  const missing = items.filter(({ satisfied }) => !satisfied).map(({ label }) => label);
  return rejected('ClosingRequirementsUnmet', 'The case cannot be closed yet; this is missing: {missing}.', {
    values: { missing },
    details: { items: items.map(itemDetails) },
  });
}

function itemDetails({ item, label, ...standing }: CheckedItem): Details {
  return { ...(item as unknown as JsonObject), label, ...standing };
}

function itemsAskedFor(
  { closingItems, closingFields, closeGuard }: CaseRules,
  client: readonly PartyState[],
): readonly ClosingItem[] {
  // Nothing more can be recorded of a client who was erased, no reason for an override either: nothing is asked for.
  if (client.some(({ status }) => status === 'forgotten')) return [];
  // A field that cases of the type do not have cannot be filled in.
  const items = closingItems.filter(({ field }) => field === undefined || closingFields.includes(field));
  const guarded = closeGuard === 'requireAllDeliveriesEnded' && !items.some(({ code }) => code === 'DELIVERIES_ENDED');
  return guarded ? [...items, DELIVERIES_ENDED] : items;
}

function checkedItem(item: ClosingItem, state: OpenedCase, facts: ClosingFacts, links: CaseLinks): CheckedItem {
  const required = item.code === 'DELIVERIES_ENDED' ? 0 : (item.count ?? 1);
  const actual = ACTUAL[item.code](item, state, facts, links);
  const satisfied = item.code === 'DELIVERIES_ENDED' ? actual <= required : actual >= required;
  return { item, label: closingItemLabel(item, facts.configuration), required, actual, satisfied };
}

type Counting = (item: ClosingItem, state: OpenedCase, facts: ClosingFacts, links: CaseLinks) => number;

/** How many there are of an item. */
const ACTUAL: Readonly<Record<ClosingItemCode, Counting>> = {
  HELP_QUESTION: (_, { needs }) => Object.keys(needs.helpQuestions).length,
  CLIENT_DATA: ({ attribute = '' }, _, { client, on }) =>
    client.some(({ clientData }) => isInEffect(clientData, attribute, on)) ? 1 : 0,
  MIN_CONTACTS: ({ step, channel }, { contacts }) =>
    Object.entries(contacts.counts.by)
      .map(([key, count]) => [...key.split('/'), count] as const)
      .filter(
        ([in_, through]) => (step === undefined || in_ === step) && (channel === undefined || through === channel),
      )
      .reduce((total, [, , count]) => total + Number(count), 0),
  MEASUREMENT: ({ instrument = '' }, { measurements: { byInstrument } }) =>
    Object.hasOwn(byInstrument, instrument) ? (byInstrument[instrument] ?? 0) : 0,
  PLAN_OF_APPROACH: (_, _state, { plans }) => plans.filter(({ activatedOn }) => activatedOn !== undefined).length,
  REFERRAL: (_, _state, _facts, { referrals }) => referrals,
  FIELD: ({ field }, { closing }) => {
    const filled = { REASON: closing.reason, RESULT: closing.result, REFERRED_TO: closing.referredTo };
    if (field === 'PRODUCTS') return closing.products.length;
    return field === undefined || filled[field] === undefined ? 0 : 1;
  },
  DELIVERIES_ENDED: (_, _state, _facts, { runningDeliveries }) => runningDeliveries,
};

/** Whether an attribute has a value on a day: one that holds from that day or before. */
function isInEffect(clientData: PartyState['clientData'], attribute: string, on: LocalDate): boolean {
  const values = Object.hasOwn(clientData, attribute) ? (clientData[attribute] ?? []) : [];
  return values.some(({ from }) => from <= on);
}
