/**
 * The one way of every command: authorise, load, recognise a repeat, decide, append at the revision that was decided on,
 * and answer once it is durable. After another command in between it is loaded and decided anew, a few times.
 */
import type { TenantStreams } from '@caseledger/event-store';
import { type Command, isRejection, type Place, rejected, type Rejection } from '@caseledger/kernel';
import type { Caller } from './caller';
import { isClosed } from './context';
import { afterwards, decide } from './decide';
import type { Last, Loaded } from './load';
import type { Accepted, Change, Outcome } from './outcome';
import type { GatewayParts } from './parts';
import { permissionsOf, type Plan, planOf } from './plan';
import { type DoneBefore, doneBefore } from './repeat';
import { sightFor } from './sight';
import { storeDecision } from './store-decision';
import { openTurns } from './turns';

const ATTEMPTS = 8;
const MOST_CHANGES = 20;
/** What it takes to be told who has changed what: a conflict is no way around it. */
const READ_HISTORY = 'history.read';
const NOTHING_TO_EXPECT = rejected(
  'NothingToExpect',
  'What is only now created has no revision that could be expected.',
  {
    field: 'expectedRevision',
  },
);

export interface Gateway {
  /** Carries a command out. Whatever a caller can cause is a value; throws what the stores throw when they are out of reach. */
  execute(command: Command, caller: Caller): Promise<Outcome>;
}

/** The streams of a command as they are when it is looked at. */
interface Ground {
  readonly loaded: Loaded;
  readonly preceding: Loaded | undefined;
}

/** Opens the gateway. */
export function openGateway(parts: GatewayParts): Gateway {
  // The commands of one process do not overtake each other on a stream: decisions for nothing are saved, and keys.
  const inTurn = openTurns();
  return {
    execute: async (command, caller) => {
      const plan = planOf(parts, command, caller.actor.tenant);
      const denied = permissionsOf(plan).find((permission) => !caller.actor.may(permission));
      if (denied !== undefined) return { kind: 'forbidden', permission: denied };
      if (plan.declaration.target === 'new' && plan.input.expectedRevision !== undefined) {
        return { kind: 'rejected', rejection: NOTHING_TO_EXPECT };
      }
      return inTurn((plan.preceding ?? plan).name, () => carryOut(parts, plan, caller));
    },
  };
}

async function carryOut(parts: GatewayParts, plan: Plan, caller: Caller): Promise<Outcome> {
  const streams = parts.store.forTenant(caller.actor.tenant);
  const presumed = presumeNew(parts, streams, plan);
  if (presumed !== undefined) {
    const outcome = await attemptOnce(parts, streams, plan, presumed, caller);
    // A refusal may be of a repeat, which was accepted before: that is looked at before it is said.
    if (outcome?.kind === 'accepted') return outcome;
  }
  const { expectedRevision } = plan.input;
  let since = expectedRevision;
  for (let attempt = 1; ; attempt += 1) {
    // Loaded before it is asked what was done: what is done later than that is noticed when the append conflicts.
    const ground = await load(parts, streams, plan);
    const before = await doneBefore(parts, streams, plan, ground);
    const { id, revision } = ground.loaded;
    // What others write to meanwhile is the first stream of an act: the second one is created.
    const contended = ground.preceding ?? ground.loaded;
    const closed = await closedTo(parts, plan, ground.loaded, caller);
    // Whoever has shut themselves out is answered again; nobody else hears of what is closed that it was done.
    if (closed && plan.existing && !wasDoneBy(before, caller)) return { kind: 'notFound', id };
    if (before !== undefined) return answerAgain(parts, plan, before);
    if (closed || (plan.existing && revision < 0)) return { kind: 'notFound', id };
    if (await isPrecededByNothing(parts, plan, ground, caller)) return { kind: 'notFound', id: contended.id };
    since ??= contended.revision;
    const unexpected = expectedRevision !== undefined && expectedRevision !== revision;
    if (unexpected || attempt > ATTEMPTS) return conflict(streams, contended, since, caller);
    const outcome = await attemptOnce(parts, streams, plan, ground, caller);
    if (outcome !== undefined) return outcome;
    await parts.pause(attempt);
  }
}

async function load({ loader }: GatewayParts, streams: TenantStreams, plan: Plan): Promise<Ground> {
  const of = ({ declaration, id }: Plan) => loader.load(streams, declaration.stream.category, id);
  return { loaded: await of(plan), preceding: plan.preceding && (await of(plan.preceding)) };
}

