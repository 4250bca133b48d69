/**
 * The rules of who takes part in a plan (R141-R146): participants of its case, the primary client always among them. The
 * case lets whoever leaves it go; the plan keeps them, so that what they do in it stays visible, and nothing new is given
 * to them.
 */
import { type Details, type PartyId, rejected, type Rejection } from '@caseledger/kernel';
import type { Assignee } from '../assignee';
import type { CreatedPlan } from '../plan.state';

/** As many as a case has: its participants and the primary client. */
export const MOST_PLAN_PARTICIPANTS = 101;

/** What a participant does in a plan that has not ended: nobody leaves it behind. Each list holds ids. */
export interface Doings {
  readonly items: readonly string[];
  readonly subGoals: readonly string[];
  readonly milestones: readonly string[];
}

/** What somebody owns, carries out or helps with in the plan and that has not ended. */
export function doingsOf({ items, structure }: CreatedPlan, partyId: PartyId): Doings {
  const theirs = (assignee: Assignee): boolean => assignee.partyId === partyId;
  return {
    items: keysWhere(
      items,
      ({ owner, responsible, enlisted, actualEnd }) =>
        actualEnd === undefined && (theirs(owner) || theirs(responsible) || enlisted.includes(partyId)),
    ),
    subGoals: keysWhere(structure.subGoals, ({ owner }) => theirs(owner)),
    milestones: keysWhere(structure.milestones, ({ owner, actualEnd }) => actualEnd === undefined && theirs(owner)),
  };
}

/** Who has something to do in the plan is not removed: what it is, is named. */
export function doingsRejection(plan: CreatedPlan, partyId: PartyId): Rejection | undefined {
  const { items, subGoals, milestones } = doingsOf(plan, partyId);
  const count = items.length + subGoals.length + milestones.length;
  if (count === 0) return undefined;
  const details: Details = { items, subGoals, milestones };
  return rejected(
    'ParticipantHasPart',
    'This participant owns, carries out or helps with what has not ended ({count} of it): give that to others first.',
    { field: 'partyId', details, values: { count } },
  );
}

function keysWhere<Entry>(
  entries: Readonly<Record<string, Entry>>,
  holds: (entry: Entry) => boolean,
): readonly string[] {
  return Object.entries(entries).flatMap(([id, entry]) => (holds(entry) ? [id] : []));
}
