/** Single entries of a stream, read back from the events that made them: free text stands in no view. */
import type { DomainEvent, StreamCategory, Uuid } from '@caseledger/kernel';
import type { Reading } from './query';

/** Events so near to each other are read together: a few too many cost less than another read. */
const NEAR = 8;
/** The most events of one read. */
const MOST = 200;

/** The events of a stream at these revisions, with their texts opened, in this order; undefined where there is none. */
export async function entriesAt(
  category: StreamCategory,
  id: Uuid,
  revisions: readonly number[],
  reading: Reading,
): Promise<readonly (DomainEvent | undefined)[]> {
  const read = await Promise.all(
    clustersOf(revisions).map(({ from, to }) => reading.events(category, id, from, to - from + 1)),
  );
  const byRevision = new Map(read.flat().map((event) => [event.revision, event]));
  return revisions.map((revision) => byRevision.get(revision));
}

interface Cluster {
  readonly from: number;
  readonly to: number;
}

/** Ranges, both ends inclusive, that hold all these revisions. */
function clustersOf(revisions: readonly number[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const revision of [...new Set(revisions)].sort((one, other) => one - other)) {
    const last = clusters.at(-1);
    const near = last !== undefined && revision - last.to <= NEAR && revision - last.from < MOST;
    if (near) clusters.splice(-1, 1, { from: last.from, to: revision });
    else clusters.push({ from: revision, to: revision });
  }
  return clusters;
}
