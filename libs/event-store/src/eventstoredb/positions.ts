/** Positions of this engine: where the event's record begins in EventStoreDB's log, as 20 digits: their order is the log's. */
import type { Position } from '@caseledger/kernel';

/** A place in EventStoreDB's own terms, in the decimal numbers that its messages carry. For an event of ours both are the same. */
export interface LogPlace {
  readonly commit: string;
  readonly prepare: string;
}

/** Before every position there is. */
export type Beginning = '';

const POSITION = /^\d{20}$/;
/** Records are at places that a signed number of 64 bits can count. */
const LAST = (2n ** 63n - 1n).toString().padStart(20, '0');

/** The position of the event at a place. Throws an Error for a place that no event of ours can have. */
export function positionOf({ commit, prepare }: LogPlace): Position {
  if (commit !== prepare) throw new Error(`An event is at ${commit}, and at ${prepare}: another program wrote it.`);
  return digitsOf(commit);
}

/** The position of whatever begins at a commit. */
export function digitsOf(commit: string): Position {
  return commit.padStart(20, '0') as Position;
}

/** The place that a position stands for; undefined for a text that this engine never gave out. */
export function placeOf(position: Position): LogPlace | undefined {
  if (!POSITION.test(position) || position > LAST) return undefined;
  const commit = position.replace(/^0{1,19}/, '');
  return { commit, prepare: commit };
}