/**
 * What a command creates is not there yet, but for a repeat of it: then the append stores nothing, and a number that was taken
 * for it is lost. So it need not be looked for first. An act on two streams looks: its first half must not be stored where
 * the second one cannot be.
 */
function presumeNew({ loader }: GatewayParts, streams: TenantStreams, plan: Plan): Ground | undefined {
  const { declaration, id, preceding } = plan;
  if (declaration.target !== 'new' || preceding !== undefined) return undefined;
  const loaded = loader.presumeNew(streams, declaration.stream.category, id);
  return loaded && { loaded, preceding: undefined };
}

/** Whether the stream is closed to the actor: for them it does not exist. */
async function closedTo(
  parts: GatewayParts,
  { declaration }: Plan,
  { state }: Loaded,
  { actor }: Caller,
): Promise<boolean> {
  if (declaration.beyondRestriction === true) return false;
  return (await sightFor(parts, actor, declaration.stream.restriction(state))) === 'closed';
}

/** Whether the first command of an act is to be given on what does not exist, for its actor. */
async function isPrecededByNothing(
  parts: GatewayParts,
  { preceding }: Plan,
  ground: Ground,
  caller: Caller,
): Promise<boolean> {
  if (preceding === undefined || ground.preceding === undefined) return false;
  if (preceding.existing && ground.preceding.revision < 0) return true;
  return closedTo(parts, preceding, ground.preceding, caller);
}

/** One attempt; undefined where it was overtaken, or met itself on the way, and is to be looked at anew. */
async function attemptOnce(
  parts: GatewayParts,
  streams: TenantStreams,
  plan: Plan,
  { loaded, preceding }: Ground,
  caller: Caller,
): Promise<Outcome | undefined> {
  const first = plan.preceding && preceding && (await decide(parts, plan.preceding, preceding, caller));
  if (isRejection(first)) return rejectedAt(first, plan.preceding?.field);
  if (isClosed(first)) return { kind: 'notFound', id: first.closed };
  const decision = await decide(parts, plan, loaded, caller, first && afterwards(first));
  if (isRejection(decision)) return rejectedAt(decision);
  if (isClosed(decision)) return { kind: 'notFound', id: decision.closed };
  const last = decision.draft.events.at(-1);
  if (last === undefined) return accepted(parts, plan, loaded.revision, loaded.last);

  const stored = await storeDecision(parts, streams, decision, first);
  if (isRejection(stored)) return rejectedAt(stored);
  if (stored.outcome !== 'appended') return undefined;
  const { revision, position } = stored;
  const { state, context } = decision.draft;
  const end: Last = { recordedAt: context.recordedAt, position, eventId: last.id };
  parts.loader.remember({ ...loaded, state, revision, last: end }, plan.declaration.stream);
  return accepted(parts, plan, revision, end);
}

function wasDoneBy(before: DoneBefore | undefined, { actor }: Caller): boolean {
  return typeof before === 'object' && before.actor.id === actor.id;
}

async function answerAgain(parts: GatewayParts, plan: Plan, before: DoneBefore): Promise<Outcome> {
  if (before === 'another') return { kind: 'commandIdReused' };
  const { revision, position, id: eventId } = before;
  return { ...(await accepted(parts, plan, revision, { position, eventId })), repeated: true };
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

/** Says to those who may know what others have changed since the revision that was expected, or that the command met at first. */
async function conflict(
  streams: TenantStreams,
  { name, revision }: Loaded,
  since: number,
  { actor }: Caller,
): Promise<Outcome> {
  if (!actor.may(READ_HISTORY)) return { kind: 'conflict', revision, changes: undefined };
  const changed = await streams.read(name, { from: Math.max(since + 1, 0), limit: MOST_CHANGES });
  const changes = changed.map((event): Change => ({
    type: event.type,
    revision: event.revision,
    recordedAt: event.recordedAt,
    actor: event.actor.id,
  }));
  return { kind: 'conflict', revision, changes };
}

function rejectedAt(rejection: Rejection, prefix?: string): Outcome {
  if (prefix === undefined || rejection.field === undefined) return { kind: 'rejected', rejection };
  return { kind: 'rejected', rejection: { ...rejection, field: `${prefix}.${rejection.field}` } };
}
