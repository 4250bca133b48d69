/** Decides a command on a loaded stream. Nothing is sealed or stored yet. */
import { isRejection, type NewEvent, type Rejection } from '@caseledger/kernel';
import type { Caller } from './caller';
import { type Closed, gather, isClosed, type Preceding } from './context';
import type { Loaded } from './load';
import type { GatewayParts } from './parts';
import type { Plan } from './plan';
import { type Draft, draftBatch } from './prepare';

export interface Decision {
  readonly plan: Plan;
  readonly loaded: Loaded;
  readonly draft: Draft;
}

/** The events that a command leads to, or the refusal; or that it reads what is closed to its actor. */
export async function decide(
  parts: GatewayParts,
  plan: Plan,
  loaded: Loaded,
  caller: Caller,
  preceding?: Preceding,
): Promise<Decision | Rejection | Closed> {
  const { declaration, input } = plan;
  const gathered = await gather(parts, declaration, input, loaded, caller, preceding);
  if (isClosed(gathered)) return gathered;
  const { context, basis, ruleSet } = gathered;
  const decideWith = (reference: string | undefined) =>
    declaration.decide(loaded.state, input, { ...context, reference });
  const year = Number(context.today.slice(0, 4));
  const decision =
    declaration.needsReference === true
      ? await parts.references.withNext(context.tenant, year, decideWith, (decided) => !isRejection(decided))
      : decideWith(undefined);
  if (isRejection(decision)) return decision;
  const decided = Array.isArray(decision) ? (decision as readonly NewEvent[]) : [decision as NewEvent];
  const { commandId } = input;
  const draft = draftBatch(declaration.stream, loaded, decided, {
    tenant: caller.actor.tenant,
    commandId,
    correlationId: caller.correlationId ?? commandId,
    causationId: caller.causationId ?? commandId,
    actor: caller.actor,
    recordedAt: context.now,
    ruleSet,
    basis,
  });
  return { plan, loaded, draft };
}

/** The stream as a decision leaves it, for the command that follows in the same act. */
export function afterwards({ plan, loaded, draft }: Decision): Preceding {
  const revision = loaded.revision + draft.events.length;
  return { ...loaded, category: plan.declaration.stream.category, state: draft.state, revision };
}
