/** The fields of a closing in the organisation's own words. */
import type { CodeList, ConfigurationState } from '@caseledger/configuration';
import { query } from '@caseledger/querying';
import type { ClosingState } from '../domain/closing/closing.state';

export interface ClosingWord {
  readonly code: string;
  readonly label: string;
}

/** The choices and products of a closing, each with what it is called now. */
export const closingWords = query('closingWords', {
  permission: 'case.read',
  answer: async ({ reason, result, referredTo, products }: ClosingState, reading) => {
    const { codeLists } = (await reading.state<ConfigurationState>('configuration')).state;
    const word = (list: CodeList, code: string): ClosingWord => ({
      code,
      label: codeLists[list][code]?.label ?? code,
    });
    return {
      reason: reason === undefined ? undefined : word('CLOSING_REASON', reason),
      result: result === undefined ? undefined : word('CLOSING_RESULT', result),
      referredTo: referredTo === undefined ? undefined : word('REFERRED_TO', referredTo),
      products: products.map((product) => word('PRODUCT', product)),
    };
  },
});
