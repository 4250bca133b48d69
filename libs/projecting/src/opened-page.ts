/** A page of the log, made ready once for all the views that read it together. */
import {
  type Catalogue,
  domainEvent,
  type DomainEvent,
  type EventDeclaration,
  parseStreamName,
  type Position,
  type RecordedEvent,
  type Tenant,
} from '@caseledger/kernel';
import { KeyStoreUnavailable, type PersonalData } from '@caseledger/privacy';
import { faultIn } from './fault';
import type { EventPlace, ViewDeclaration } from './view';

/** The event as views see it, or why it cannot be read. */
export type Readable =
  { readonly event: DomainEvent; readonly fault?: undefined } | { readonly event?: undefined; readonly fault: string };

export interface OpenedEvent {
  readonly recorded: RecordedEvent;
  readonly tenant: Tenant;
  readonly place: EventPlace;
  /** With its boxes closed. Only for types that some view of the page handles, as is `opened`. */
  readonly closed?: Readable;
  /** With its boxes open; only for types that some view handles that opens boxes. */
  readonly opened?: Readable;
}

export interface OpenedPage {
  /** All events after this position, up to the last of the page, are in it. */
  readonly after: Position | undefined;
  readonly events: readonly OpenedEvent[];
  /** Why the page ends before an event that this program cannot understand. */
  readonly notUnderstood?: string;
}

/** How stored events become what views fold. */
export interface Opening {
  readonly catalogue: Catalogue;
  readonly personal: PersonalData;
}

/** Makes a page ready for some views. Throws KeyStoreUnavailable where boxes must be opened and no key can be had. */
export async function openPage(
  { catalogue, personal }: Opening,
  views: readonly ViewDeclaration[],
  after: Position | undefined,
  page: readonly RecordedEvent[],
): Promise<OpenedPage> {
  const handled = new Set(views.flatMap((view) => [...view.steps.keys()]));
  const openedTypes = new Set(views.flatMap((view) => (view.opens ? [...view.steps.keys()] : [])));
  const events: OpenedEvent[] = [];
  const boxed: { readonly at: number; readonly declaration: EventDeclaration }[] = [];
  let notUnderstood: string | undefined;
  for (const recorded of page) {
    const declaration = catalogue.events.get(recorded.type);
    const address = parseStreamName(recorded.stream);
    if (declaration === undefined || recorded.schemaVersion > declaration.version || address === undefined) {
      notUnderstood = `${describe(recorded)} was written by a newer program than this one.`;
      break;
    }
    const place = { stream: recorded.stream, streamId: address.id };
    if (!handled.has(recorded.type)) {
      events.push({ recorded, tenant: address.tenant, place });
      continue;
    }
    const closed = readable(recorded, declaration);
    if (recorded.sealed !== undefined && openedTypes.has(recorded.type)) boxed.push({ at: events.length, declaration });
    events.push({ recorded, tenant: address.tenant, place, closed, opened: closed });
  }
  await Promise.all(
    boxed.map(async ({ at, declaration }) => {
      const event = events[at];
      if (event !== undefined) events[at] = await withOpenBoxes(personal, event, declaration);
    }),
  );
  return { after, events, ...(notUnderstood === undefined ? {} : { notUnderstood }) };
}

function describe({ type, schemaVersion, position }: RecordedEvent): string {
  return `The event ${type} of version ${schemaVersion} at position ${position}`;
}

function readable(recorded: RecordedEvent, declaration: EventDeclaration, values = {}): Readable {
  try {
    return { event: domainEvent(recorded, declaration, values) };
  } catch (error) {
    return { fault: faultIn(`bringing ${recorded.type} to its present version`, error) };
  }
}

async function withOpenBoxes(
  personal: PersonalData,
  event: OpenedEvent,
  declaration: EventDeclaration,
): Promise<OpenedEvent> {
  try {
    const values = await personal.open(event.recorded, declaration);
    return { ...event, opened: readable(event.recorded, declaration, values) };
  } catch (error) {
    if (error instanceof KeyStoreUnavailable) throw error;
    return { ...event, opened: { fault: faultIn(`opening the personal values of ${event.recorded.type}`, error) } };
  }
}
