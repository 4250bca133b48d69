/** RemoveClosingProduct: a product that the client did not get after all (R58, R72). */
import { type CaseId, command, type CommandInput, rejected } from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { closingProductRemoved } from '../closing.events';

export interface RemoveClosingProduct extends CommandInput {
  readonly caseId: CaseId;
  readonly product: string;
}

export const removeClosingProduct = command('RemoveClosingProduct', {
  permission: 'case.close',
  stream: caseStream,
  target: (input: RemoveClosingProduct) => input.caseId,
  decide: (state, { product }) => {
    if (state.status !== 'open') return caseNotOpen();
    if (state.closing.products.includes(product)) return closingProductRemoved({ product });
    return rejected('ProductNotInClosing', 'The closing has no product {product}.', {
      field: 'product',
      values: { product },
    });
  },
});
