/** CorrectClosedCase: the fields and products of a closing, put right after it: on the record, and no reopening (R73). */
import type { ClosingField, ClosingItem, ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  entries,
  fact,
  isRejection,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import { type CaseState, caseStream } from '../../case.state';
import { CLOSING_FIELD_NAMES } from '../../words';
import { closedCaseCorrected } from '../closing.events';
import {
  type ClosingChoices,
  choicesOf,
  choicesRecorded,
  choicesRejection,
  fieldsRecordedAt,
  productRejection,
  rulesOf,
  sameChoices,
  tooManyProducts,
} from '../closing.rules';

/** Whole: what is left out is not filled in any more. */
export interface CorrectClosedCase extends CommandInput, ClosingChoices {
  readonly caseId: CaseId;
  /** Codes of the list PRODUCT. */
  readonly products: readonly string[];
  readonly correctionReason: string;
}

/** A closed case, in aftercare or not. Emits nothing where everything says the same already, notes and all. */
export const correctClosedCase = command('CorrectClosedCase', {
  permission: 'case.correctClosed',
  stream: caseStream,
  target: (input: CorrectClosedCase) => input.caseId,
  reads: ({ caseId }) => ({
    configuration: fact<ConfigurationState>('configuration'),
    recorded: entries<CaseState>('case', caseId, fieldsRecordedAt),
  }),
  decide: (state, input, { facts }) => {
    if (state.status !== 'closed') {
      return rejected('CaseNotClosed', 'The fields of a closing are corrected in a closed case.', { field: 'caseId' });
    }
    const configuration = facts.configuration.state;
    const rules = rulesOf(state, configuration);
    if (isRejection(rules)) return rules;
    const { closing } = state;
    const choices = choicesOf(input);
    const products = [...new Set(input.products)];
    const fault =
      choicesRejection(choices, closing, rules, configuration) ??
      tooManyProducts(products.length, 'products') ??
      products
        .map((product) =>
          closing.products.includes(product) ? undefined : productRejection(product, 'products', rules, configuration),
        )
        .find((rejection) => rejection !== undefined) ??
      emptied(rules.closingItems, { ...closing }, { ...choices, products }) ??
      textRejection(input.correctionReason, 'correctionReason');
    if (fault !== undefined) return fault;
    const sameProducts =
      products.length === closing.products.length && products.every((product) => closing.products.includes(product));
    if (sameProducts && sameChoices(choices, choicesRecorded(facts.recorded.state.events[0]))) return [];
    return closedCaseCorrected({ ...choices, products, correctionReason: input.correctionReason });
  },
});

type Filled = Pick<ClosingChoices, 'reason' | 'result' | 'referredTo'> & { readonly products: readonly string[] };

const MEMBERS = {
  REASON: 'reason',
  RESULT: 'result',
  REFERRED_TO: 'referredTo',
  PRODUCTS: 'products',
} as const satisfies Readonly<Record<ClosingField, keyof Filled>>;

const isFilled = (fields: Filled, field: ClosingField): boolean => (fields[MEMBERS[field]]?.length ?? 0) > 0;

/** A correction is no way around a field that is mandatory for closing (R76). */
function emptied(items: readonly ClosingItem[], before: Filled, after: Filled): Rejection | undefined {
  const field = items
    .flatMap((item) => item.field ?? [])
    .find((mandatory) => isFilled(before, mandatory) && !isFilled(after, mandatory));
  if (field === undefined) return undefined;
  return rejected('MandatoryFieldEmptied', 'No case of this type is closed without: {name}. Give another value.', {
    field: MEMBERS[field],
    values: { name: CLOSING_FIELD_NAMES[field] },
  });
}
