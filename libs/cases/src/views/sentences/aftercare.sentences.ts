/** Aftercare, in sentences. */
import { told } from '@caseledger/kernel';
import type { aftercareEvents } from '../../domain/aftercare/aftercare.events';
import { because, type Tellings } from './telling';

export const aftercareSentences: Tellings<typeof aftercareEvents> = {
  AftercareContactSought: ({ data: { soughtOn, reached, nextDue } }) => [
    reached
      ? told('Contact was sought in aftercare on {soughtOn}, and the client was reached.', { soughtOn })
      : told('Contact was sought in aftercare on {soughtOn}, and the client was not reached.', { soughtOn }),
    ...(nextDue === undefined ? [] : [told('It is to be sought again on {nextDue}.', { nextDue })]),
  ],
  AftercareEnded: ({ data: { endedOn }, personal: { reason } }) => [
    told('Aftercare ended on {endedOn}.', { endedOn }),
    ...because(reason),
  ],
};
