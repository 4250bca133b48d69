/** The fields and products of a closing, in sentences. */
import { told } from '@caseledger/kernel';
import type { closingEvents } from '../../domain/closing/closing.events';
import { because, type Tellings } from './telling';

export const closingSentences: Tellings<typeof closingEvents> = {
  ClosingFieldsRecorded: () => [told('The fields of the closing were recorded.')],
  ClosingProductAdded: ({ data: { product } }, words) => [
    told('The product {product} was added to the closing.', { product: words.listed('PRODUCT', product) }),
  ],
  ClosingProductRemoved: ({ data: { product } }, words) => [
    told('The product {product} was removed from the closing.', { product: words.listed('PRODUCT', product) }),
  ],
  ClosedCaseCorrected: ({ personal: { correctionReason } }) => [
    told('The fields of the closed case were corrected.'),
    ...because(correctionReason),
  ],
};
