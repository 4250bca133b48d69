/** The rules of the closing step and of the closing date (R47, R58, R72, R73, R79). */
import type { CaseRules, ClosingField, CodeList, ConfigurationState } from '@caseledger/configuration';
import {
  type DomainEvent,
  listedCodeRejection,
  type LocalDate,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import type { CaseState, OpenCaseState } from '../case.state';
import { latestDay } from '../contacts/contacts.state';
import { CLOSING_FIELD_NAMES } from '../words';
import type { ClosingState } from './closing.state';

/** The most products of one closing. */
export const MOST_PRODUCTS = 50;

/** Reason, result and referred to, each a code with a note; what is left out is not filled in. */
export interface ClosingChoices {
  readonly reason?: string | undefined;
  readonly reasonNote?: string | undefined;
  readonly result?: string | undefined;
  readonly resultNote?: string | undefined;
  readonly referredTo?: string | undefined;
  readonly referredToNote?: string | undefined;
}

const CHOICES = [
  { member: 'reason', note: 'reasonNote', list: 'CLOSING_REASON', field: 'REASON' },
  { member: 'result', note: 'resultNote', list: 'CLOSING_RESULT', field: 'RESULT' },
  { member: 'referredTo', note: 'referredToNote', list: 'REFERRED_TO', field: 'REFERRED_TO' },
] as const satisfies readonly {
  readonly member: keyof ClosingChoices;
  readonly note: keyof ClosingChoices;
  readonly list: CodeList;
  readonly field: ClosingField;
}[];

/** The choices alone, without what else an input holds. */
export function choicesOf(input: ClosingChoices): ClosingChoices {
  const { reason, reasonNote, result, resultNote, referredTo, referredToNote } = input;
  return { reason, reasonNote, result, resultNote, referredTo, referredToNote };
}

/** The event in which the fields that stand were recorded, where there is one. */
export function fieldsRecordedAt(state: CaseState): readonly number[] {
  return state.status === 'notOpened' || state.closing.revision === undefined ? [] : [state.closing.revision];
}

/** The choices that an event has recorded, with the notes that can still be read. */
export function choicesRecorded(event: DomainEvent | undefined): ClosingChoices {
  return choicesOf({ ...event?.data, ...event?.personal });
}

/** Whether two say the same, notes and all. */
export function sameChoices(one: ClosingChoices, other: ClosingChoices): boolean {
  return CHOICES.every(({ member, note }) => one[member] === other[member] && one[note] === other[note]);
}

/** Choices that cases of the type do not have, that no list has, or whose note stands alone or is no text. */
export function choicesRejection(
  choices: ClosingChoices,
  present: ClosingState,
  rules: CaseRules,
  configuration: ConfigurationState,
): Rejection | undefined {
  for (const { member, note, list, field } of CHOICES) {
    const code = choices[member];
    // What stands already may stay, also where its code was retired since.
    const fault =
      code === undefined || code === present[member]
        ? undefined
        : (fieldRejection(field, member, rules) ?? listedCodeRejection(configuration, list, code, member));
    const noted = code === undefined && choices[note] !== undefined ? noteAlone(note) : undefined;
    const found = fault ?? noted ?? textRejection(choices[note], note);
    if (found !== undefined) return found;
  }
  return undefined;
}

function noteAlone(field: string): Rejection {
  return rejected('NoteWithoutChoice', 'A note explains a choice; make the choice as well, or leave the note out.', {
    field,
  });
}

/** R47: a field of the closing step that cases of the type do not have. `member` is the input's. */
export function fieldRejection(field: ClosingField, member: string, rules: CaseRules): Rejection | undefined {
  if (rules.closingFields.includes(field)) return undefined;
  return rejected('ClosingFieldNotUsed', 'Cases of this type have no field "{name}" in their closing step.', {
    field: member,
    values: { name: CLOSING_FIELD_NAMES[field] },
  });
}

/** A product that cases of the type do not record, or that the organisation's list does not have. */
export function productRejection(
  product: string,
  member: string,
  rules: CaseRules,
  configuration: ConfigurationState,
): Rejection | undefined {
  return fieldRejection('PRODUCTS', member, rules) ?? listedCodeRejection(configuration, 'PRODUCT', product, member);
}

/** More products than a closing can have. */
export function tooManyProducts(count: number, field: string): Rejection | undefined {
  if (count <= MOST_PRODUCTS) return undefined;
  return rejected('TooManyProducts', 'A closing has at most {most} products.', {
    field,
    values: { most: MOST_PRODUCTS },
  });
}

/** The rules of the case's type, or the refusal of one that the configuration does not know. */
export function rulesOf(state: CaseState, { caseTypes }: ConfigurationState): CaseRules | Rejection {
  const caseType = state.status === 'notOpened' ? '' : state.caseType;
  const known = Object.hasOwn(caseTypes, caseType) ? caseTypes[caseType] : undefined;
  return (
    known?.rules ?? rejected('CaseTypeUnknown', 'There is no case type {caseType} any more.', { values: { caseType } })
  );
}

/** The fields of the closing are filled in while its step runs, or when it has run; where cases have one. */
export function closingStepRejection({ steps }: OpenCaseState, rules: CaseRules): Rejection | undefined {
  if (!rules.steps.includes('CLOSING') || steps.steps.CLOSING !== undefined) return undefined;
  return rejected('ClosingStepNotStarted', 'Start the closing step first; then its fields can be filled in.', {
    field: 'caseId',
  });
}

/** A suspended case is resumed before it is closed. */
export function suspendedRejection({ suspension }: OpenCaseState): Rejection | undefined {
  if (suspension.from === undefined) return undefined;
  return rejected('CaseSuspended', 'The case has been suspended since {from}; resume it before it is closed.', {
    field: 'caseId',
    values: { from: suspension.from },
  });
}

/** The latest day on which something was recorded to have happened in the present period: contact, or a step's start or end. */
export function latestEntry({ contacts, steps }: OpenCaseState): LocalDate | undefined {
  const runs = [...Object.values(steps.steps), ...Object.values(steps.tracks)];
  const days = [latestDay(contacts.counts.days), ...runs.flatMap(({ startDate, endDate }) => [startDate, endDate])];
  return days.reduce((latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest));
}

/** R79: not before the latest contact moment, or the start or end of a step. */
export function closingBeforeLatestEntry(closingDate: LocalDate, state: OpenCaseState): Rejection | undefined {
  const latest = latestEntry(state);
  if (latest === undefined || closingDate >= latest) return undefined;
  return rejected(
    'ClosingDateBeforeLatestEntry',
    'Contact, or the start or end of a step, was recorded for {latest}; the case is not closed before that.',
    { field: 'closingDate', details: { earliest: latest }, values: { latest } },
  );
}
