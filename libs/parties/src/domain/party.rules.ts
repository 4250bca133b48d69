/** The rules that the commands on a party share. */
import { type PartyId, rejected, type Rejection } from '@caseledger/kernel';
import type { PartyState } from './party.state';

/** The most relationships, days of one attribute, and resources that one party can have. */
export const MOST_ENTRIES = 500;

/** A party is registered once: its id follows from its command's, which another command may have used before. */
export function registeredRejection(state: PartyState): Rejection | undefined {
  return state.status === 'unregistered' ? undefined : rejected('PartyExists', 'This party is registered already.');
}

/** Nothing is recorded about an erased person, nor with a party that another one stands for. */
export function goneRejection(state: PartyState, field: string): Rejection | undefined {
  return erasedRejection(state, field) ?? mergedRejection(state, field);
}

/** Nothing is recorded about an erased person. */
export function erasedRejection(state: PartyState, field: string): Rejection | undefined {
  if (state.status !== 'forgotten') return undefined;
  return rejected('PersonErased', 'This person has been erased; nothing can be recorded about them.', { field });
}

/** Nothing is recorded with a party that was merged: the one that stands for it is named. */
export function mergedRejection({ status, mergedInto }: PartyState, field: string): Rejection | undefined {
  if (status !== 'merged' || mergedInto === undefined) return undefined;
  return rejected('PartyMerged', 'This party was merged into another one, {mergedInto}, which stands for both.', {
    field,
    details: { mergedInto },
    values: { mergedInto },
  });
}

/** The most parties that one can stand for beside itself: their cases are listed together. */
export const MOST_MERGED = 12;

/** A party stands for others that is there, was not merged itself, and does not stand for many already. */
export function survivorRejection(state: PartyState, field: string): Rejection | undefined {
  const gone = goneRejection(state, field);
  if (gone !== undefined) return gone;
  if (state.status === 'unregistered') {
    return rejected('PartyUnknown', 'There is no person or prospect with this id.', { field });
  }
  if (state.merged.length < MOST_MERGED) return undefined;
  return rejected('TooManyMerged', 'At most {most} parties can be merged into one.', {
    field,
    values: { most: MOST_MERGED },
  });
}

/** Two parties with a relationship that lasts are two. */
export function relatedRejection(
  { relationships }: PartyState,
  otherId: PartyId,
  field: string,
): Rejection | undefined {
  const isRelated = Object.values(relationships).some(
    (other) => other.otherId === otherId && other.until === undefined,
  );
  if (!isRelated) return undefined;
  return rejected(
    'PartiesRelated',
    'The two are related to each other, so they are two; end the relationship first if they are one.',
    { field },
  );
}
