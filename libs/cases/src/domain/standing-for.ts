/** Parties as they stand now: after a merge, what is recorded of somebody stands with another record as well. */
import { type Fact, fact, type FactReference, type Followed } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';

/** A party, and whoever it was merged into, as far as they were read: the one who stands for all of them comes last. */
export function recordsOf(party: Fact<PartyState>, followed: Followed): readonly Fact<PartyState>[] {
  const { mergedInto, status } = party.state;
  const into = status !== 'merged' || mergedInto === undefined ? undefined : followed<PartyState>('party', mergedInto);
  return into === undefined ? [party] : [party, ...recordsOf(into, followed)];
}

/** The streams of those whom parties were merged into: what a command follows to know who stands for them. */
export function mergedInto(parties: readonly Fact<PartyState>[], followed: Followed): readonly FactReference[] {
  return parties
    .flatMap((party) => recordsOf(party, followed))
    .flatMap(({ state }) =>
      state.status === 'merged' && state.mergedInto !== undefined ? [fact<PartyState>('party', state.mergedInto)] : [],
    );
}
