/** What must be there before a case is closed (R49, R76): which members an item has, and which items a case can meet. */
import { canonicalJson, rejected, type Rejection } from '@caseledger/kernel';
import {
  type CaseRules,
  CLOSING_FIELDS,
  CLOSING_ITEMS,
  type ClosingItem,
  type ClosingItemCode,
  CONTACT_CHANNELS,
  STEPS,
} from './case-rules';
import type { ConfigurationState } from './configuration.state';
import { usableInstrument } from './instrument.rules';

/** The most items that can be mandatory. */
export const MOST_CLOSING_ITEMS = 20;
/** The most contact moments that can be asked for. */
export const MOST_CONTACTS = 100;

type Member = Exclude<keyof ClosingItem, 'code'>;
const MEMBERS = ['attribute', 'count', 'step', 'channel', 'instrument', 'field'] as const satisfies readonly Member[];

/** What an item has besides its code: needed, or possible. */
const MEMBERS_OF: Readonly<
  Record<ClosingItemCode, { readonly needed?: Member; readonly possible?: readonly Member[] }>
> = {
  HELP_QUESTION: {},
  CLIENT_DATA: { needed: 'attribute' },
  MIN_CONTACTS: { needed: 'count', possible: ['step', 'channel'] },
  MEASUREMENT: { needed: 'instrument' },
  PLAN_OF_APPROACH: {},
  REFERRAL: {},
  FIELD: { needed: 'field' },
  DELIVERIES_ENDED: {},
};

/** Items that are not whole, name what is not there, or are there twice. */
export function closingItemsRejection(
  configuration: ConfigurationState,
  items: readonly ClosingItem[],
  path: string,
): Rejection | undefined {
  if (items.length > MOST_CLOSING_ITEMS) {
    return rejected('TooManyClosingItems', 'At most {most} items can be mandatory for closing.', {
      field: path,
      values: { most: MOST_CLOSING_ITEMS },
    });
  }
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const at = `${path}.${String(index)}`;
    const fault = membersRejection(item, at) ?? valuesRejection(configuration, item, at);
    if (fault !== undefined) return fault;
    // Of two numbers of the same contacts, the greater one says it all.
    const same = canonicalJson({ ...item, count: undefined });
    if (seen.has(same)) {
      return rejected('ClosingItemTwice', 'The item {item} is there twice.', {
        field: at,
        values: { item: item.code },
      });
    }
    seen.add(same);
  }
  return undefined;
}

function membersRejection(item: ClosingItem, path: string): Rejection | undefined {
  const { code } = item;
  if (!CLOSING_ITEMS.includes(code)) {
    return rejected('ClosingItemUnknown', '{code} is nothing that can be mandatory for closing.', {
      field: `${path}.code`,
      values: { code },
    });
  }
  const { needed, possible = [] } = MEMBERS_OF[code];
  if (needed !== undefined && item[needed] === undefined) {
    return rejected('ClosingItemIncomplete', 'The item {item} needs its {member}.', {
      field: `${path}.${needed}`,
      values: { item: code, member: needed },
    });
  }
  const foreign = MEMBERS.find((name) => item[name] !== undefined && name !== needed && !possible.includes(name));
  if (foreign === undefined) return undefined;
  return rejected('ClosingItemMemberNotAllowed', 'The item {item} has no {member}.', {
    field: `${path}.${foreign}`,
    values: { item: code, member: foreign },
  });
}

function valuesRejection(
  configuration: ConfigurationState,
  { attribute, count, step, channel, instrument, field }: ClosingItem,
  path: string,
): Rejection | undefined {
  if (attribute !== undefined && !Object.hasOwn(configuration.clientAttributes, attribute)) {
    return rejected('ClientAttributeUnknown', 'There is no attribute {code}.', {
      field: `${path}.attribute`,
      values: { code: attribute },
    });
  }
  if (count !== undefined && (!Number.isInteger(count) || count < 1 || count > MOST_CONTACTS)) {
    return rejected('ClosingItemCountNotAllowed', 'From {least} to {most} contact moments can be mandatory.', {
      field: `${path}.count`,
      values: { least: 1, most: MOST_CONTACTS },
    });
  }
  const word =
    (step !== undefined && !STEPS.includes(step) && 'step') ||
    (channel !== undefined && !CONTACT_CHANNELS.includes(channel) && 'channel') ||
    (field !== undefined && !CLOSING_FIELDS.includes(field) && 'field');
  if (typeof word === 'string') {
    return rejected('ClosingItemWordUnknown', 'This is no {member}.', {
      field: `${path}.${word}`,
      values: { member: word },
    });
  }
  return instrument === undefined ? undefined : usableInstrument(configuration, instrument, `${path}.instrument`);
}

/** The item that no case could ever meet under these rules, and the setting that stands against it. */
export function unreachableItem({
  steps,
  closingFields,
  closingItems,
}: CaseRules): { readonly item: ClosingItem; readonly because: 'steps' | 'closingFields' } | undefined {
  for (const item of closingItems) {
    if (item.step !== undefined && !steps.includes(item.step)) return { item, because: 'steps' };
    if (item.field !== undefined && !closingFields.includes(item.field)) return { item, because: 'closingFields' };
  }
  return undefined;
}
