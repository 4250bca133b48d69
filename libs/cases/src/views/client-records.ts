/** What is recorded of a case's client: under the client's own record and, after a merge, under the one that stands for it. */
import type { Fact, PartyId } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import type { Reading } from '@caseledger/querying';

/** The records of a client, the one that stands for all of them last. */
export async function clientRecords(clientId: PartyId, reading: Reading): Promise<readonly Fact<PartyState>[]> {
  const record = await reading.state<PartyState>('party', clientId);
  const { status, mergedInto } = record.state;
  if (status !== 'merged' || mergedInto === undefined) return [record];
  return [record, ...(await clientRecords(mergedInto, reading))];
}
