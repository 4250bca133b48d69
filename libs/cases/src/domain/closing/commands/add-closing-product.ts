/** AddClosingProduct: a product that the client got, on the list of the closing (R58, R72). */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, command, type CommandInput, fact, isRejection } from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { closingProductAdded } from '../closing.events';
import { closingStepRejection, productRejection, rulesOf, tooManyProducts } from '../closing.rules';

export interface AddClosingProduct extends CommandInput {
  readonly caseId: CaseId;
  /** A code of the list PRODUCT. */
  readonly product: string;
}

/** Emits nothing for a product that is on the list already. */
export const addClosingProduct = command('AddClosingProduct', {
  permission: 'case.close',
  stream: caseStream,
  target: (input: AddClosingProduct) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { product }, { facts }) => {
    if (state.status !== 'open') return caseNotOpen();
    const { products } = state.closing;
    if (products.includes(product)) return [];
    const configuration = facts.configuration.state;
    const rules = rulesOf(state, configuration);
    if (isRejection(rules)) return rules;
    const fault =
      closingStepRejection(state, rules) ??
      productRejection(product, 'product', rules, configuration) ??
      tooManyProducts(products.length + 1, 'product');
    return fault ?? closingProductAdded({ product });
  },
});
