/** The rules that a plan item of the organisation's follows (R129, R134, R163). */
import { isCurrency, isRejection, type Money, rejected, type Rejection } from '@caseledger/kernel';
import { usableCode } from './code-list.rules';
import { codeRejection, labelRejection } from './configuration.rules';
import type { ConfigurationState } from './configuration.state';
import { DEFINED_ITEM_KINDS, type PlanItemDefinition, type VersionedPlanItemDefinition } from './plan-item-definition';

/** The most versions of all definitions of one tenant together. */
export const MOST_PLAN_ITEM_VERSIONS = 500;
/** The most that one unit costs, in minor units. */
export const MOST_RATE = 100_000_000;

/** The definition of a code, or the refusal of a code that names none (`constructor` is a member of every object). */
export function definedPlanItem(
  { planItemDefinitions }: ConfigurationState,
  code: string,
  field = 'code',
): VersionedPlanItemDefinition | Rejection {
  const definition = Object.hasOwn(planItemDefinitions, code) ? planItemDefinitions[code] : undefined;
  return (
    definition ?? rejected('PlanItemDefinitionUnknown', 'There is no plan item {code}.', { field, values: { code } })
  );
}

/** The version that new items are made from, or the refusal of what nothing new is made from. */
export function usablePlanItem(
  configuration: ConfigurationState,
  code: string,
  field: string,
): PlanItemDefinition | Rejection {
  const defined = definedPlanItem(configuration, code, field);
  if (isRejection(defined)) return defined;
  const current = currentVersion(defined);
  return defined.retired ? retiredPlanItem(current, field) : current;
}

/** The version in force. */
export function currentVersion({ code, current, versions }: VersionedPlanItemDefinition): PlanItemDefinition {
  const version = versions[current];
  if (version === undefined) throw new TypeError(`The plan item ${code} has no version ${String(current)}.`);
  return version;
}

/** The refusal of a definition that is retired. */
export function retiredPlanItem({ label }: PlanItemDefinition, field: string): Rejection {
  return rejected('PlanItemDefinitionRetired', 'No new item is made from {label}.', { field, values: { label } });
}

/** All that is said of a definition, whichever version of it. */
export function planItemRejection(
  configuration: ConfigurationState,
  { code, label, purpose, kind, service, unitType, rate }: PlanItemDefinition,
): Rejection | undefined {
  const fault = codeRejection(code) ?? labelRejection(label) ?? labelRejection(purpose, 'purpose');
  if (fault !== undefined) return fault;
  if (!DEFINED_ITEM_KINDS.includes(kind)) {
    return rejected('PlanItemKindUnknown', 'A plan item is tracked by its dates, or by units as well.', {
      field: 'kind',
    });
  }
  const unknownService = service === undefined ? undefined : usableCode(configuration, 'SERVICE', service, 'service');
  if (unknownService !== undefined) return unknownService;
  if (kind === 'SERVICE_UNIT') return unitsRejection(configuration, unitType, rate);
  const field = unitType === undefined ? rate && 'rate' : 'unitType';
  return field === undefined ? undefined : noUnits(field);
}

/** The refusal of units for what is tracked by its dates alone (R133). */
export function noUnits(field: string): Rejection {
  return rejected('ItemHasNoUnits', 'This item is tracked by its dates, not by units.', { field });
}

function unitsRejection(
  configuration: ConfigurationState,
  unitType: string | undefined,
  rate: Money | undefined,
): Rejection | undefined {
  if (unitType === undefined) {
    return rejected('UnitTypeMissing', 'Say in what its units are counted.', { field: 'unitType' });
  }
  return usableCode(configuration, 'UNIT_TYPE', unitType, 'unitType') ?? rateRejection(rate);
}

function rateRejection(rate: Money | undefined): Rejection | undefined {
  if (rate === undefined) return undefined;
  if (!isCurrency(rate.currency)) {
    return rejected('CurrencyUnknown', 'There is no currency {currency}.', {
      field: 'rate.currency',
      values: { currency: rate.currency },
    });
  }
  if (Number.isSafeInteger(rate.amount) && rate.amount >= 0 && rate.amount <= MOST_RATE) return undefined;
  return rejected('AmountNotAllowed', 'Give a whole number of minor units, such as cents, from 0 to {most}.', {
    field: 'rate.amount',
    values: { most: MOST_RATE },
  });
}

/** The refusal of one version more than there can be. */
export function tooManyPlanItems({ planItemDefinitions }: ConfigurationState): Rejection | undefined {
  const versions = Object.values(planItemDefinitions).flatMap((defined) => Object.keys(defined.versions));
  if (versions.length < MOST_PLAN_ITEM_VERSIONS) return undefined;
  return rejected('TooManyPlanItemDefinitions', 'There can be at most {most} versions of plan items.', {
    field: 'code',
    values: { most: MOST_PLAN_ITEM_VERSIONS },
  });
}
