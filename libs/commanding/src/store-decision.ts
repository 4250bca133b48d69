/** Stores what was decided: one batch, or the two of an act, of which the first holds the second as it will be stored. */
import type { AppendResult, TenantStreams } from '@caseledger/event-store';
import { actIntended, comparableInput, rejected, type Rejection } from '@caseledger/kernel';
import { PersonErased } from '@caseledger/privacy';
import { appendBatch, expectedAfter } from './append';
import type { Decision } from './decide';
import type { GatewayParts } from './parts';
import { type Batch, draftBatch, sealBatch, withFingerprint } from './prepare';

type Stored = AppendResult | Rejection;

/** Appends a decision, after the one that precedes it in the same act. Refused where it would record an erased person. */
export async function storeDecision(
  parts: GatewayParts,
  streams: TenantStreams,
  decision: Decision,
  preceding: Decision | undefined,
): Promise<Stored> {
  try {
    const before = preceding === undefined ? undefined : await sealBatch(parts.personal, preceding.draft);
    const batch = await sealBatch(parts.personal, decision.draft);
    const fingerprint = await parts.personal.fingerprint(
      streams.tenant,
      before?.firstPerson ?? batch.firstPerson,
      comparableInput(decision.plan.input),
    );
    const sealed: Batch = { ...batch, events: withFingerprint(batch.events, fingerprint) };
    if (before === undefined || preceding === undefined) return await append(streams, decision, sealed);
    const intending = await withIntention(parts, preceding, before, decision, sealed);
    const first = { ...intending, events: withFingerprint(intending.events, fingerprint) };
    return await appendAct(streams, { decision: preceding, batch: first }, { decision, batch: sealed });
  } catch (error) {
    if (!(error instanceof PersonErased)) throw error;
    return rejected('PersonErased', error.message, { details: { person: error.person } });
  }
}

/** The first batch of an act, ended with what is owed to the second stream. */
async function withIntention(
  { personal }: GatewayParts,
  { plan, loaded, draft }: Decision,
  { events, firstPerson }: Batch,
  { loaded: { name: stream, revision } }: Decision,
  owed: Batch,
): Promise<Batch> {
  const intention = actIntended({ append: { stream, expected: expectedAfter(revision), events: owed.events } });
  const drafted = draftBatch(plan.declaration.stream, loaded, [intention], draft.context, events.length);
  return { events: [...events, ...(await sealBatch(personal, drafted)).events], firstPerson };
}

interface Ready {
  readonly decision: Decision;
  readonly batch: Batch;
}

async function appendAct(streams: TenantStreams, first: Ready, second: Ready): Promise<AppendResult> {
  const begun = await append(streams, first.decision, first.batch);
  if (begun.outcome !== 'appended') return begun;
  const result = await append(streams, second.decision, second.batch);
  // The first batch was ours, so the second one is too, though the process that completes acts came first.
  return result.outcome === 'alreadyAppended' ? { ...result, outcome: 'appended' } : result;
}

async function append(streams: TenantStreams, { loaded }: Decision, { events }: Batch): Promise<AppendResult> {
  return appendBatch(streams, loaded.name, expectedAfter(loaded.revision), events);
}
