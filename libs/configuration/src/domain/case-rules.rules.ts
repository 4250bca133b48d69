/** The rules of rules: what an organisation can decide about its cases (R47-R56, R62, R86, R90, R95-R98, R104). */
import { rejected, type Rejection } from '@caseledger/kernel';
import { CLOSE_GUARDS, CLOSING_FIELDS, COPIED_PARTS, type CaseRules, STEPS } from './case-rules';
import { type CaseSetting, type CaseSettings, NO_MODEL } from './case-type';
import { closingItemsRejection, unreachableItem } from './closing-items';
import type { ConfigurationState } from './configuration.state';
import { usableModelProfile } from './model-profile.rules';
import { isReopeningWindow } from './reopening-window';

/** The least and the most of each setting that counts something. */
export const BOUNDS = {
  aftercareIntervalMonths: [1, 12],
  aftercareDurationMonths: [1, 60],
  contactDeletionDays: [0, 30],
} as const satisfies Partial<Readonly<Record<CaseSetting, readonly [number, number]>>>;

/** Settings of which each value is one that there is. `path` is what stands before their names in the input. */
export function caseSettingsRejection(
  configuration: ConfigurationState,
  settings: CaseSettings,
  path: '' | 'rules.',
): Rejection | undefined {
  const { steps, closingFields, closingItems, closeGuard, reopeningWindow, copiedParts, model } = settings;
  return (
    (reopeningWindow === undefined ? undefined : reopeningWindowRejection(reopeningWindow, `${path}reopeningWindow`)) ??
    boundsRejection(settings, path) ??
    stepsRejection(steps, `${path}steps`) ??
    wordsRejection(closingFields, CLOSING_FIELDS, `${path}closingFields`) ??
    wordsRejection(copiedParts, COPIED_PARTS, `${path}copiedParts`) ??
    wordsRejection(closeGuard === undefined ? [] : [closeGuard], CLOSE_GUARDS, `${path}closeGuard`) ??
    (model === undefined || model === NO_MODEL
      ? undefined
      : usableModelProfile(configuration, model, `${path}model`)) ??
    closingItemsRejection(configuration, closingItems ?? [], `${path}closingItems`)
  );
}

/** R98: reopening is possible for 1, 2, 3, 4, 5, 6, 9 or 12 months, or always; nothing else can be set. */
function reopeningWindowRejection(window: string, field: string): Rejection | undefined {
  if (isReopeningWindow(window)) return undefined;
  return rejected(
    'ReopeningWindowNotAllowed',
    'A case can be reopened for 1, 2, 3, 4, 5, 6, 9 or 12 months after its closing date, or always.',
    { field },
  );
}

function boundsRejection(settings: CaseSettings, path: string): Rejection | undefined {
  for (const [name, [least, most]] of Object.entries(BOUNDS)) {
    const value = settings[name as keyof typeof BOUNDS];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) continue;
    return rejected('SettingOutOfBounds', 'This setting is a whole number from {least} to {most}.', {
      field: `${path}${name}`,
      values: { least, most },
    });
  }
  return undefined;
}

/** R55: a case goes through at least one step, and through each once, in the order that they have. */
function stepsRejection(steps: CaseSettings['steps'], field: string): Rejection | undefined {
  if (steps === undefined) return undefined;
  const inOrder = STEPS.filter((step) => steps.includes(step));
  if (steps.length > 0 && steps.join() === inOrder.join()) return undefined;
  return rejected(
    'StepsNotAllowed',
    'A case has at least one of the steps intake, clarification, service provision and closing, each once and in this order.',
    { field },
  );
}

function wordsRejection(
  words: readonly string[] | undefined,
  known: readonly string[],
  field: string,
): Rejection | undefined {
  const wrong = words?.find((word, index) => !known.includes(word) || words.indexOf(word) !== index);
  if (wrong === undefined) return undefined;
  return rejected('SettingNotAllowed', '{word} is no choice here, or it is there twice.', {
    field,
    values: { word: wrong },
  });
}

/** Settings that go back to the default are settings, each named once, and none that is given a value as well. */
export function inheritedRejection(inherited: readonly CaseSetting[], rules: CaseSettings): Rejection | undefined {
  const index = inherited.findIndex((name, at) => rules[name] !== undefined || inherited.indexOf(name) !== at);
  const setting = inherited[index];
  if (setting === undefined) return undefined;
  return rejected('SettingGivenTwice', 'The setting {setting} is there twice: a type has it or inherits it.', {
    field: `inherited.${String(index)}`,
    values: { setting },
  });
}

/** Rules, and whose they are: a case type's, or nobody's in particular. */
interface Ruled {
  readonly label?: string;
  readonly rules: CaseRules;
}

/** Nobody decides by mistake that no case can be closed any more: what is mandatory can be recorded. */
export function unclosableRejection(all: readonly Ruled[], given: CaseSettings): Rejection | undefined {
  for (const { label, rules } of all) {
    const unreachable = unreachableItem(rules);
    if (unreachable === undefined) continue;
    const { item, because } = unreachable;
    const cause = (['closingItems', because] as const).find((name) => given[name] !== undefined);
    const field = cause === undefined ? 'inherited' : `rules.${cause}`;
    if (label !== undefined) {
      return rejected(
        'ClosingItemUnreachable',
        'The mandatory item {item} asks for a step or a field that cases of the type {label} do not have.',
        { field, details: { item: { ...item } }, values: { item: item.code, label } },
      );
    }
    return rejected(
      'ClosingItemUnreachable',
      'The mandatory item {item} asks for a step or a field that cases do not have.',
      { field, details: { item: { ...item } }, values: { item: item.code } },
    );
  }
  return undefined;
}
