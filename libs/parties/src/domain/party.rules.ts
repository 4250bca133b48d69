/** The rules that the commands on a party share. */
import { rejected, type Rejection } from '@caseledger/kernel';
import type { PartyState } from './party.state';

/** The most relationships, days of one attribute, and resources that one party can have. */
export const MOST_ENTRIES = 500;

/** A party is registered once: its id follows from its command's, which another command may have used before. */
export function registeredRejection(state: PartyState): Rejection | undefined {
  return state.status === 'unregistered' ? undefined : rejected('PartyExists', 'This party is registered already.');
}

/** Nothing is recorded about an erased person. */
export function erasedRejection(state: PartyState, field: string): Rejection | undefined {
  if (state.status !== 'forgotten') return undefined;
  return rejected('PersonErased', 'This person has been erased; nothing can be recorded about them.', { field });
}
