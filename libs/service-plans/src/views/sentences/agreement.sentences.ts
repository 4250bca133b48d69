/** What was agreed with the family, in sentences. */
import { capitalised, told } from '@caseledger/kernel';
import type { agreementEvents } from '../../domain/agreement/agreement.events';
import { commented } from './commented';
import { because, type Tellings } from './telling';

export const agreementSentences: Tellings<typeof agreementEvents> = {
  AgreementIssued: ({ data: { planRevision, signatories } }, words) =>
    signatories.map((partyId) =>
      told('{party} was asked to agree with revision {planRevision} of the plan.', {
        party: capitalised(words.party(partyId)),
        planRevision,
      }),
    ),
  AgreementAnswered: ({ data: { signatory, answer, answeredOn }, personal: { comment } }, words) => {
    const party = capitalised(words.party(signatory));
    return [
      answer === 'ACCEPTED'
        ? told('{party} agreed with the plan on {answeredOn}.', { party, answeredOn })
        : told('{party} did not agree with the plan, on {answeredOn}.', { party, answeredOn }),
      ...commented(comment),
    ];
  },
  AgreementCancelled: ({ personal: { reason } }) => [
    told('The agreement on the plan was cancelled.'),
    ...because(reason),
  ],
};
