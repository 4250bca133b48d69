/** Suspensions of a case, in sentences. */
import { told } from '@caseledger/kernel';
import type { suspensionEvents } from '../../domain/suspension/suspension.events';
import { because, type Tellings } from './telling';

export const suspensionSentences: Tellings<typeof suspensionEvents> = {
  CaseSuspended: ({ data: { from, expectedUntil }, personal: { reason } }) => [
    told('The case was suspended from {from}.', { from }),
    ...(expectedUntil === undefined ? [] : [told('It is expected to go on on {expectedUntil}.', { expectedUntil })]),
    ...because(reason),
  ],
  CaseResumed: ({ data: { on, days }, personal: { reason } }) => [
    told('The case was resumed on {on}.', { on }),
    told('Days by which what is due is due later: {days}.', { days }),
    ...because(reason),
  ],
};
