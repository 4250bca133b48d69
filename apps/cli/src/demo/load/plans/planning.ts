/** How something is done in a plan: by the caseworker, while the plan stands in one way and its case is open. */
import { type Command, type CommandId, entryIdAt, type PlanId } from '@caseledger/kernel';
import type { DayNumber } from '../calendar';
import type { Chance } from '../chance';
import type { Day } from '../day';
import { type Life, whileOpen } from '../life';
import type { Office } from '../office';
import type { Worker } from '../staff';
import type { Known, Plan } from './plan';

/** A plan, its case and who works there, and the chance of the case's plans. */
export interface Planning {
  readonly office: Office;
  readonly life: Life;
  readonly plan: Plan;
  readonly chance: Chance;
}

/**
 * Has something done in the plan, by the caseworker where nobody else is named. Answers what tells the id of what it makes,
 * from the next day on; what is done `once` it is stored tells the plan of it.
 */
export function inPlan<Of extends string>(
  { life, plan }: Planning,
  day: Day,
  make: (about: { readonly commandId: CommandId; readonly planId: PlanId }) => Command,
  { by, once }: { readonly by?: Worker; readonly once?: () => void } = {},
): Known<Of> {
  let storedAt = Number.NaN;
  const stored = (revision: number): void => {
    storedAt = revision;
    once?.();
  };
  const actor = () => (by ?? life.worker).actor;
  const commandId = day.give('planning', actor, (id) => make({ commandId: id, planId: plan.id }), { stored });
  return () => entryIdAt<Of>(commandId, plan.stream, storedAt);
}

/** Has something done on a day, or the next working day, if the plan stands like this then and its case is not wound up. */
export function whilePlan(
  { office, life, plan }: Planning,
  status: Plan['status'],
  day: DayNumber,
  act: (day: Day) => void,
): void {
  whileOpen(office, life, day, (on) => {
    if (plan.status === status && on.number < plan.until) act(on);
  });
}
