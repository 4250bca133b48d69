/** The rules of a plan's goal, groups, sub-goals and milestones that several commands ask. */
import type { CaseState } from '@caseledger/cases';
import {
  type Id,
  type LocalDate,
  plannedDayRejection,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import { type NeedId, tooManyLinks } from '../items/items.rules';
import type { CreatedPlan } from '../plan.state';
import type { Milestone, PlanGroup } from './structure.state';

export type PlanGroupId = Id<'PlanGroup'>;
export type MilestoneId = Id<'Milestone'>;

/** The most characters of a name. */
const MOST_NAME = 200;

/** A name that is missing, too long or blank. */
export function nameRejection(name: string | undefined, field = 'name'): Rejection | undefined {
  if (name === undefined || name.length <= MOST_NAME) return textRejection(name, field);
  return rejected('NameTooLong', 'A name has 1 to {most} characters.', { field, values: { most: MOST_NAME } });
}

/** The plan group, or the refusal of an id that names none in this plan. */
export function groupOf({ structure: { groups } }: CreatedPlan, id: PlanGroupId): PlanGroup | Rejection {
  return (
    (Object.hasOwn(groups, id) ? groups[id] : undefined) ??
    rejected('PlanGroupUnknown', 'The plan has no group with this id.', { field: 'groupId' })
  );
}

/** The milestone, or the refusal of an id that names none in this plan. */
export function milestoneOf({ structure: { milestones } }: CreatedPlan, id: MilestoneId): Milestone | Rejection {
  return (
    (Object.hasOwn(milestones, id) ? milestones[id] : undefined) ??
    rejected('MilestoneUnknown', 'The plan has no milestone with this id.', { field: 'milestoneId' })
  );
}

/** When something is expected, from a day to a day. */
export interface Expected {
  readonly expectedStart?: LocalDate | undefined;
  readonly expectedEnd?: LocalDate | undefined;
}

/** Days that are none, or an end before its start. */
export function expectedRejection({ expectedStart, expectedEnd }: Expected): Rejection | undefined {
  return (
    plannedDayRejection(expectedStart, 'expectedStart') ??
    plannedDayRejection(expectedEnd, 'expectedEnd') ??
    endRejection(expectedStart, expectedEnd, 'expectedEnd')
  );
}

/** An end before its start. */
export function endRejection(
  start: LocalDate | undefined,
  end: LocalDate | undefined,
  field: string,
): Rejection | undefined {
  if (start === undefined || end === undefined || end >= start) return undefined;
  return rejected('EndBeforeStart', 'It cannot end before it starts, on {start}.', { field, values: { start } });
}

/** R42: needs of the case. Those that were there before stay, whatever came of them. */
export function needIdsRejection(
  needIds: readonly NeedId[],
  caseState: CaseState | undefined,
  before: readonly string[] = [],
): Rejection | undefined {
  const needs = caseState === undefined || caseState.status === 'notOpened' ? {} : caseState.needs.needs;
  const index = needIds.findIndex(
    (id) => !before.includes(id) && !(Object.hasOwn(needs, id) && needs[id]?.outcome === undefined),
  );
  if (index < 0) return tooManyLinks(needIds, 'needIds');
  return rejected('NeedNotStanding', 'The case has no such need, or what came of it is recorded already.', {
    field: `needIds.${String(index)}`,
  });
}
