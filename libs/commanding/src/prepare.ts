/** From decided events to a batch as it is stored: first their ids and the state that they lead to, then their seals. */
import type { EventToAppend } from '@caseledger/event-store';
import {
  type Actor,
  type Basis,
  type CommandId,
  derivedUuid,
  type DomainEvent,
  type EventDeclaration,
  type EventId,
  type Instant,
  type NewEvent,
  type PartyId,
  type RuleSet,
  type StreamDeclaration,
  type StreamName,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import { expectedAfter } from './append';
import type { Loaded } from './load';

/** What all the events of one command have in common. */
export interface BatchContext {
  readonly tenant: Tenant;
  readonly commandId: CommandId;
  readonly correlationId: Uuid;
  readonly causationId: Uuid;
  readonly actor: Actor;
  /** The later of now and the stream's last event. */
  readonly recordedAt: Instant;
  readonly ruleSet?: RuleSet | undefined;
  readonly basis: readonly Basis[];
}

/** A decided event with the id that it gets. */
interface DraftedEvent {
  readonly id: EventId;
  readonly declared: EventDeclaration;
  readonly event: NewEvent;
  /** Whose its personal fields are that name nobody. */
  readonly subject: PartyId | undefined;
}

export interface Draft {
  readonly name: StreamName;
  readonly events: readonly DraftedEvent[];
  /** The state after the batch. */
  readonly state: unknown;
  readonly context: BatchContext;
}

export interface Batch {
  readonly events: readonly EventToAppend[];
  /** The first person that anything in the batch is sealed for. */
  readonly firstPerson: PartyId | undefined;
}

/**
 * Folds decided events and gives them their ids, which follow from the command, the stream, the index and the expected
 * revision: the same attempt repeated has the same ids and another attempt has others. Nothing is sealed, so that no key
 * is made for what is refused after all. `already` events of the batch come before them.
 */
export function draftBatch(
  declaration: StreamDeclaration,
  { name, id, revision, state: before }: Loaded,
  decided: readonly NewEvent[],
  context: BatchContext,
  already = 0,
): Draft {
  const { commandId, actor, recordedAt } = context;
  let state = before;
  const events = decided.map((event, index): DraftedEvent => {
    const declared = declaration.events.get(event.type);
    if (declared === undefined) throw new TypeError(`The ${declaration.category} stream declares no ${event.type}.`);
    const at = already + index;
    const eventId: EventId = derivedUuid<'Event'>(commandId, name, String(at), String(expectedAfter(revision)));
    const occurredAt = event.occurredAt ?? recordedAt;
    state = declaration.evolve(state, {
      ...{ type: event.type, id: eventId, revision: revision + 1 + at, occurredAt, recordedAt, actor },
      ...{ data: event.data, personal: declaration.opens ? event.personal : {} },
    } satisfies DomainEvent);
    return { id: eventId, declared, event, subject: declaration.subjectOf(state, id) };
  });
  return { name, events, state, context };
}

/** Seals and dresses drafted events. Throws PersonErased. */
export async function sealBatch(personal: PersonalData, { name, events: drafted, context }: Draft): Promise<Batch> {
  const { tenant, commandId, correlationId, causationId, actor, recordedAt, ruleSet, basis } = context;
  let firstPerson: PartyId | undefined;
  const events: EventToAppend[] = [];
  for (const { id, declared, event, subject } of drafted) {
    const { type, version: schemaVersion } = declared;
    const sealed = await personal.seal(tenant, { stream: name, id, type, schemaVersion }, declared, event, subject);
    firstPerson ??= sealed[0]?.person;
    events.push({
      id,
      type,
      schemaVersion,
      data: event.data,
      ...(sealed.length === 0 ? {} : { sealed }),
      occurredAt: event.occurredAt ?? recordedAt,
      recordedAt,
      actor: { id: actor.id, roles: actor.roles, tenant: actor.tenant },
      commandId,
      correlationId,
      causationId,
      ...(ruleSet === undefined ? {} : { ruleSet }),
      ...(basis.length === 0 ? {} : { basis }),
    });
  }
  return { events, firstPerson };
}

/** The batch with its fingerprint on its first event; as it is where the fingerprint's key was destroyed. */
export function withFingerprint(
  events: readonly EventToAppend[],
  fingerprint: string | undefined,
): readonly EventToAppend[] {
  const [first, ...rest] = events;
  return first === undefined || fingerprint === undefined ? events : [{ ...first, fingerprint }, ...rest];
}
