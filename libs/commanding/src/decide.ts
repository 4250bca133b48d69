/** Decides a command on a loaded stream and dresses its events. */
import { comparableInput, isRejection, type NewEvent, rejected, type Rejection } from '@caseledger/kernel';
import { PersonErased } from '@caseledger/privacy';
import type { Caller } from './caller';
import { gather, type Preceding } from './context';
import type { Loaded } from './load';
import type { GatewayParts } from './parts';
import type { Plan } from './plan';
import { type Batch, type BatchContext, prepareBatch } from './prepare';

export interface Decision {
  readonly loaded: Loaded;
  readonly decided: readonly NewEvent[];
  readonly batch: Batch;
  readonly context: BatchContext;
}

/** The events of a command and the batch that they make, or the refusal. */
export async function decide(
  parts: GatewayParts,
  { declaration, input }: Plan,
  loaded: Loaded,
  caller: Caller,
  preceding?: Preceding,
): Promise<Decision | Rejection> {
  const gathered = await gather(parts, declaration, input, loaded, caller, preceding);
  const decision = declaration.decide(loaded.state, input, gathered.context);
  if (isRejection(decision)) return decision;
  const decided = Array.isArray(decision) ? (decision as readonly NewEvent[]) : [decision as NewEvent];
  const { commandId } = input;
  const context: BatchContext = {
    tenant: caller.actor.tenant,
    commandId,
    correlationId: caller.correlationId ?? commandId,
    causationId: caller.causationId ?? commandId,
    actor: caller.actor,
    recordedAt: gathered.context.now,
    ruleSet: gathered.ruleSet,
    basis: gathered.basis,
  };
  try {
    const batch = await prepareBatch(parts.personal, declaration.stream, loaded, decided, context);
    return { loaded, decided, batch, context };
  } catch (error) {
    if (error instanceof PersonErased)
      return rejected('PersonErased', error.message, { details: { person: error.person } });
    throw error;
  }
}

/** The fingerprint of a command's input, keyed by the first person whom anything of the act is sealed for. */
export async function fingerprintOf(
  { personal }: GatewayParts,
  { input }: Plan,
  caller: Caller,
  batches: readonly Batch[],
): Promise<string | undefined> {
  const person = batches.find((batch) => batch.firstPerson !== undefined)?.firstPerson;
  return personal.fingerprint(caller.actor.tenant, person, comparableInput(input));
}
