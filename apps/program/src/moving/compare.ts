/** Compares a copied log with the one that it is of, event by event. */
import { leafHash, type Position, type RecordedEvent, storedPart } from '@caseledger/kernel';
import type { Readable } from './ends';

/** Up to where two logs are known to be the same: so many events, the last of them here in the one and there in the other. */
export interface Agreed {
  readonly events: number;
  readonly source: Position | undefined;
  readonly destination: Position | undefined;
}

export const NOTHING_YET: Agreed = { events: 0, source: undefined, destination: undefined };

export interface Compared extends Agreed {
  /** The first event that the destination has beyond all those of the source. */
  readonly beyond: RecordedEvent | undefined;
}

/** The destination is no copy of the source, and does not become one by copying on. */
export class NotACopy extends Error {
  override readonly name = 'NotACopy';
}

const PAGE = 1_000;

/** Goes on from where they agree to the end of one of them. Throws NotACopy at the first event that differs. */
export async function compare(
  source: Readable,
  destination: Readable,
  from: Agreed,
  onEvent: (event: RecordedEvent, events: number) => void,
): Promise<Compared> {
  let agreed = from;
  for (;;) {
    // The destination first: whatever it has by now the source has had before.
    const copies = await destination.after(agreed.destination, PAGE);
    if (copies.length === 0) return { ...agreed, beyond: undefined };
    const originals = await source.after(agreed.source, copies.length);
    for (const [index, copy] of copies.entries()) {
      const original = originals[index];
      if (original === undefined) return { ...agreed, beyond: copy };
      if (!isCopyOf(original, copy)) throw await differs(source, agreed, copy);
      agreed = { events: agreed.events + 1, source: original.position, destination: copy.position };
      onEvent(original, agreed.events);
    }
  }
}

/** The leaf is of all that is stored: id, stream, revision, times, actor, facts and sealed boxes. */
function isCopyOf(original: RecordedEvent, copy: RecordedEvent): boolean {
  return original.id === copy.id && leafHash(storedPart(original)).equals(leafHash(storedPart(copy)));
}

async function differs(source: Readable, { events }: Agreed, copy: RecordedEvent): Promise<NotACopy> {
  const { stream, revision } = copy;
  const [same] = await source.inStream(stream, { from: revision, limit: 1 });
  const which = `Its event ${String(events + 1)}, revision ${String(revision)} of ${stream}, is`;
  return new NotACopy(
    same !== undefined && isCopyOf(same, copy)
      ? `The destination has events of the source, but not in their order: appends failed and later ones did not. ${which} ` +
          'too early there. Nothing can mend that: empty the destination, and copy into it anew.'
      : `The destination is not empty, and no copy of the source. ${which} not what the source has there. Copy into an ` +
          'empty one. If it is this one that an earlier copy began, empty it.',
  );
}
