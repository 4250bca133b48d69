/**
 * The one way of every command: authorise, recognise a repeat, load, decide, append at the revision that was decided on,
 * and answer once it is durable. After another command in between it is loaded and decided anew, a few times.
 */
import type { AppendResult, EventToAppend, TenantStreams } from '@caseledger/event-store';
import {
  actIntended,
  type Command,
  isRejection,
  type Place,
  type Rejection,
  type StreamName,
} from '@caseledger/kernel';
import { completeAct, intendedBy } from './act';
import { appendBatch } from './append';
import type { Caller } from './caller';
import { decide, type Decision, fingerprintOf } from './decide';
import type { Last, Loaded } from './load';
import type { Accepted, Change, Outcome } from './outcome';
import type { GatewayParts } from './parts';
import { permissionsOf, type Plan, planOf } from './plan';
import { prepareBatch, withFingerprint } from './prepare';
import { eventsOfCommand, isRepeat } from './repeat';

const ATTEMPTS = 8;
const MOST_CHANGES = 20;

export interface Gateway {
  /** Carries a command out. Whatever a caller can cause is a value; throws what the stores throw when they are out of reach. */
  execute(command: Command, caller: Caller): Promise<Outcome>;
}

/** Opens the gateway. */
export function openGateway(parts: GatewayParts): Gateway {
  return {
    execute: async (command, caller) => {
      const plan = planOf(parts, command, caller.actor.tenant);
      const denied = permissionsOf(plan).find((permission) => !caller.actor.may(permission));
      if (denied !== undefined) return { kind: 'forbidden', permission: denied };
      const streams = parts.store.forTenant(caller.actor.tenant);
      for (let attempt = 1; ; attempt += 1) {
        const outcome =
          (await recogniseRepeat(parts, streams, plan, caller)) ?? (await attemptOnce(parts, streams, plan, caller));
        if (outcome !== undefined) return outcome;
        if (attempt === ATTEMPTS) return conflict(streams, plan.name, plan.input.expectedRevision);
        await parts.pause(attempt);
      }
    },
  };
}

/** The answer to a command that was done before, or to another one under its id; undefined for a new one. */
async function recogniseRepeat(
  parts: GatewayParts,
  streams: TenantStreams,
  plan: Plan,
  caller: Caller,
): Promise<Outcome | undefined> {
  const { input, name, preceding } = plan;
  const before = preceding === undefined ? [] : await eventsOfCommand(streams, preceding.name, input);
  const intended = before.find((event) => event.type === actIntended.type);
  if (intended !== undefined) await completeAct(parts.store, intendedBy(intended));
  const events = await eventsOfCommand(streams, name, input);
  const last = events.at(-1);
  if (last === undefined) return undefined;
  if (!(await isRepeat(parts.personal, caller.actor.tenant, input, events, before))) return { kind: 'commandIdReused' };
  return { ...(await accepted(parts, plan, last.revision, { ...last, eventId: last.id })), repeated: true };
}

/** One attempt; undefined where it was overtaken, or met itself on the way, and is to be looked at anew. */
async function attemptOnce(
  parts: GatewayParts,
  streams: TenantStreams,
  plan: Plan,
  caller: Caller,
): Promise<Outcome | undefined> {
  const { declaration, input, id, existing, preceding } = plan;
  const loaded = await parts.loader.load(streams, declaration.stream.category, id);
  if (existing && loaded.revision < 0) return { kind: 'notFound', id };
  if (input.expectedRevision !== undefined && input.expectedRevision !== loaded.revision) {
    return conflict(streams, loaded.name, input.expectedRevision);
  }

  const first = preceding === undefined ? undefined : await decideFirst(parts, streams, preceding, caller);
  if (isRejection(first)) return rejectedAt(first, preceding?.field);
  const decision = await decide(parts, plan, loaded, caller, first && afterwards(first, preceding));
  if (isRejection(decision)) return rejectedAt(decision);
  if (decision.decided.length === 0) return accepted(parts, plan, loaded.revision, loaded.last);

  const fingerprint = await fingerprintOf(
    parts,
    plan,
    caller,
    first ? [first.batch, decision.batch] : [decision.batch],
  );
  const events = withFingerprint(decision.batch.events, fingerprint);
  if (first !== undefined && preceding !== undefined) {
    const result = await appendFirst(parts, streams, preceding, first, plan, events, fingerprint);
    if (result.outcome !== 'appended') return undefined;
  }
  const result = await appendBatch(streams, loaded.name, expectedOf(loaded), events);
  if (result.outcome !== 'appended') return undefined;
  return done(parts, plan, decision, result);
}

