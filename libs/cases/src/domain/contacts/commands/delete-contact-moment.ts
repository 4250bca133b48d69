/** DeleteContactMoment: it was recorded in error. Possible until three days have passed, for nobody after that (R62). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  isRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { rulesOf } from '../../closing/closing.rules';
import { caseNotOpen } from '../../standing';
import { contactMomentOf, deletableUntil, readingContactMoment } from '../contact-moment';
import { contactMomentDeleted } from '../contacts.events';
import type { ContactMomentId } from '../contacts.rules';

export interface DeleteContactMoment extends CommandInput {
  readonly caseId: CaseId;
  readonly contactMomentId: ContactMomentId;
  readonly reason?: string | undefined;
}

/** The history keeps it. In a closed case too: what was recorded in error should not stay because it was closed in time. */
export const deleteContactMoment = command('DeleteContactMoment', {
  permission: 'contact.delete',
  stream: caseStream,
  target: (input: DeleteContactMoment) => input.caseId,
  reads: ({ caseId, contactMomentId }) => ({
    configuration: fact<ConfigurationState>('configuration'),
    moment: readingContactMoment(caseId, contactMomentId),
  }),
  decide: (state, { contactMomentId, reason }, { facts, now }) => {
    if (state.status !== 'open' && state.status !== 'closed') return caseNotOpen();
    const moment = contactMomentOf(state, contactMomentId, facts.moment.state.events);
    if (isRejection(moment)) return moment;
    const rules = rulesOf(state, facts.configuration.state);
    if (isRejection(rules)) return rules;
    const until = deletableUntil(moment.recorded.recordedAt, rules);
    if (now > until) {
      return rejected(
        'DeletionWindowPassed',
        'A contact moment can be deleted in the first {days} days of 24 hours; its content can still be changed.',
        { field: 'contactMomentId', values: { days: rules.contactDeletionDays }, details: { until } },
      );
    }
    return textRejection(reason, 'reason') ?? contactMomentDeleted({ contactMomentId, was: moment.was, reason });
  },
});
