/** From decided events to a batch as it is stored: ids, times, seals, and the state that it leads to. */
import type { EventToAppend } from '@caseledger/event-store';
import {
  type Actor,
  type Basis,
  type CommandId,
  derivedUuid,
  type DomainEvent,
  type EventId,
  type Instant,
  type NewEvent,
  type PartyId,
  type RuleSet,
  type StreamDeclaration,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
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

export interface Batch {
  readonly events: readonly EventToAppend[];
  /** The state after the batch. */
  readonly state: unknown;
  /** The first person that anything in the batch is sealed for. */
  readonly firstPerson: PartyId | undefined;
}

/**
 * Seals and dresses the events of a decision. The ids follow from the command, the stream and the expected revision, so
 * that the same attempt repeated has the same ids and another attempt has others. Throws PersonErased.
 */
export async function prepareBatch(
  personal: PersonalData,
  declaration: StreamDeclaration,
  { name, id, revision, state: before }: Loaded,
  decided: readonly NewEvent[],
  context: BatchContext,
): Promise<Batch> {
  const { tenant, commandId, correlationId, causationId, actor, recordedAt, ruleSet, basis } = context;
  let state = before;
  let firstPerson: PartyId | undefined;
  const events: EventToAppend[] = [];
  for (const [index, event] of decided.entries()) {
    const declared = declaration.events.get(event.type);
    if (declared === undefined) throw new TypeError(`The ${declaration.category} stream declares no ${event.type}.`);
    const expected = revision < 0 ? 'none' : String(revision);
    const eventId: EventId = derivedUuid<'Event'>(commandId, name, String(index), expected);
    const occurredAt = event.occurredAt ?? recordedAt;
    state = declaration.evolve(state, {
      ...{ type: event.type, id: eventId, revision: revision + 1 + index, occurredAt, recordedAt, actor },
      ...{ data: event.data, personal: declaration.opens ? event.personal : {} },
    } satisfies DomainEvent);
    const sealedIn = { stream: name, id: eventId, type: event.type, schemaVersion: declared.version };
    const sealed = await personal.seal(tenant, sealedIn, declared, event, declaration.subjectOf(state, id));
    firstPerson ??= sealed[0]?.person;
    events.push({
      id: eventId,
      type: event.type,
      schemaVersion: declared.version,
      data: event.data,
      ...(sealed.length === 0 ? {} : { sealed }),
      occurredAt,
      recordedAt,
      actor: { id: actor.id, roles: actor.roles, tenant: actor.tenant },
      commandId,
      correlationId,
      causationId,
      ...(ruleSet === undefined ? {} : { ruleSet }),
      ...(basis.length === 0 ? {} : { basis }),
    });
  }
  return { events, state, firstPerson };
}

/** The batch with its fingerprint on its first event; as it is where the fingerprint's key was destroyed. */
export function withFingerprint(
  events: readonly EventToAppend[],
  fingerprint: string | undefined,
): readonly EventToAppend[] {
  const [first, ...rest] = events;
  return first === undefined || fingerprint === undefined ? events : [{ ...first, fingerprint }, ...rest];
}