/** Decides the preceding command of an act, on the stream that it creates. */
async function decideFirst(
  parts: GatewayParts,
  streams: TenantStreams,
  preceding: Plan,
  caller: Caller,
): Promise<Decision | Rejection> {
  const loaded = await parts.loader.load(streams, preceding.declaration.stream.category, preceding.id);
  return decide(parts, preceding, loaded, caller);
}

/** Stores the first batch of an act, with the second one in it. */
async function appendFirst(
  parts: GatewayParts,
  streams: TenantStreams,
  { declaration }: Plan,
  { loaded, decided, context }: Decision,
  second: Plan,
  events: readonly EventToAppend[],
  fingerprint: string | undefined,
): Promise<AppendResult> {
  const intention = actIntended({ append: { stream: second.name, expected: 'none', events } });
  const batch = await prepareBatch(parts.personal, declaration.stream, loaded, [...decided, intention], context);
  return appendBatch(streams, loaded.name, expectedOf(loaded), withFingerprint(batch.events, fingerprint));
}

async function done(parts: GatewayParts, plan: Plan, decision: Decision, result: AppendResult): Promise<Outcome> {
  const event = decision.batch.events.at(-1);
  if (result.outcome === 'conflict' || event === undefined) throw new TypeError('Only what was appended is done.');
  const last: Last = { recordedAt: event.recordedAt, position: result.position, eventId: event.id };
  const { revision } = result;
  parts.loader.remember({ ...decision.loaded, state: decision.batch.state, revision, last }, plan.declaration.stream);
  return accepted(parts, plan, revision, last);
}

async function accepted(
  parts: GatewayParts,
  { id }: Plan,
  revision: number,
  last: Pick<Last, 'position' | 'eventId'> | undefined,
): Promise<Accepted> {
  const logId = await parts.logId();
  const place: Place | undefined =
    last === undefined || logId === undefined ? undefined : { logId, position: last.position, eventId: last.eventId };
  return { kind: 'accepted', id, revision, place, repeated: false };
}

/** Says what others have changed since the revision that was expected, or lately where none was. */
async function conflict(streams: TenantStreams, stream: StreamName, expected: number | undefined): Promise<Outcome> {
  const [end] = await streams.read(stream, { direction: 'backwards', limit: 1 });
  const revision = end?.revision ?? -1;
  const from = expected === undefined ? revision - MOST_CHANGES + 1 : expected + 1;
  const since = await streams.read(stream, { from: Math.max(from, 0), limit: MOST_CHANGES });
  const changes = since.map(({ type, revision, recordedAt, actor }): Change => ({
    type,
    revision,
    recordedAt,
    actor: actor.id,
  }));
  return { kind: 'conflict', revision, changes };
}

const expectedOf = ({ revision }: Loaded): number | 'none' => (revision < 0 ? 'none' : revision);

const afterwards = ({ loaded, batch }: Decision, preceding: Plan | undefined) => ({
  ...loaded,
  category: preceding?.declaration.stream.category ?? '',
  state: batch.state,
  revision: loaded.revision + batch.events.length,
});

function rejectedAt(rejection: Rejection, prefix?: string): Outcome {
  if (prefix === undefined || rejection.field === undefined) return { kind: 'rejected', rejection };
  return { kind: 'rejected', rejection: { ...rejection, field: `${prefix}.${rejection.field}` } };
}
