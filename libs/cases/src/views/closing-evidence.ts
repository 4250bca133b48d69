/** By which events the items of a closing check are satisfied: as many of each as are needed, the earliest first. */
import type { ClosingItem } from '@caseledger/configuration';
import {
  type CaseId,
  type DomainEvent,
  type EventId,
  type Fact,
  type LocalDate,
  revisionOfEntry,
  type Uuid,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import type { Reading } from '@caseledger/querying';
import type { CheckedItem, OpenedCase } from '../domain/closing/closing-check';
import { plansAskedFor } from '../domain/plans/linked-plan';
import type { Standing } from './closing-standing';
import { planActivations } from './linked-plans';

const PAGE = 1_000;

/** Reads the case once, and no further than to the last event that is needed; the client's records where data are asked for. */
export async function closingEvidence(
  id: CaseId,
  items: readonly CheckedItem[],
  on: LocalDate,
  { state, revision: end, client, configuration, at }: Standing,
  reading: Reading,
): Promise<(item: CheckedItem) => readonly EventId[]> {
  const found = new Map<CheckedItem, EventId[]>(items.map((item) => [item, []]));
  const isFull = (item: CheckedItem): boolean => (found.get(item)?.length ?? 0) >= item.required;
  const wanted = (): readonly CheckedItem[] =>
    items.filter((one) => MATCHES[one.item.code] !== undefined && !isFull(one));
  for (let from = 0; from <= end && wanted().length > 0; from += PAGE) {
    for (const event of await reading.events('case', id, from, Math.min(PAGE, end + 1 - from))) {
      const fitting = wanted().filter(({ item }) => MATCHES[item.code]?.(item, event, state as OpenedCase));
      for (const item of fitting) found.get(item)?.push(event.id);
    }
  }
  for (const checked of items) {
    const { code, attribute } = checked.item;
    if (code === 'CLIENT_DATA') found.set(checked, await datumInEffect(attribute ?? '', on, client, reading));
    if (code === 'PLAN_OF_APPROACH') {
      const activations = await planActivations(plansAskedFor(state, configuration.state), at, reading);
      found.set(
        checked,
        activations.slice(0, checked.required).map((event) => event.id),
      );
    }
  }
  return (item) => found.get(item) ?? [];
}

type Matching = (item: ClosingItem, event: DomainEvent, state: OpenedCase) => boolean;

/** Whether an event of the case, in the state that it has come to, is one by which an item is satisfied. */
const MATCHES: Readonly<Partial<Record<ClosingItem['code'], Matching>>> = {
  HELP_QUESTION: (_, { type }) => type === 'HelpQuestionRaised',
  MIN_CONTACTS: isContact,
  MEASUREMENT: ({ instrument }, { type, data, revision }, { measurements: { since, withdrawn } }) =>
    type === 'MeasurementRecorded' &&
    data['instrument'] === instrument &&
    revision >= since &&
    !withdrawn.includes(revision),
  FIELD: isFilledIn,
};

/** What was changed since stands in the event of its last change. */
function isContact(
  { step, channel }: ClosingItem,
  { type, data, revision }: DomainEvent,
  { contacts: { since, deleted, changed } }: OpenedCase,
): boolean {
  if (type !== 'ContactMomentRecorded' && type !== 'ContactMomentChanged') return false;
  const recorded = revisionOfEntry(data['contactMomentId'] as Uuid);
  const isLatest = (changed[recorded] ?? recorded) === revision;
  const { step: enteredIn } = (type === 'ContactMomentChanged' ? data['was'] : data) as { readonly step?: string };
  return (
    isLatest &&
    recorded >= since &&
    !deleted.includes(recorded) &&
    (step === undefined || enteredIn === step) &&
    (channel === undefined || data['channel'] === channel)
  );
}

function isFilledIn({ field }: ClosingItem, event: DomainEvent, { closing, measurements }: OpenedCase): boolean {
  const { type, data, revision } = event;
  const isLatest = revision === closing.revision;
  if (field === 'PRODUCTS') {
    const products = (isLatest ? data['products'] : [data['product']]) as readonly unknown[] | undefined;
    const isOfPeriod = type === 'ClosingProductAdded' && revision >= measurements.since;
    return (isOfPeriod || isLatest) && closing.products.some((product) => products?.includes(product));
  }
  const members = { REASON: closing.reason, RESULT: closing.result, REFERRED_TO: closing.referredTo };
  return isLatest && field !== undefined && members[field] !== undefined;
}

/** The event that recorded the value which is in effect on a day, as the latest of that day. */
async function datumInEffect(
  attribute: string,
  on: LocalDate,
  client: readonly Fact<PartyState>[],
  reading: Reading,
): Promise<EventId[]> {
  let latest: { readonly from: string; readonly id: EventId } | undefined;
  for (const { id, revision } of client) {
    for (let from = 0; from <= revision; from += PAGE) {
      for (const { type, data, id: eventId } of await reading.events(
        'party',
        id,
        from,
        Math.min(PAGE, revision + 1 - from),
      )) {
        if (type !== 'ClientDataRecorded' || data['attribute'] !== attribute) continue;
        const since = data['from'] as string;
        if (since <= on && (latest === undefined || since >= latest.from)) latest = { from: since, id: eventId };
      }
    }
  }
  return latest === undefined ? [] : [latest.id];
}
