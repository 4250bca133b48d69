/** Stores what was decided: one batch, or the two of an act, of which the first holds the second as it will be stored. */
import type { AppendResult, EventToAppend, TenantStreams } from '@caseledger/event-store';
import { actIntended, comparable, type IntendedAppend, rejected, type Rejection } from '@caseledger/kernel';
import { PersonErased } from '@caseledger/privacy';
import { completeAct } from './act';
import { appendBatch, expectedAfter } from './append';
import type { Decision } from './decide';
import type { GatewayParts } from './parts';
import { draftBatch, sealBatch, withFingerprint } from './prepare';

/** Appends a decision, after the one that precedes it in the same act. Refused where it would record an erased person. */
export async function storeDecision(
  parts: GatewayParts,
  streams: TenantStreams,
  decision: Decision,
  preceding: Decision | undefined,
): Promise<AppendResult | Rejection> {
  try {
    const before = preceding === undefined ? undefined : await sealBatch(parts.personal, preceding.draft);
    const batch = await sealBatch(parts.personal, decision.draft);
    const fingerprint = await parts.personal.fingerprint(
      streams.tenant,
      before?.firstPerson ?? batch.firstPerson,
      comparable(decision.plan.declaration, decision.plan.input),
    );
    const events = withFingerprint(batch.events, fingerprint);
    if (before === undefined || preceding === undefined) return await append(streams, decision, events);
    const owed = { stream: decision.draft.name, expected: expectedAfter(decision.loaded.revision), events };
    const first = [...before.events, ...(await intending(parts, preceding, owed))];
    const begun = await append(streams, preceding, withFingerprint(first, fingerprint));
    if (begun.outcome !== 'appended') return begun;
    const completed = await completeAct(parts.store, owed);
    // The first batch was ours, so the second one is too, though the process that completes acts came first.
    return completed.outcome === 'alreadyAppended' ? { ...completed, outcome: 'appended' } : completed;
  } catch (error) {
    if (!(error instanceof PersonErased)) throw error;
    return rejected('PersonErased', 'This person has been erased; nothing can be recorded about them.', {
      details: { person: error.person },
    });
  }
}

/** The event that ends the first batch of an act. */
async function intending(
  { personal }: GatewayParts,
  { plan, loaded, draft }: Decision,
  owed: IntendedAppend,
): Promise<readonly EventToAppend[]> {
  const intention = actIntended({ append: owed });
  const drafted = draftBatch(plan.declaration.stream, loaded, [intention], draft.context, draft.events.length);
  return (await sealBatch(personal, drafted)).events;
}

async function append(
  streams: TenantStreams,
  { loaded }: Decision,
  events: readonly EventToAppend[],
): Promise<AppendResult> {
  return appendBatch(streams, loaded.name, expectedAfter(loaded.revision), events);
}
