/** The rows of a tenant, folded from the log up to one position. Whoever folds to the same position has the same rows. */
import type { caseEvents } from '@caseledger/cases';
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
import type { OutcomeDocument, PlanOutcomeDocument } from '../views/outcome-document';
import { NO_DAY } from '../views/outcome-figures';
import { outcomesView } from '../views/outcomes.view';
import { ageBandOn } from './age-band';
import { type ExportedKind, type ExportedRow, exportedRow, periodRow } from './exported-row';
import { periodsOf } from './periods';
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
  /** Default: all. */
  readonly kind?: ExportedKind | undefined;
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
type Opened = EventOf<Extract<(typeof caseEvents)[number], { readonly type: 'CaseOpened' }>>;
type Begun = Created | Opened;

/**
 * The rows of each plan and of each case, in the order in which they were begun: a plan before its items, a case by its
 * periods. However many there are, it keeps one at a time. Pseudonyms are new each time.
 */
export async function* outcomeRows(parts: RowsParts, wanted: RowsWanted): AsyncGenerator<ExportedRow> {
  const { tenant } = parts.streams;
  const pseudonym = newPseudonyms();
  const clients = new Map<PartyId, Promise<Client>>();
  const clientOf = (id: PartyId): Promise<Client> => {
    if (clients.size >= REMEMBERED_CLIENTS) clients.clear();
    const client = clients.get(id) ?? clientAt(parts, id, wanted.upTo);
    clients.set(id, client);
    return client;
  };
  let read = 0;
  for await (const { events } of logPages(parts.log, { upTo: wanted.upTo }, PAGE)) {
    for (const { type, stream } of events) {
      const rowsOf = ROWS[type];
      const address = rowsOf && parseStreamName(stream);
      if (rowsOf === undefined || address?.tenant !== tenant || !mayHold(type, wanted)) continue;
      const folded = await eventsUpTo(parts, stream, wanted.upTo);
      const client = await clientOf((folded[0] as unknown as Begun).data.clientId);
      yield* rowsOf({ stream, id: address.id, events: folded, client, pseudonym }, wanted);
    }
    read += events.length;
    wanted.onRead?.(read);
  }
}

/** The rows of what begins with an event. */
const ROWS: Readonly<Record<string, (of: Folded, wanted: RowsWanted) => readonly ExportedRow[]>> = {
  CaseOpened: rowsOfCase,
  PlanCreated: rowsOfPlan,
};

/** Nothing is folded for rows that nobody has asked for. */
const mayHold = (type: string, { kind }: RowsWanted): boolean =>
  kind === undefined || (kind === 'PERIOD') === (type === 'CaseOpened');

/** A plan or a case, and its client. */
interface Folded {
  readonly stream: StreamName;
  readonly id: Uuid;
  readonly events: readonly DomainEvent[];
  readonly client: Client;
  readonly pseudonym: Pseudonym;
}

function rowsOfCase({ id, events, client, pseudonym }: Folded, wanted: RowsWanted): ExportedRow[] {
  const { caseType } = (events[0] as unknown as Opened).data;
  const about = { client: pseudonym('client', client.id), case: pseudonym('case', id), caseType };
  return periodsOf(events)
    .filter(({ closedOn }) => isWithin(closedOn, wanted))
    .map((period) => periodRow(period, { ...about, ageBand: ageBandOn(period.openedOn, client.birthDate) }));
}

function rowsOfPlan({ stream, id: planId, events, client, pseudonym }: Folded, wanted: RowsWanted): ExportedRow[] {
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
  return (wanted.kind ?? kind) === kind && isWithin(end === NO_DAY ? undefined : end, wanted);
}

/** What has not ended is there only where no days are asked for. */
function isWithin(end: string | undefined, { from, to }: RowsWanted): boolean {
  if (from === undefined && to === undefined) return true;
  return end !== undefined && end >= (from ?? end) && end <= (to ?? end);
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
