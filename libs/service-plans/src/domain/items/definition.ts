/** What an item is made from: a definition of the organisation's (R134), or the caseworker's own words (R135). */
import type { ConfigurationState, PlanItemDefinition } from '@caseledger/configuration';
import {
  formatQuantity,
  isRejection,
  listedCodeRejection,
  type Money,
  rejected,
  type Rejection,
} from '@caseledger/kernel';
import { amountRejection, MOST_RATE, MOST_UNITS, quantityOf } from '../amounts';
import type { PlanItemKind } from './items.events';

/** As `PlanItemAdded` holds it. */
export interface Making {
  readonly kind: PlanItemKind;
  readonly definition?: { readonly code: string; readonly version: number } | undefined;
  readonly service?: string | undefined;
  readonly unitType?: string | undefined;
  readonly authorised?: string | undefined;
  readonly rate?: Money | undefined;
}

/** What somebody says of how it is made. */
export interface NamedMaking {
  /** The code of a definition; absent for an item of one's own. */
  readonly definitionCode?: string | undefined;
  /** A code of the list SERVICE, for an item of one's own. */
  readonly service?: string | undefined;
  /** A code of the list UNIT_TYPE: its units are counted. */
  readonly unitType?: string | undefined;
  /** Default: none. */
  readonly authorised?: string | undefined;
  /** Default: the definition's. */
  readonly rate?: Money | undefined;
}

/** The version in force of a definition, or the refusal of one that there is not, or that nothing new is made from. */
export function definitionInForce(
  { planItemDefinitions }: ConfigurationState,
  code: string,
  field: string,
): PlanItemDefinition | Rejection {
  // `constructor` is a member of every object, and no definition.
  const versioned = Object.hasOwn(planItemDefinitions, code) ? planItemDefinitions[code] : undefined;
  const definition = versioned?.versions[versioned.current];
  if (versioned === undefined || definition === undefined) {
    return rejected('PlanItemDefinitionUnknown', 'There is no plan item {code}.', { field, values: { code } });
  }
  if (!versioned.retired) return definition;
  return rejected('PlanItemDefinitionRetired', 'No new item is made from {label}.', {
    field,
    values: { label: definition.label },
  });
}

/** What an item of a definition is, where nothing else is said. */
export function madeFrom({ code, version, kind, service, unitType, rate }: PlanItemDefinition): Making {
  const made = { kind, definition: { code, version }, service };
  return kind === 'SERVICE_UNIT' ? { ...made, unitType, rate } : made;
}

/** How an item is made, or the refusal of what does not go together. */
export function makingOf(named: NamedMaking, configuration: ConfigurationState, currency: string): Making | Rejection {
  const base = named.definitionCode === undefined ? ownMaking(named) : definedMaking(named, configuration);
  if (isRejection(base)) return base;
  const fault =
    listedCodeRejection(configuration, 'SERVICE', named.service, 'service') ??
    listedCodeRejection(configuration, 'UNIT_TYPE', named.unitType, 'unitType');
  if (fault !== undefined) return fault;
  return base.kind === 'SERVICE_UNIT' ? withUnits(base, named, currency) : (withoutUnits(named) ?? base);
}

function ownMaking({ service, unitType }: NamedMaking): Making {
  return unitType === undefined ? { kind: 'CUSTOM', service } : { kind: 'SERVICE_UNIT', service, unitType };
}

/** R134: what the definition says, nobody says otherwise. */
function definedMaking(named: NamedMaking, configuration: ConfigurationState): Making | Rejection {
  const definition = definitionInForce(configuration, named.definitionCode ?? '', 'definitionCode');
  if (isRejection(definition)) return definition;
  const made = madeFrom(definition);
  if (named.service !== undefined) return predefined('service');
  if (named.unitType === undefined) return made;
  if (made.kind !== 'SERVICE_UNIT') return noUnits('unitType');
  return made.unitType === undefined ? { ...made, unitType: named.unitType } : predefined('unitType');
}

function predefined(field: string): Rejection {
  return rejected('PredefinedForItem', 'The definition of this item says that.', { field });
}

function withUnits(base: Making, { authorised, rate }: NamedMaking, currency: string): Making | Rejection {
  if (base.unitType === undefined) {
    return rejected('UnitTypeMissing', 'Say in what its units are counted.', { field: 'unitType' });
  }
  const quantity =
    authorised === undefined ? undefined : quantityOf(authorised, 'authorised', { least: 0, most: MOST_UNITS });
  if (isRejection(quantity)) return quantity;
  const counted = quantity === undefined ? undefined : formatQuantity(quantity);
  const made = { ...base, authorised: counted, rate: rate ?? base.rate };
  return amountRejection(made.rate, 'rate', { currency, most: MOST_RATE }) ?? made;
}

function withoutUnits(named: NamedMaking): Rejection | undefined {
  const field = (['authorised', 'rate'] as const).find((name) => named[name] !== undefined);
  return field === undefined ? undefined : noUnits(field);
}

function noUnits(field: string): Rejection {
  return rejected('ItemHasNoUnits', 'This item is tracked by its dates, not by units.', { field });
}
