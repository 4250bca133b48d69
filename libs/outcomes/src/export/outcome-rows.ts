/** The rows of a tenant, folded from the log up to one position. Whoever folds to the same position has the same rows. */
import { logPages, type TenantStreams, type WholeLog } from '@caseledger/event-store';
import {
  type Catalogue,
  type DomainEvent,
  domainEvent,
  type EventOf,
  type PartialDate,
  type PartyId,
  parseStreamName,
  type Position,
  type RecordedEvent,
  type StreamName,
  type Uuid,
} from '@caseledger/kernel';
import { type PartyState, partyStream } from '@caseledger/parties';
import type { PersonalData } from '@caseledger/privacy';
import { foldDocuments } from '@caseledger/projecting';
import type { planEvents } from '@caseledger/service-plans';
import type { OutcomeDocument, OutcomeKind, PlanOutcomeDocument } from '../views/outcome-document';
import { NO_DAY } from '../views/outcome-figures';
import { outcomesView } from '../views/outcomes.view';
import { ageBandOn } from './age-band';
import { type ExportedRow, exportedRow } from './exported-row';
import { newPseudonyms, type Pseudonym } from './pseudonyms';

export interface RowsParts {
  readonly log: WholeLog;
  readonly streams: TenantStreams;
  readonly catalogue: Catalogue;
  readonly personal: PersonalData;
}

export interface RowsWanted {
  /** The position of the last event that counts. */
  readonly upTo: Position;
  /** Default: both. */
  readonly kind?: OutcomeKind | undefined;
  /** Of what ended from and until these days; what has not ended is there only where neither is given. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Is told how many events of the log have been gone through. */
  readonly onRead?: (events: number) => void;
}

/** Pages of the log and of a stream. */
const PAGE = 1_000;
/** A client's stream is folded so far back for several plans. */
const REMEMBERED_CLIENTS = 1_000;

type Created = EventOf<Extract<(typeof planEvents)[number], { readonly type: 'PlanCreated' }>>;

/**
 * The rows, plan by plan in the order in which plans were created, a plan before its items. However many there are, it keeps
 * one plan at a time. Pseudonyms are new each time.
 */
export async function* outcomeRows(parts: RowsParts, wanted: RowsWanted): AsyncGenerator<ExportedRow> {
  const { tenant } = parts.streams;
  const pseudonym = newPseudonyms();
  const clients = new Map<PartyId, Promise<Client>>();
  let read = 0;
  for await (const { events } of logPages(parts.log, { upTo: wanted.upTo }, PAGE)) {
    for (const { type, stream } of events) {
      const address = type === 'PlanCreated' ? parseStreamName(stream) : undefined;
      if (address?.tenant !== tenant) continue;
      const ofPlan = await eventsUpTo(parts, stream, wanted.upTo);
      const { clientId } = (ofPlan[0] as unknown as Created).data;
      if (clients.size >= REMEMBERED_CLIENTS) clients.clear();
      const client = clients.get(clientId) ?? clientAt(parts, clientId, wanted.upTo);
      clients.set(clientId, client);
      yield* rowsOfPlan({ stream, planId: address.id, events: ofPlan, client: await client, pseudonym }, wanted);
    }
    read += events.length;
    wanted.onRead?.(read);
  }
}

interface FoldedPlan {
  readonly stream: StreamName;
  readonly planId: Uuid;
  readonly events: readonly DomainEvent[];
  readonly client: Client;
  readonly pseudonym: Pseudonym;
}

function rowsOfPlan({ stream, planId, events, client, pseudonym }: FoldedPlan, wanted: RowsWanted): ExportedRow[] {
  const documents = foldDocuments(outcomesView, events, { stream, streamId: planId });
  const plan = documents.get(planId) as unknown as PlanOutcomeDocument;
  const day = plan.actualStart ?? plan.expectedStart;
  const about = {
    client: pseudonym('client', client.id),
    case: pseudonym('case', (events[0] as unknown as Created).data.caseId),
    plan: pseudonym('plan', planId),
    planStatus: plan.status,
    ageBand: day === undefined ? ('unknown' as const) : ageBandOn(day, client.birthDate),
  };
  return [...documents]
    .map(([id, document]) => ({ id, document: document as unknown as OutcomeDocument }))
    .filter(({ document }) => isWanted(document, wanted))
    .sort((one, other) => Number(other.document.kind === 'PLAN') - Number(one.document.kind === 'PLAN'))
    .map(({ id, document }) =>
      exportedRow(document, { ...about, item: document.kind === 'ITEM' ? pseudonym('item', id) : null }),
    );
}

function isWanted({ kind, end }: OutcomeDocument, wanted: RowsWanted): boolean {
  if (wanted.kind !== undefined && wanted.kind !== kind) return false;
  if (wanted.from === undefined && wanted.to === undefined) return true;
  return end !== NO_DAY && end >= (wanted.from ?? end) && end <= (wanted.to ?? end);
}

interface Client {
  readonly id: PartyId;
  readonly birthDate: PartialDate | undefined;
}

/** The client by then; of merged parties the one that stood for the others. One who was erased has no birth date. */
async function clientAt(parts: RowsParts, id: PartyId, upTo: Position): Promise<Client> {
  const events = await eventsUpTo(parts, parts.streams.name('party', id), upTo);
  const state: PartyState = events.reduce(partyStream.evolve, partyStream.initial);
  if (state.mergedInto !== undefined) return clientAt(parts, state.mergedInto, upTo);
  return { id, birthDate: state.details.birthDate };
}

/** The events of a stream up to a position, with the personal values of parties opened: a plan's are not looked at. */
async function eventsUpTo(
  { streams, catalogue, personal }: RowsParts,
  stream: StreamName,
  upTo: Position,
): Promise<readonly DomainEvent[]> {
  const opened = async (event: RecordedEvent): Promise<DomainEvent> => {
    const declaration = catalogue.events.get(event.type);
    const opens = declaration !== undefined && stream.startsWith('party-');
    return domainEvent(event, declaration, opens ? await personal.open(event, declaration) : {});
  };
  const events: DomainEvent[] = [];
  for (let from = 0; ; from += PAGE) {
    const page = await streams.read(stream, { from, limit: PAGE });
    const before = page.filter(({ position }) => position <= upTo);
    events.push(...(await Promise.all(before.map(opened))));
    if (before.length < PAGE) return events;
  }
}
