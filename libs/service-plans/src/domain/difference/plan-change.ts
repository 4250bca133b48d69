/** What can change of a plan between two moments, each under a name of its own. */
import { daysBetween, type LocalDate } from '@caseledger/kernel';
import type { Assignee } from '../assignee';

export const PLAN_CHANGES = [
  'GoalRevised',
  'TargetDateMoved',
  'StatusChanged',
  'OutcomeChanged',
  'ModelChanged',
  'ParticipantAdded',
  'ParticipantRemoved',
  'PrimaryParticipantChanged',
  'AgreementChanged',
  'BaselineNamed',
  'BaselineRemoved',
  'GroupAdded',
  'GroupRemoved',
  'GroupRenamed',
  'SubGoalAdded',
  'SubGoalRemoved',
  'SubGoalRevised',
  'SubGoalMoved',
  'MilestoneAdded',
  'MilestoneRemoved',
  'MilestoneRevised',
  'MilestoneDateMoved',
  'ScaleChanged',
  'LevelRated',
  'ItemAdded',
  'ItemRemoved',
  'ItemRevised',
  'ItemMoved',
  'ItemCarriedOut',
  'ItemEnlisted',
  'ItemReleased',
  'DateMoved',
  'WeightChanged',
  'UnitsAuthorisedChanged',
  'UnitsDeliveredChanged',
  'UnitRateChanged',
  'EstimatedCostChanged',
  'ActualCostChanged',
  'OwnerChanged',
  'ResponsibleChanged',
] as const;
export type PlanChangeName = (typeof PLAN_CHANGES)[number];

/** What changed. */
export const CHANGED_PARTS = [
  'PLAN',
  'PARTICIPANT',
  'AGREEMENT',
  'BASELINE',
  'GROUP',
  'SUB_GOAL',
  'MILESTONE',
  'ITEM',
] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** Which of its days moved. */
export const MOVED_DAYS = ['EXPECTED_START', 'EXPECTED_END', 'ACTUAL_START', 'ACTUAL_END'] as const;
export type MovedDay = (typeof MOVED_DAYS)[number];

/**
 * One change. A text that somebody wrote is not in it: that it is another one is said by the change alone, such as
 * GoalRevised.
 */
export interface PlanChange {
  readonly change: PlanChangeName;
  readonly of: ChangedPart;
  /** Of what changed; absent for the plan itself. */
  readonly id?: string | undefined;
  readonly which?: MovedDay | undefined;
  /**
   * What it was and what it is: a day, a code, an id, a worker, a quantity with two places, or an amount in minor units of
   * the plan's currency. Absent where there was none, or is none.
   */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** By how many days it moved; negative to an earlier one. */
  readonly days?: number | undefined;
}

/** What changed, as part of which every change of it is told. */
export type Changed = Pick<PlanChange, 'of' | 'id'>;

/** The change where a value is another one. */
export function otherwise(
  changed: Changed,
  change: PlanChangeName,
  from: string | number | undefined,
  to: string | number | undefined,
): readonly PlanChange[] {
  return from === to ? [] : [{ change, ...changed, from: textOf(from), to: textOf(to) }];
}

/** The change where something said only that it is another one by the revision that holds it. */
export function revised(
  changed: Changed,
  change: PlanChangeName,
  from: number | undefined,
  to: number | undefined,
): readonly PlanChange[] {
  return from === to ? [] : [{ change, ...changed }];
}

/** The change where a day moved, or there is one now, or none any more. */
export function moved(
  changed: Changed,
  change: PlanChangeName,
  which: MovedDay | undefined,
  from: LocalDate | undefined,
  to: LocalDate | undefined,
): readonly PlanChange[] {
  if (from === to) return [];
  const days = from === undefined || to === undefined ? undefined : daysBetween(from, to);
  return [{ change, ...changed, which, from, to, days }];
}

/** Who somebody is, as a change tells it. */
export function nameOfAssignee({ worker, partyId }: Assignee): string | undefined {
  return worker ?? partyId;
}

/** What there is in the one list and not in the other: what is gone, and what is new. */
export function gained(
  part: ChangedPart,
  names: { readonly gone: PlanChangeName; readonly come: PlanChangeName },
  before: readonly string[],
  after: readonly string[],
): readonly PlanChange[] {
  return [
    ...before.filter((id) => !after.includes(id)).map((id) => ({ change: names.gone, of: part, id })),
    ...after.filter((id) => !before.includes(id)).map((id) => ({ change: names.come, of: part, id })),
  ];
}

/** What is in both, with its id. */
export function inBoth<Entry>(
  before: Readonly<Record<string, Entry>>,
  after: Readonly<Record<string, Entry>>,
): readonly (readonly [string, Entry, Entry])[] {
  return Object.entries(before).flatMap(([id, entry]) => {
    const other = Object.hasOwn(after, id) ? after[id] : undefined;
    return other === undefined ? [] : [[id, entry, other] as const];
  });
}

const textOf = (value: string | number | undefined): string | undefined => value?.toString();
