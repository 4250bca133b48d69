/** Bulks of documents, each of which is written only over an earlier position. */
import { duplicatesIn } from '@caseledger/mongodb';
import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import type { Stored } from './stored-form';

/** Answers how many took effect. */
export async function writeDocuments(documents: Collection<Stored>, bulk: readonly Stored[]): Promise<number> {
  let changed = 0;
  for (const round of roundsOf(bulk)) changed += await writeRound(documents, round);
  return changed;
}

/**
 * Replaces what is earlier and inserts what is not there. Where an insert finds that another document has the `_id`, that
 * one is later, or another writer has only just inserted it: it is tried once more, now that there is one for good.
 */
async function writeRound(documents: Collection<Stored>, round: readonly Stored[]): Promise<number> {
  try {
    const { matchedCount, upsertedCount } = await documents.bulkWrite(operations(round, true), { ordered: false });
    return matchedCount + upsertedCount;
  } catch (error) {
    const duplicates = duplicatesIn(error);
    if (duplicates === undefined) throw error;
    const { matchedCount } = await documents.bulkWrite(
      operations(
        duplicates.flatMap((place) => round[place] ?? []),
        false,
      ),
      { ordered: false },
    );
    return round.length - duplicates.length + matchedCount;
  }
}

function operations(round: readonly Stored[], upsert: boolean): AnyBulkWriteOperation<Stored>[] {
  return round.map(({ _id, ...replacement }) => ({
    replaceOne: { filter: { _id, position: { $lt: replacement.position } }, replacement, upsert },
  }));
}

/** An unordered bulk may be written in any order: of one document there is one write in each. */
function roundsOf(bulk: readonly Stored[]): readonly (readonly Stored[])[] {
  const rounds: Stored[][] = [];
  const seen = new Map<string, number>();
  for (const stored of bulk) {
    const round = seen.get(stored._id) ?? 0;
    seen.set(stored._id, round + 1);
    (rounds[round] ??= []).push(stored);
  }
  return rounds;
}
