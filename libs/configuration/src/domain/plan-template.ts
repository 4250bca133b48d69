/** Plans that the organisation has thought out beforehand (R129): a plan made from one begins with its sub-goals and items. */
import { formatQuantity, parseQuantity } from '@caseledger/kernel';

export interface TemplateItem {
  /** The code of a plan item definition; its version in force is the plan's. */
  readonly definition: string;
  /** How much it counts in the plan's progress, 1 to 100 (R138). */
  readonly weight: number;
  /** When it is expected to start, in days from the plan's start, and for how many days. */
  readonly startsAfterDays: number;
  readonly lastsDays: number;
  /** Of an item with units: how many are authorised, such as `12.00`. */
  readonly authorised?: string | undefined;
}

export interface TemplateSubGoal {
  readonly label: string;
  /** The plan group that it stands in (R128). */
  readonly group?: string | undefined;
  readonly items: readonly TemplateItem[];
}

export interface PlanTemplate {
  /** The word by which it is named: `RETURN_TO_WORK`. */
  readonly code: string;
  /** Raised with each change; a plan keeps the version that it was made from. */
  readonly version: number;
  readonly label: string;
  /** A code of the list PLAN_TYPE. */
  readonly planType: string;
  /** The goal that a plan begins with (R126). */
  readonly goal: string;
  readonly subGoals: readonly TemplateSubGoal[];
}

/** A template as the configuration holds it. */
export interface ConfiguredPlanTemplate extends PlanTemplate {
  /** Whether no new plan is made from it. */
  readonly retired: boolean;
}

/** The template itself, of something that holds more; numbers of units as they are written canonically. */
export function planTemplateOf({ code, version, label, planType, goal, subGoals }: PlanTemplate): PlanTemplate {
  return { code, version, label, planType, goal, subGoals: subGoals.map(subGoalOf) };
}

function subGoalOf({ label, group, items }: TemplateSubGoal): TemplateSubGoal {
  return { label, ...(group === undefined ? {} : { group }), items: items.map(itemOf) };
}

function itemOf({ definition, weight, startsAfterDays, lastsDays, authorised }: TemplateItem): TemplateItem {
  const quantity = authorised === undefined ? undefined : parseQuantity(authorised);
  return {
    ...{ definition, weight, startsAfterDays, lastsDays },
    ...(authorised === undefined ? {} : { authorised: quantity === undefined ? authorised : formatQuantity(quantity) }),
  };
}
